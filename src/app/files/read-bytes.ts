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
  return withOpen(file, handle => readWhole(file, handle))
}

/** Room for files that are only glanced into, which is used again and again: ten thousand would be much to clear away. */
const room = Buffer.allocUnsafe(2 ** 16)

/**
 * The content of a data file, good until the next one is read so. What ends within the room is not asked its size: the
 * answer takes longer than the reading.
 *
 * @param file the file
 * @throws Failure as `readBytes`
 */
export function readForNow(file: NamedFile): Buffer {
  return withOpen(file, handle => {
    const bytes = fill(room, handle)
    return bytes.length < room.length ? bytes : readWhole(file, handle)
  })
}

function readWhole({ name }: NamedFile, handle: number): Buffer {
  const stats = fstatSync(handle)
  if (!stats.isFile()) throw noFile(name)
  if (stats.size > largestRead) throw tooLarge(name, stats)
  return fill(Buffer.allocUnsafe(stats.size), handle)
}

function withOpen({ name, path }: NamedFile, read: (handle: number) => Buffer): Buffer {
  try {
    const handle = openSync(path, constants.O_RDONLY | withoutWaiting)
    try {
      return read(handle)
    } finally {
      closeSync(handle)
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

/** Fills a room from the beginning of a file; less when the file ends before. */
function fill(bytes: Buffer, handle: number): Buffer {
  let end = 0
  while (end < bytes.length) {
    const count = readSync(handle, bytes, end, bytes.length - end, end)
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
