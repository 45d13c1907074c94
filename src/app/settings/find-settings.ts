import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Failure, systemCode } from '../failure.js'

/** Names of the settings file (设置文件), the usual one first. */
export const settingsNames = ['nianbao.config.yaml', 'nianbao.config.yml'] as const

/**
 * Finds the settings file of a folder: the nearest in it or above it.
 *
 * @param folder the folder
 * @returns its path, as seen from the working folder where it lies within; undefined when there is none
 */
export function findSettings(folder: string): string | undefined {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const found = settingsNames.map(name => join(at, name)).find(path => existsSync(path))
    if (found !== undefined) return shortName(found)
    if (at === dirname(at)) return undefined
  }
}

/** A path as seen from the working folder, when it lies within it. */
function shortName(path: string): string {
  const name = relative(realpathSync('.'), path)
  return name.startsWith('..') ? path : name
}

/**
 * Makes sure that a settings file the user named is there.
 *
 * @param file the file
 * @throws Failure when it is not
 */
export function expectSettings(file: string): void {
  if (isFile(file)) return
  throw new Failure(
    { zh: `没有找到设置文件“${file}”`, en: `Settings file not found: “${file}”` },
    { zh: '请检查 --config 后面的文件名和路径有没有写错', en: 'Check the name and the path after --config' },
  )
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}
