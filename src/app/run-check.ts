import { chooseJobs } from './batch/choose-jobs.js'
import { makeCrew } from './batch/crew.js'
import { FileIndex } from './batch/file-index.js'
import type { ExitCode } from './exit-codes.js'
import { type DataFile, findFiles } from './find-files.js'
import type { Printer } from './printer.js'
import { runFiles } from './run-files.js'
import { SettingsShelf } from './settings-shelf.js'
import { listenForStop } from './stop-signal.js'
import { tellSettings } from './tell-settings.js'

/** Options of `nianbao check`, as the user gave them. */
export interface CheckOptions {
  readonly config?: string
  readonly jobs?: string
  readonly strict: boolean
}

/** Fewer files than this are checked in this process: a thread takes longer to start than they do. */
const fewFiles = 60

/**
 * `nianbao check`: the problems of every report named; nothing is written.
 *
 * @param inputs files and folders
 * @param options which settings file, whether warnings count as errors, how many at once
 * @param printer tells the user
 * @throws Failure for a wrong call
 */
export async function runCheck(
  inputs: readonly string[],
  { config, jobs, strict }: CheckOptions,
  printer: Printer,
): Promise<ExitCode> {
  const most = chooseJobs(jobs)
  const files = findFiles(inputs)
  const settings = new SettingsShelf(config)
  const from = tellSettings(files, settings, { printer, strict })
  const crew = await makeCrew('check', { threads: files.length < fewFiles ? 0 : most, ready: true })
  const stop = listenForStop()
  try {
    const index = new FileIndex(files)
    const check = async (file: DataFile) => {
      const task = { ...index.taskOf(file), settings: settings.settingsOf(file.dataFolder), intact: false }
      return (await crew.work(task)).outcome
    }
    return await runFiles(files, check, { printer, strict, width: crew.size, stop, from })
  } finally {
    stop.release()
    await crew.close()
  }
}
