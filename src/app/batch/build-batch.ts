import type { BuildJob, BuildTask } from '../build.js'
import type { ExitCode } from '../exit-codes.js'
import type { DataFile } from '../files/find-files.js'
import { sweepTemporaries } from '../files/temporary-files.js'
import type { Outcome } from '../outcome.js'
import type { Printer } from '../print/printer.js'
import { runFiles } from '../run-files.js'
import type { SettingsShelf } from '../settings/settings-shelf.js'
import type { StopSignal } from '../stop-signal.js'
import { type Crew, makeCrew } from './crew.js'
import { FileIndex } from './file-index.js'
import { hashProgram } from './hash-program.js'
import { Ledger } from './ledger.js'
import { Manifest } from './manifest.js'

/** Reports to build (批). */
export interface Batch {
  /** The files to build. */
  readonly files: readonly DataFile[]
  /** All files named, also those of which other machines take care. */
  readonly all: readonly DataFile[]
  readonly settings: SettingsShelf
  readonly job: BuildJob
  /** Which part of a batch shared out it is: `3-of-16`. */
  readonly part?: string
}

/** How a batch is built. */
export interface BatchOptions {
  /** How many at once. */
  readonly jobs: number
  /** True: also what has not changed. */
  readonly force: boolean
  readonly stop: StopSignal
  readonly printer: Printer
}

/** Fewer files than this are built in this process: a worker takes longer to start than they do. */
const fewFiles = 4

/** So many files take longer to be looked into than a worker to start: it warms up in the time that is left. */
const manyFiles = 4000

/** A report rendered for practice. */
function rehearsalOf(file: DataFile, settings: SettingsShelf): BuildTask {
  const alone = { past: [], namesakes: [], hashes: new Map<string, string>() }
  return { file, ...alone, settings: settings.settingsOf(file.dataFolder), intact: false, rehearsal: true }
}

/**
 * Builds a batch: what has not changed is left alone, the rest is shared out among workers.
 *
 * @param batch what to build
 * @param options how
 * @returns the exit code
 */
export async function buildBatch(batch: Batch, { jobs, force, stop, printer }: BatchOptions): Promise<ExitCode> {
  const { files, all, settings, job, part } = batch
  sweepTemporaries(job.folder, { own: false })
  const manifest = new Manifest(job.folder, part)
  if (manifest.broken > 0) printer.note?.(brokenManifest)
  const workers = files.length < fewFiles ? 0 : Math.min(jobs, Math.ceil(files.length / 2))
  const ready = force || manifest.empty
  const crew = await makeCrew(job, { workers, ready })
  try {
    const [first] = files
    if (ready && first !== undefined && all.length >= manyFiles) void crew.work(rehearsalOf(first, settings))
    const index = await FileIndex.open(all)
    const ledger = new Ledger({ manifest, index, settings, job, program: hashProgram() })
    const work = (file: DataFile) => buildFile(file, ledger, crew, { force })
    return await runFiles(files, work, { printer, strict: job.strict, width: crew.width, stop })
  } finally {
    await crew.close()
    sweepTemporaries(job.folder, { own: true })
  }
}

/**
 * Builds a report, unless its files are as they should be.
 *
 * @param file its data file
 * @param ledger knows what is to be done, and records what was done
 * @param crew does it
 * @param options `force`: whether it has changed or not
 */
export function buildFile(
  file: DataFile,
  ledger: Ledger,
  crew: Crew,
  options: { readonly force: boolean },
): Outcome | Promise<Outcome> {
  const { task, settled } = ledger.plan(file, options)
  if (settled !== undefined) return { file: file.name, title: settled, problems: [], written: [], unchanged: true }
  return crew.work(task).then(built => {
    ledger.record(task, built)
    return built.outcome
  })
}

const brokenManifest = {
  zh: '输出文件夹里的清单（.nianbao.jsonl）有读不懂的内容，已略过；有关的报告会重新生成',
  en: 'The manifest in the output folder (.nianbao.jsonl) is partly unreadable; what it said is ignored and those reports are built again',
}
