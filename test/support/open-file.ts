import type { Task } from '../../src/app/open-task.js'
import { usualSettings } from '../../src/model/settings.js'

/**
 * The task of a file by itself, without its year before and without settings.
 *
 * @param path the file
 */
export function taskFor(path: string): Task {
  const file = { name: path, path, dataFolder: '.' }
  return { file, past: [], namesakes: [], settings: usualSettings, hashes: new Map() }
}
