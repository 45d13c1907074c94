import type { Stats } from 'node:fs'
import { basename, resolve } from 'node:path'
import { watch } from 'chokidar'

/** Quiet time after a change before anything is done about it (ms): an editor saves in several steps. */
const settle = 40

/** Watches folders (监视). */
export interface FolderWatch {
  /** Comes true at the next change, or at once if there was one since; false when the watch has ended. */
  readonly nextChange: () => Promise<boolean>
  readonly end: () => Promise<void>
}

/** How to watch. */
export interface WatchOptions {
  /** A folder that is not looked into. */
  readonly except: string
  /** Called the first time something cannot be watched. */
  readonly onError: () => void
}

/**
 * Watches data files and the folders around them: saving in place or by a new name, adding, removing.
 *
 * @param paths the folders, all links resolved
 * @param options what to leave out, and whom to tell of what cannot be watched
 */
export async function watchFolders(paths: readonly string[], { except, onError }: WatchOptions): Promise<FolderWatch> {
  let changed = false
  let ended = false
  let wake = () => {}
  let timer: NodeJS.Timeout | undefined
  const left = resolve(except)
  const ignored = (path: string, stats?: Stats) => {
    if (path === left || /^\.|^node_modules$/u.test(basename(path))) return !paths.includes(path)
    return stats?.isFile() === true && !/\.ya?ml$/iu.test(path)
  }
  const watcher = watch([...paths], { ignored, ignoreInitial: true, persistent: true })
  const notice = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      changed = true
      wake()
    }, settle)
  }
  // chokidar keeps silent about a second change within 50 ms, which may be the one that completes a file; what it hears
  // from the system itself has no such gap.
  watcher.on('all', notice).on('raw', notice)
  watcher.once('error', onError).on('error', () => {})
  await new Promise<void>(resolve => watcher.once('ready', resolve))
  return {
    nextChange: async () => {
      if (!changed && !ended) {
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
      changed = false
      return !ended
    },
    end: async () => {
      ended = true
      wake()
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
