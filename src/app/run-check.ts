import type { Settings } from '../model/settings.js'
import { chooseJobs } from './batch/choose-jobs.js'
import { makeCrew } from './batch/crew.js'
import { FileIndex } from './batch/file-index.js'
import { LikeFiles } from './batch/like-files.js'
import { missingReports } from './collect/missing-reports.js'
import { type CollectionPlan, planCollections } from './collect/plan-collection.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { checkFolder } from './files/check-folder.js'
import { type DataFile, findFiles, namesFolder } from './files/find-files.js'
import type { Identity } from './files/peek-identity.js'
import type { Printer } from './print/printer.js'
import { runFiles } from './run-files.js'
import { SettingsShelf } from './settings/settings-shelf.js'
import { tellFile, tellSettings } from './settings/tell-settings.js'
import { listenForStop } from './stop-signal.js'

/** Options of `nianbao check`, as the user gave them. */
export interface CheckOptions {
  readonly config?: string
  readonly jobs?: string
  readonly strict: boolean
  /** The folder to write return slips into. */
  readonly slips?: string
}

/** Fewer files than this are checked in this process: a worker takes longer to start than they do. */
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
  const fromSettings = tellSettings(files, settings, { printer, strict })
  const crew = await makeCrew('check', { workers: files.length < fewFiles ? 0 : most, ready: true })
  const stop = listenForStop()
  try {
    const index = await FileIndex.open(files)
    const plans = namesFolder(inputs) ? planCollections(files, index, settings) : []
    const likeFiles = new LikeFiles(files, index)
    const from = tellMissing(plans, fromSettings, { printer, strict })
    const shelf =
      slips === undefined || fromSettings !== exitCodes.fine ? undefined : await openSlipShelf(slips, strict)
    const check = async (file: DataFile) => {
      const own = settings.settingsOf(file.dataFolder)
      // Before anything is waited for, so that names come in the order of the files.
      const place = shelf?.reserve(file, index.glanceOf(file)?.identity)
      const units = unitsOf(index.glanceOf(file)?.identity, own, plans)
      const alike = likeFiles.of(file, own)
      const others = { ...(units && { units }), ...(alike && { alike }) }
      const task = { ...index.taskOf(file), settings: own, intact: false, ...others }
      const { outcome } = await crew.work(task)
      return shelf === undefined || place === undefined ? outcome : shelf.put(outcome, place, own.slip)
    }
    return await runFiles(files, check, { printer, strict, width: crew.width, stop, from })
  } finally {
    stop.release()
    await crew.close()
  }
}

/** Tells which units are missing, at their names in the settings. */
function tellMissing(
  plans: readonly CollectionPlan[],
  from: ExitCode,
  { printer, strict }: { readonly printer: Printer; readonly strict: boolean },
): ExitCode {
  const told = plans.map(plan => {
    const problems = missingReports(plan, 'warning')
    return tellFile({ name: plan.settings.name, problems }, { printer, strict })
  })
  return told.reduce((gravest, one) => (one > gravest ? one : gravest), from)
}

/** The files a government's report is compared with; none for any other report. */
function unitsOf(identity: Identity | undefined, { collection }: Settings, plans: readonly CollectionPlan[]) {
  const plan = plans.find(one => one.collection === collection)
  if (plan === undefined || identity?.agency !== plan.collection.government || identity.year !== plan.year)
    return undefined
  return { files: plan.files, complete: plan.missing.length === 0 }
}

/** What slips are typeset and written with is loaded only when some are. */
async function openSlipShelf(folder: string, strict: boolean) {
  const { SlipShelf } = await import('./slips/slip-shelf.js')
  return new SlipShelf(folder, strict)
}
