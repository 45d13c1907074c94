import { readFileSync, type Stats, statSync } from 'node:fs'
import { Failure, systemCode } from '../failure.js'
import type { DataFile } from './find-files.js'

/** More than any text; a file as large as this is not even looked into. */
const largestRead = 2 ** 26

/**
 * The content of a data file.
 *
 * @param file the file
 * @throws Failure when it cannot be read from the disk, is far too large, or is no file at all
 */
export function readBytes({ name, path }: Pick<DataFile, 'name' | 'path'>): Buffer {
  try {
    // A pipe or a device would never come to an end.
    const stats = statSync(path)
    if (stats.isFile() && stats.size <= largestRead) return readFileSync(path)
    throw stats.isFile() ? tooLarge(name, stats) : noFile(name)
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    throw new Failure(
      { zh: `读不了“${name}”（${code}）`, en: `Cannot read “${name}” (${code})` },
      { zh: '请检查文件还在不在、有没有读取权限', en: 'Check that the file is still there and may be read' },
    )
  }
}

function noFile(name: string): Failure {
  return new Failure(
    { zh: `“${name}”不是普通文件`, en: `“${name}” is not a regular file` },
    { zh: '请写明一个 .yaml 数据文件', en: 'Name a data file ending in .yaml' },
  )
}

function tooLarge(name: string, { size }: Stats): Failure {
  const megabytes = Math.round(size / 2 ** 20)
  return new Failure(
    { zh: `“${name}”有 ${megabytes} MB，不会是一份报告`, en: `“${name}” has ${megabytes} MB and cannot be a report` },
    { zh: '请检查是不是选错了文件', en: 'Check whether this is the right file' },
  )
}
