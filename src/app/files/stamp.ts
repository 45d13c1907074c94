import { lstatSync } from 'node:fs'

/**
 * What the file system says of a file (文件戳): number on the disk, size, times of the last changes to content and entry.
 * Whoever alters the file alters its stamp, so one whose stamp is the same need not be read to be known again.
 *
 * @param path the file
 * @param inode the number it must have on the disk, when another process may have put its own file there
 * @returns the empty text, which no file has for a stamp, when it is not that file, or no file
 */
export function stampOf(path: string, inode?: bigint): string {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  if (!stats?.isFile() || (inode !== undefined && stats.ino !== inode)) return ''
  return [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ')
}
