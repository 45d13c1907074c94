import { hash } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { composeReport } from '../compose/compose-report.js'
import type { GivenOption } from '../style/apply-options.js'
import { examine, tellOutcome } from './check.js'
import { checkFonts } from './check-fonts.js'
import { chooseStyle } from './choose-style.js'
import { nameFile } from './files/name-file.js'
import { sameTitleRule } from './files/same-title.js'
import { type NewFile, writeFiles } from './files/write-files.js'
import { formats } from './formats.js'
import { openTask, type Task } from './open-task.js'
import { counts, type Outcome, troubleOf } from './outcome.js'
import { prepareRendering, type Rendering, type RenderingOptions } from './rendering.js'

/** What the reports of a build have in common, as plain values: a worker gets them too. */
export interface BuildJob extends RenderingOptions {
  /** Which formats to write: `docx`, `pdf`. */
  readonly formats: readonly string[]
  /** The folder to write into. */
  readonly folder: string
  /** True: written in spite of errors, every page marked 草稿. */
  readonly draft: boolean
  /** True: warnings count as errors. */
  readonly strict: boolean
  /** Choices of layout that hold where a report makes none (`--style`). */
  readonly styleChoices: readonly GivenOption[]
}

/** A report to build. */
export interface BuildTask extends Task {
  /** True: the files in the output folder are as this build would write them; only the problems are to be told. */
  readonly intact: boolean
  /** True: nothing is written; the program and the fonts are loaded and warm afterwards. */
  readonly rehearsal?: true
}

/** What came of a report: the outcome for the user, and what the manifest keeps of the files written. */
export interface Built {
  readonly outcome: Outcome
  readonly files: readonly BuiltFile[]
}

/** A file just written: its name in the output folder, hash and stamp. */
export interface BuiltFile {
  readonly file: string
  readonly hash: string
  readonly stamp: string
}

/**
 * The whole route from a data file to PDF and Word (生成): read, check, choose the style, compose, check the fonts,
 * typeset, render, write.
 *
 * @param task the data file, and those its report depends on
 * @param job what the run has in common
 * @throws Failure when the file cannot be read from the disk
 */
export async function buildReport(task: BuildTask, job: BuildJob): Promise<Built> {
  const opened = openTask(task)
  const { report } = opened.reading
  const problems = examine(opened)
  if (report === undefined || stops(problems, job)) return nothing(tellOutcome(opened, problems))

  const chosen = chooseStyle(report.layout, job.styleChoices)
  const document = composeReport(report, { draft: job.draft, runIn: chosen.style.runIn })
  const allProblems = [...problems, ...chosen.diagnostics, ...checkFonts(document, chosen.style)]
  const outcome = tellOutcome(opened, allProblems)
  if (stops(allProblems, job)) return nothing(outcome)
  if (task.intact && opened.asSeen) return nothing({ ...outcome, unchanged: true })

  try {
    const files = await renderFiles(prepareRendering(report, document, { ...chosen, ...job }), job)
    if (task.rehearsal) return nothing(outcome)
    // A fault that comes to light a turn later is this report's, and whoever is asked to end does so before writing.
    await setImmediate()
    const stamps = writeFiles(files.map(({ file, bytes }) => ({ path: join(job.folder, file), bytes })))
    const written = files.map(({ file, bytes }) => ({ path: join(job.folder, file), bytes: bytes.length }))
    const built = files.map(({ file, bytes }, index) => ({ file, hash: hashOf(bytes), stamp: stamps[index] ?? '' }))
    return { outcome: { ...outcome, written }, files: opened.asSeen ? built : [] }
  } catch (error) {
    return nothing({ ...outcome, trouble: troubleOf(error, task.file.name) })
  }
}

function nothing(outcome: Outcome): Built {
  return { outcome, files: [] }
}

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url')
}

/** A file of a report before it is written: its name, its bytes. */
type Rendered = Pick<BuiltFile, 'file'> & Pick<NewFile, 'bytes'>

/** Every format is rendered before the first is written: all files of a report are new, or none. */
async function renderFiles(rendering: Rendering, job: BuildJob): Promise<readonly Rendered[]> {
  const name = nameFile(rendering.document.title, job)
  const files = []
  for (const { id, extension, write } of formats) {
    if (job.formats.includes(id)) files.push({ file: `${name}${extension}`, bytes: await write(rendering) })
  }
  return files
}

/** Not even drafts are written when they would overwrite one another. */
function stops(problems: Parameters<typeof tellOutcome>[1], { draft, strict }: BuildJob): boolean {
  return problems.some(problem => (problem.rule === sameTitleRule || !draft) && counts(problem, strict))
}
