import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure, systemCode } from '../failure.js'
import { stampOf } from './stamp.js'
import { removeTemporary, temporaryName } from './temporary-files.js'

/** A file to be written. */
export interface NewFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes files that belong together. Each is written beside its place under another name, and renamed into it only when
 * all of them are whole and on the disk: a file of an earlier run stays as it was until then. A link in the way is
 * replaced, not followed. All of it in one go: a process asked to end meanwhile ends after it.
 *
 * @param files the files, all in one folder; it is made when it is not there
 * @returns the stamp of each file, by which it is known again without reading it
 * @throws Failure when one of them cannot be written; nothing half-written is left
 */
export function writeFiles(files: readonly NewFile[]): readonly string[] {
  const pending = new Map<string, Beside>()
  const stamps: string[] = []
  let current = ''
  try {
    for (const { path, bytes } of files) {
      current = path
      refuseFolder(path)
      const beside = { path: join(dirname(path), temporaryName()), inode: 0n }
      mkdirSync(dirname(path), { recursive: true })
      pending.set(path, beside)
      beside.inode = writeNew(beside.path, bytes)
    }
    for (const [path, beside] of pending) {
      current = path
      renameSync(beside.path, path)
      pending.delete(path)
      stamps.push(stampOf(path, beside.inode))
    }
    return stamps
  } catch (error) {
    throw unwritable(current, error)
  } finally {
    for (const { path } of pending.values()) removeTemporary(path)
  }
}

/** A file beside its place, and its number on the disk, which a new name does not change. */
interface Beside {
  readonly path: string
  inode: bigint
}

function refuseFolder(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  throw new Failure(
    { zh: `写不了“${path}”：已有一个同名的文件夹`, en: `Cannot write “${path}”: there is a folder of that name` },
    { zh: '请把这个文件夹移走或改名', en: 'Move or rename that folder' },
  )
}

/**
 * Writes a file that is not there yet, to the disk.
 *
 * @param path the file
 * @param bytes its content
 * @param mode its permissions; the usual ones unless told otherwise
 * @returns its number on the disk
 */
export function writeNew(path: string, bytes: Uint8Array, mode?: number): bigint {
  const file = openSync(path, 'wx')
  try {
    // By itself, as the process may have a mask that takes permissions away.
    if (mode !== undefined) fchmodSync(file, mode)
    writeFileSync(file, bytes)
    fsyncSync(file)
    return fstatSync(file, { bigint: true }).ino
  } finally {
    closeSync(file)
  }
}

/**
 * Says why a file or folder cannot be written, and what to do.
 *
 * @param path the file or folder
 * @param error what the system threw; anything else is given back as it is
 */
export function unwritable(path: string, error: unknown): unknown {
  const code = systemCode(error)
  if (code === undefined) return error
  const reason = reasons[code]
  return new Failure(
    { zh: `写不了“${path}”（${code}）`, en: `Cannot write “${path}” (${code})` },
    reason ?? {
      zh: '请检查输出文件夹，或者用 -o 另选一个',
      en: 'Check the output folder, or choose another with -o',
    },
  )
}

const noPermission = {
  zh: '没有写入权限，或者文件正被别的程序（如WPS、Word）打开：请关闭它，或者用 -o 换一个文件夹',
  en: 'It may not be written to, or another program (Word, WPS) has it open: close it, or choose another folder with -o',
}
const notFolder = {
  zh: '路径当中有一段是文件，不是文件夹：请用 -o 换一个文件夹',
  en: 'A part of this path is a file, not a folder: choose another folder with -o',
}

const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EBUSY: noPermission,
  EROFS: {
    zh: '这个磁盘是只读的：请用 -o 换一个文件夹',
    en: 'This disk is read-only: choose another folder with -o',
  },
  ENOSPC: { zh: '磁盘满了：请腾出空间再运行一次', en: 'The disk is full: make room and run it again' },
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  ENAMETOOLONG: {
    zh: '路径太长：请用 -o 换一个层次浅些的文件夹',
    en: 'The path is too long: choose a shorter folder with -o',
  },
}
