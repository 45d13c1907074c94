import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failure } from '../failure.js'
import { unwritable } from './write-files.js'

/**
 * Makes sure before any work that a folder can be written to, or made.
 *
 * @param folder the output folder, as the user wrote it
 * @throws Failure when it cannot
 */
export function checkFolder(folder: string): void {
  let existing = resolve(folder)
  while (!existsSync(existing)) existing = dirname(existing)
  if (!statSync(existing).isDirectory()) {
    throw new Failure(
      {
        zh: `不能写到“${folder}”：它是文件，不是文件夹`,
        en: `Cannot write into “${folder}”: it is a file, not a folder`,
      },
      { zh: '请用 -o 换一个文件夹', en: 'Choose another folder with -o' },
    )
  }
  try {
    accessSync(existing, constants.W_OK)
  } catch (error) {
    throw unwritable(folder, error)
  }
}
