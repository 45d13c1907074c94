import { readFileSync, statSync } from 'node:fs'
import { Failure, systemCode } from './failure.js'
import type { DataFile } from './find-files.js'

/**
 * The content of a data file.
 *
 * @param file the file
 * @throws Failure when it cannot be read from the disk, or is no file at all
 */
export function readBytes({ name, path }: DataFile): Uint8Array {
  try {
    // A pipe or a device would never come to an end.
    if (statSync(path).isFile()) return readFileSync(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    throw new Failure(
      { zh: `读不了“${name}”（${code}）`, en: `Cannot read “${name}” (${code})` },
      { zh: '请检查文件还在不在、有没有读取权限', en: 'Check that the file is still there and may be read' },
    )
  }
  throw new Failure(
    { zh: `“${name}”不是普通文件`, en: `“${name}” is not a regular file` },
    { zh: '请写明一个 .yaml 数据文件', en: 'Name a data file ending in .yaml' },
  )
}
