import { join } from 'node:path'
import { composeReport } from '../compose/compose-report.js'
import type { GivenOption } from '../style/apply-options.js'
import { type CheckJob, examine, tellOutcome } from './check.js'
import { checkFonts } from './check-fonts.js'
import { chooseStyle } from './choose-style.js'
import type { DataFile } from './find-files.js'
import type { Format } from './formats.js'
import { nameFile } from './name-file.js'
import { counts, type Outcome, troubleOf } from './outcome.js'
import { prepareRendering, type Rendering, type RenderingOptions } from './rendering.js'
import { type NewFile, writeFiles } from './write-files.js'

/** What the reports of a build have in common. */
export interface BuildJob extends CheckJob, RenderingOptions {
  readonly formats: readonly Format[]
  /** The folder to write into. */
  readonly folder: string
  /** True: written in spite of errors, every page marked 草稿. */
  readonly draft: boolean
  /** True: warnings count as errors. */
  readonly strict: boolean
  /** Choices of layout that hold where a report makes none (`--style`). */
  readonly styleChoices: readonly GivenOption[]
}

/**
 * The whole route from a data file to PDF and Word (生成): read, check, choose the style, compose, check the fonts,
 * typeset, render, write.
 *
 * @param file the data file
 * @param job what the run has in common
 * @throws Failure when the file cannot be read from the disk
 */
export async function buildReport(file: DataFile, job: BuildJob): Promise<Outcome> {
  const reading = job.shelf.read(file)
  const problems = examine(reading, job)
  if (reading.report === undefined || stops(problems, job)) return tellOutcome(reading, problems, job)

  const chosen = chooseStyle(reading.report.layout, job.styleChoices)
  const document = composeReport(reading.report, { draft: job.draft, runIn: chosen.style.runIn })
  const allProblems = [...problems, ...chosen.diagnostics, ...checkFonts(document, chosen.style)]
  const outcome = tellOutcome(reading, allProblems, job)
  if (stops(allProblems, job)) return outcome

  try {
    const rendering = prepareRendering(reading.report, document, { ...chosen, ...job })
    const files = await renderFiles(rendering, job)
    await writeFiles(files)
    return { ...outcome, written: files.map(({ path, bytes }) => ({ path, bytes: bytes.length })) }
  } catch (error) {
    return { ...outcome, trouble: troubleOf(error, file.name) }
  }
}

/** Every format is rendered before the first is written: all files of a report are new, or none. */
async function renderFiles(rendering: Rendering, { formats, folder, draft }: BuildJob): Promise<readonly NewFile[]> {
  const name = nameFile(rendering.document.title, { draft })
  const files = []
  for (const { extension, write } of formats) {
    files.push({ path: join(folder, `${name}${extension}`), bytes: await write(rendering) })
  }
  return files
}

function stops(problems: Parameters<typeof tellOutcome>[1], { draft, strict }: BuildJob): boolean {
  return !draft && problems.some(problem => counts(problem, strict))
}
