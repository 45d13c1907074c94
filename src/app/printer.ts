import type { Language } from '../source/diagnostic.js'
import type { ExitCode } from './exit-codes.js'
import type { Outcome, Trouble } from './outcome.js'

/** Tells the user what becomes of a run (输出): for people, or as JSON. */
export interface Printer {
  /** Called for each file, as soon as it is done. */
  readonly print: (outcome: Outcome) => void
  /** Called once at the end; `trouble` is what ended the run before its time. */
  readonly end: (exitCode: ExitCode, trouble?: Trouble) => void
}

/** How and where to print. */
export interface PrinterOptions {
  /** Absent when the call was not understood. */
  readonly command?: 'build' | 'check' | 'extract'
  readonly language: Language
  /** True: only what decides the exit code. */
  readonly quiet: boolean
  /** True: warnings count as errors. */
  readonly strict: boolean
  readonly screen: Screen
}

/** The terminal, or what stands in for it. */
export interface Screen {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  readonly columns: number
  readonly colors: boolean
  /** True: stacks of our own bugs are shown (NIANBAO_DEBUG). */
  readonly debug: boolean
}
