import { accessSync, chownSync, constants, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure, systemCode } from '../failure.js'
import type { DataFile } from '../files/find-files.js'
import { readBytes } from '../files/read-bytes.js'
import { removeTemporary, temporaryName } from '../files/temporary-files.js'
import { writeNew } from '../files/write-files.js'

const byteOrderMark = '\ufeff'

/**
 * The bytes a text has in a data file; undefined when the file's bytes are not this text in UTF-8.
 *
 * @param text the text as read
 * @param bytes the file's content
 * @returns makes the bytes of another text, with a mark at the start where the file has one
 */
export function encoderFor(text: string, bytes: Uint8Array): ((text: string) => Uint8Array) | undefined {
  for (const mark of ['', byteOrderMark]) {
    const encode = (words: string) => Buffer.from(`${mark}${words}`, 'utf8')
    if (encode(text).equals(bytes)) return encode
  }
  return undefined
}

/**
 * Puts new content in a data file's place (原子替换): written beside it under another name, with the same owner and permissions, and
 * renamed when it is whole and on the disk. A link to the file stays one.
 *
 * @param file the file
 * @param was what it held when it was read
 * @param is what it is to hold
 * @throws Failure when it holds something else by now, or cannot be written; it is then as it was
 */
export function replaceFile(file: DataFile, was: Uint8Array, is: Uint8Array): void {
  const beside = join(dirname(file.path), temporaryName())
  try {
    // Renaming needs no permission for the file itself: whoever made it read-only meant it.
    accessSync(file.path, constants.W_OK)
    const { mode, uid, gid } = statSync(file.path)
    writeNew(beside, is, mode & 0o7777)
    giveTo(beside, { uid, gid })
    if (!Buffer.from(was).equals(readBytes(file))) throw changed(file)
    renameSync(beside, file.path)
  } catch (error) {
    throw unwritable(file, error)
  } finally {
    removeTemporary(beside)
  }
}

/** Whoever mends another's file leaves it theirs, as far as the system lets them. */
function giveTo(path: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  try {
    chownSync(path, uid, gid)
  } catch {
    // Only the system's own user may give files away.
  }
}

function changed({ name }: DataFile): Failure {
  return new Failure(
    { zh: `“${name}”刚才被改过，没有写`, en: `“${name}” has been changed meanwhile and was left alone` },
    { zh: '请在编辑器里保存好，再运行一次', en: 'Save it in the editor and run this again' },
  )
}

function unwritable({ name }: DataFile, error: unknown): unknown {
  const code = systemCode(error)
  if (code === undefined) return error
  return new Failure(
    { zh: `写不了“${name}”（${code}），没有改动`, en: `Cannot write “${name}” (${code}); it is as it was` },
    {
      zh: '请检查文件和文件夹有没有写入权限，文件是否正被别的程序打开，磁盘是不是满了',
      en: 'Check that file and folder may be written to, that no other program has it open, and that the disk is not full',
    },
  )
}
