import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { Failure, systemCode } from '../failure.js'
import type { DataFile } from './find-files.js'

/** More than any text; a file as large as this is not even looked into. */
const largestRead = 2 ** 26

/** A file by its name for messages and its real place. */
type NamedFile = Pick<DataFile, 'name' | 'path'>

/**
 * The content of a data file.
 *
 * @param file the file
 * @throws Failure when it cannot be read from the disk, is far too large, or is no file at all
 */
export function readBytes(file: NamedFile): Buffer {
  return readWith(file, size => Buffer.allocUnsafe(size))
}

/** Room for files that are only glanced into, which is used again and again: ten thousand would be much to clear away. */
const room = Buffer.allocUnsafe(2 ** 16)

/**
 * The content of a data file, good until the next one is read so.
 *
 * @param file the file
 * @throws Failure as `readBytes`
 */
export function readForNow(file: NamedFile): Buffer {
  return readWith(file, size => (size <= room.length ? room.subarray(0, size) : Buffer.allocUnsafe(size)))
}

function readWith({ name, path }: NamedFile, roomFor: (size: number) => Buffer): Buffer {
  try {
    const file = openSync(path, constants.O_RDONLY | withoutWaiting)
    try {
      const stats = fstatSync(file)
      if (stats.isFile() && stats.size <= largestRead) return readWhole(file, roomFor(stats.size))
      throw stats.isFile() ? tooLarge(name, stats) : noFile(name)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    throw new Failure(
      { zh: `读不了“${name}”（${code}）`, en: `Cannot read “${name}” (${code})` },
      { zh: '请检查文件还在不在、有没有读取权限', en: 'Check that the file is still there and may be read' },
    )
  }
}

/** A pipe that nobody writes into would be waited for. Windows has no such flag, and no such pipes among files. */
const withoutWaiting = constants.O_NONBLOCK ?? 0

/** Fills the room from a file; less when the file has become shorter meanwhile. */
function readWhole(file: number, bytes: Buffer): Buffer {
  let end = 0
  while (end < bytes.length) {
    const count = readSync(file, bytes, end, bytes.length - end, null)
    if (count === 0) break
    end += count
  }
  return bytes.subarray(0, end)
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
