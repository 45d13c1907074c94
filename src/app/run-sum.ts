import type { Report } from '../model/report.js'
import { writeSums } from '../model/write-sums.js'
import { FileIndex } from './batch/file-index.js'
import { examine, tellOutcome } from './check.js'
import { missingReports } from './collect/missing-reports.js'
import { type CollectionPlan, planCollections } from './collect/plan-collection.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { Failure } from './failure.js'
import { findFiles } from './files/find-files.js'
import { nameFile } from './files/name-file.js'
import { writeFiles } from './files/write-files.js'
import { openTask } from './open-task.js'
import { counts } from './outcome.js'
import type { Printer } from './print/printer.js'
import { refuseOther } from './refuse-other.js'
import { SettingsShelf } from './settings/settings-shelf.js'
import { tellFile, tellSettings } from './settings/tell-settings.js'

/** Options of `nianbao sum`, as the user gave them. */
export interface SumOptions {
  readonly config?: string
  readonly output?: string
  readonly strict: boolean
}

/**
 * `nianbao sum`: adds up the reports of a government's units and writes the sums as its data file. Nothing is written
 * while a unit is missing, or its report has an error.
 *
 * @param inputs files and folders
 * @param options which settings file, where to
 * @param printer tells the user
 * @throws Failure for a wrong call, or when another file stands in the way
 */
export async function runSum(
  inputs: readonly string[],
  { config, output, strict }: SumOptions,
  printer: Printer,
): Promise<ExitCode> {
  const files = findFiles(inputs)
  const shelf = new SettingsShelf(config)
  const fromSettings = tellSettings(files, shelf, { printer, strict })
  const index = new FileIndex(files)
  const plan = onlyPlan(planCollections(files, index, shelf))
  const missing = { name: plan.settings.name, problems: missingReports(plan, 'error') }
  const from = Math.max(fromSettings, tellFile(missing, { printer, strict })) as ExitCode
  const reports = checkedReports(plan, index, { printer, strict })
  const exitCode = from === exitCodes.fine && reports.length < plan.files.length ? exitCodes.problems : from
  if (exitCode === exitCodes.fine) write(plan, reports, { output, printer })
  printer.end(exitCode)
  return exitCode
}

function onlyPlan([plan, ...others]: readonly CollectionPlan[]): CollectionPlan {
  if (plan !== undefined && others.length === 0) return plan
  throw new Failure(
    plan === undefined
      ? { zh: '不知道要汇总哪些单位的报告', en: 'It is not known which reports to add up' }
      : {
          zh: '这些报告分属几个汇总，一次只能做一个',
          en: 'These reports belong to several sums; one is made at a time',
        },
    {
      zh: '在 nianbao.config.yaml 里写明“汇总: { 政府: ……, 单位: [……] }”，各单位的名称和报告里的机关一致',
      en: 'Name the government and its units in nianbao.config.yaml: “汇总: { 政府: …, 单位: […] }”, by their agencies’ names',
    },
  )
}

/** The units' reports without a fault; the faults of the others are told. */
function checkedReports(
  { files, settings }: CollectionPlan,
  index: FileIndex,
  { printer, strict }: { readonly printer: Printer; readonly strict: boolean },
): readonly Report[] {
  return files.flatMap(file => {
    const task = openTask({ ...index.taskOf(file), settings: settings.settings })
    const outcome = tellOutcome(task, examine(task))
    const faults = outcome.problems.filter(problem => counts(problem, strict))
    printer.print({ ...outcome, problems: faults })
    const { report } = task.reading
    return report === undefined || faults.length > 0 ? [] : [report]
  })
}

function write(
  { collection, year }: CollectionPlan,
  reports: readonly Report[],
  { output, printer }: { readonly output: string | undefined; readonly printer: Printer },
): void {
  expectOneEdition(reports)
  const { text, left } = writeSums(collection.government, reports)
  const path = output ?? `${nameFile(`${collection.government}${year}年汇总`, { draft: false })}.yaml`
  const bytes = Buffer.from(text, 'utf8')
  refuseOther(path, bytes)
  writeFiles([{ path, bytes }])
  printer.print({ file: path, problems: [], written: [{ path, bytes: bytes.length }] })
  for (const cell of left) {
    printer.note?.({
      zh: `${cell.zh}各单位的写法不一，没有汇总，请补上`,
      en: `${cell.en}: written in different ways, not added up; fill it in`,
    })
  }
}

function expectOneEdition(reports: readonly Report[]): void {
  const [first] = reports
  const other = reports.find(({ edition }) => edition !== first?.edition)
  if (first === undefined || other === undefined) return
  throw new Failure(
    {
      zh: `“${first.agency}”用的是${first.edition.id}年的格式，“${other.agency}”用的是${other.edition.id}年的，加不到一起`,
      en: `“${first.agency}” uses the form of ${first.edition.id}, “${other.agency}” that of ${other.edition.id}; they cannot be added up`,
    },
    { zh: '请让各单位用同一种格式重新报送', en: 'Let all units report in one form' },
  )
}
