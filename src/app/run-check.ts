import { chooseJobs } from './batch/choose-jobs.js'
import { makeCrew } from './batch/crew.js'
import { FileIndex } from './batch/file-index.js'
import { checkFolder } from './check-folder.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
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
  /** The folder to write return slips into. */
  readonly slips?: string
}

/** Fewer files than this are checked in this process: a thread takes longer to start than they do. */
const fewFiles = 60

/**
 * `nianbao check`: the problems of every report named; nothing is written but return slips, where they are asked for.
 *
 * @param inputs files and folders
 * @param options which settings file, whether warnings count as errors, how many at once
 * @param printer tells the user
 * @throws Failure for a wrong call
 */
export async function runCheck(
  inputs: readonly string[],
  { config, jobs, strict, slips }: CheckOptions,
  printer: Printer,
): Promise<ExitCode> {
  const most = chooseJobs(jobs)
  const files = findFiles(inputs)
  const settings = new SettingsShelf(config)
  if (slips !== undefined) checkFolder(slips)
  const from = tellSettings(files, settings, { printer, strict })
  const crew = await makeCrew('check', { threads: files.length < fewFiles ? 0 : most, ready: true })
  const stop = listenForStop()
  try {
    const index = new FileIndex(files)
    const shelf = slips === undefined || from !== exitCodes.fine ? undefined : await openSlipShelf(slips, strict)
    const check = async (file: DataFile) => {
      const own = settings.settingsOf(file.dataFolder)
      // Before anything is waited for, so that names come in the order of the files.
      const place = shelf?.reserve(file, index.glanceOf(file)?.identity)
      const { outcome } = await crew.work({ ...index.taskOf(file), settings: own, intact: false })
      return shelf === undefined || place === undefined ? outcome : shelf.put(outcome, place, own.slip)
    }
    return await runFiles(files, check, { printer, strict, width: crew.size, stop, from })
  } finally {
    stop.release()
    await crew.close()
  }
}

/** What slips are typeset and written with is loaded only when some are. */
async function openSlipShelf(folder: string, strict: boolean) {
  const { SlipShelf } = await import('./slips/slip-shelf.js')
  return new SlipShelf(folder, strict)
}
