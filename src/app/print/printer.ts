import type { Language, Localized } from '../../source/diagnostic.js'
import type { ExitCode } from '../exit-codes.js'
import type { Offer } from '../fix/fix-file.js'
import type { Outcome, Trouble } from '../outcome.js'

/** Tells the user what becomes of a run (输出): for people, or as JSON. */
export interface Printer {
  /** Called once the files are known, with their number. */
  readonly begin?: (files: number) => void
  /** Called for each file, as soon as it is done. */
  readonly print: (outcome: Outcome) => void
  /** Shows repairs before anything is written. */
  readonly offer?: (offer: Offer) => void
  /** The question whether to make them; absent where nobody reads along. */
  readonly question?: (offer: Offer) => string
  /** Something that is no problem of a file, and stops nothing. */
  readonly note?: (text: Localized) => void
  /** Called when the run was asked to stop: how far it came. */
  readonly stop?: (progress: Progress) => void
  /** Called once at the end; `trouble` is what ended the run before its time. */
  readonly end: (exitCode: ExitCode, trouble?: Trouble) => void
}

/** How far a run has come, in files. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** How and where to print. */
export interface PrinterOptions {
  /** Absent when the call was not understood. */
  readonly command?: 'build' | 'check' | 'extract' | 'fix' | 'sum' | 'watch'
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
  /** Shows a line below everything else, or none; absent where lines cannot be taken back. */
  readonly status?: (line: string) => void
  readonly columns: number
  readonly colors: boolean
  /** True: stacks of our own bugs are shown (NIANBAO_DEBUG). */
  readonly debug: boolean
}
