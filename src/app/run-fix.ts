import { FileIndex } from './batch/file-index.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { type DataFile, findFiles } from './files/find-files.js'
import type { Ask } from './fix/ask.js'
import { fixFile, type Offer } from './fix/fix-file.js'
import type { Outcome } from './outcome.js'
import type { Printer } from './print/printer.js'
import { runFiles } from './run-files.js'
import { SettingsShelf } from './settings/settings-shelf.js'
import { tellSettings } from './settings/tell-settings.js'
import type { StopSignal } from './stop-signal.js'

/** Options of `nianbao fix`, as the user gave them. */
export interface FixOptions {
  readonly config?: string
  /** True: sure repairs are made without asking. */
  readonly yes: boolean
  /** True: the repairs are only shown. */
  readonly dryRun: boolean
  /** Asks the user; absent where nobody can be asked. */
  readonly ask?: Ask
}

/**
 * `nianbao fix`: shows what can surely be repaired in each data file named, and writes what is agreed to. Where nobody
 * can be asked and nothing was agreed to beforehand, it is only shown, and the exit code tells that there is something.
 *
 * @param inputs files and folders
 * @param options which settings file, how it is decided
 * @param printer shows the repairs
 * @throws Failure for a wrong call; nothing has been written then
 */
export async function runFix(inputs: readonly string[], options: FixOptions, printer: Printer): Promise<ExitCode> {
  const files = findFiles(inputs)
  const settings = new SettingsShelf(options.config)
  const from = tellSettings(files, settings, { printer, strict: false })
  const index = new FileIndex(files)
  const { decide, stop } = decideBy(options, printer)
  const fix = (file: DataFile): Promise<Outcome> =>
    fixFile({ ...index.taskOf(file), settings: settings.settingsOf(file.dataFolder) }, decide)
  return runFiles(files, fix, { printer, strict: false, stop, from })
}

/** How offers are decided, and whether the user has had enough of it. */
function decideBy({ yes, dryRun, ask }: FixOptions, printer: Printer) {
  let exitCode: ExitCode | undefined
  const decide = async (offer: Offer): Promise<boolean> => {
    printer.offer?.(offer)
    if (dryRun || exitCode !== undefined) return false
    if (yes && (offer.kind === 'sure' || offer.kind === 'reference')) return true
    const answer = await ask?.(printer.question?.(offer) ?? '')
    if (answer === 'stop') exitCode = exitCodes.interrupted
    return answer === 'yes'
  }
  const stop: Pick<StopSignal, 'exitCode'> = {
    get exitCode() {
      return exitCode
    },
  }
  return { decide, stop }
}
