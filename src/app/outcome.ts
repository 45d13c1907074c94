import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DamagedFont } from '../fonts/damaged-font.js'
import type { Localized } from '../source/diagnostic.js'
import { type ExitCode, exitCodes } from './exit-codes.js'
import { Failure } from './failure.js'
import type { DataFile } from './files/find-files.js'
import type { Problem } from './print/locate-problems.js'
import { version } from './version.js'

/** What became of one data file (结果). */
export interface Outcome {
  /** The data file, as the user names it. */
  readonly file: string
  readonly title?: string
  readonly problems: readonly Problem[]
  readonly written: readonly WrittenFile[]
  /** True for a settings file. */
  readonly settings?: true
  /** True: the files of an earlier run are what this one would have written. */
  readonly unchanged?: true
  /** What `fix` made of it. */
  readonly repairs?: Repairs
  /** Why the work on this file stopped, other than for its data. */
  readonly trouble?: Trouble
}

/** How much was repaired in a data file (改正), and how much could be that was not agreed to. */
export interface Repairs {
  readonly made: number
  readonly left: number
}

/** A file the program wrote. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: number
}

/** What stopped the work (故障): the exit code it leads to, what is the matter, what to do. */
export interface Trouble {
  readonly exitCode: Extract<ExitCode, 2 | 70>
  readonly text: Localized
  readonly hint: Localized
  /** Shown only when NIANBAO_DEBUG is set. */
  readonly stack?: string
}

/** What to do about our own bug. */
export const bugHint: Localized = {
  zh: `这不是您填的数据的错。请把上面这句话、版本号（nianbao ${version}）和数据文件一起发给程序的维护人`,
  en: `Your data are not to blame. Please report the line above with the version (nianbao ${version}) and the data file`,
}

/**
 * Explains what was thrown: a failure in its own words, a damaged installation, anything else as our own bug.
 *
 * @param error what was thrown
 * @param file the data file in hand, if any
 */
export function troubleOf(error: unknown, file?: string): Trouble {
  if (error instanceof Failure) return { exitCode: exitCodes.wrongCall, text: error.text, hint: error.hint }
  if (error instanceof DamagedFont) return damagedFont(error)
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = error instanceof Error ? error.stack : undefined
  const at = file === undefined ? { zh: '', en: '' } : { zh: `（正在处理“${file}”）`, en: ` (at “${file}”)` }
  return {
    exitCode: exitCodes.bug,
    text: { zh: `程序自己出错了${at.zh}：${words}`, en: `The program itself failed${at.en}: ${words}` },
    hint: bugHint,
    ...(stack === undefined ? {} : { stack }),
  }
}

function damagedFont({ place }: DamagedFont): Trouble {
  const file = basename(fileURLToPath(place))
  return {
    exitCode: exitCodes.wrongCall,
    text: {
      zh: `程序的字体文件“${file}”不见了或者不完整`,
      en: `The program's font file “${file}” is missing or damaged`,
    },
    hint: { zh: '请把这个程序重新安装一遍，再运行一次', en: 'Install the program again, then run this once more' },
  }
}

/**
 * Says whether a problem counts: an error always, a warning when warnings count as errors.
 *
 * @param problem the problem
 * @param strict warnings count as errors
 */
export function counts({ severity }: Pick<Problem, 'severity'>, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning')
}

/**
 * The exit code an outcome leads to.
 *
 * @param outcome what became of a file
 * @param strict warnings count as errors
 */
export function exitCodeOf({ problems, repairs, trouble }: Outcome, strict: boolean): ExitCode {
  if (trouble !== undefined) return trouble.exitCode
  if (repairs !== undefined && repairs.left > 0) return exitCodes.problems
  return problems.some(problem => counts(problem, strict)) ? exitCodes.problems : exitCodes.fine
}

/**
 * What became of a file when something was thrown over it.
 *
 * @param file the file
 * @param error what was thrown
 */
export function failedOutcome({ name }: Pick<DataFile, 'name'>, error: unknown): Outcome {
  return { file: name, problems: [], written: [], trouble: troubleOf(error, name) }
}
