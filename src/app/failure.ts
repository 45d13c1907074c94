import type { Localized } from '../source/diagnostic.js'

/**
 * Something outside the data that stops the work (故障): a wrong call, a file that cannot be read or written.
 * It says what is the matter and what to do; it never shows a stack.
 */
export class Failure extends Error {
  readonly text: Localized
  readonly hint: Localized

  /**
   * @param text what is the matter
   * @param hint what to do
   */
  constructor(text: Localized, hint: Localized) {
    super(text.en)
    this.name = 'Failure'
    this.text = text
    this.hint = hint
  }
}

/**
 * The code of a file system error (`ENOENT`, `EACCES`), or `undefined` for any other error.
 *
 * @param error what was thrown
 */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
