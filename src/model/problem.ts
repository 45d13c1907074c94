import type { Diagnostic, Localized, Place } from '../source/diagnostic.js'

/**
 * A problem (问题) that keeps the report from being written.
 *
 * @param rule its stable name
 * @param place where
 * @param message what stands there and what was expected
 * @param hint what to do
 */
export function problem(rule: string, place: Place, message: Localized, hint: Localized): Diagnostic {
  return { rule, severity: 'error', message, place, hint }
}

/**
 * A doubt (疑问): the report can be written, but somebody should look.
 *
 * @param rule its stable name
 * @param place where
 * @param message what stands there and what was expected
 * @param hint what to do
 */
export function doubt(rule: string, place: Place, message: Localized, hint: Localized): Diagnostic {
  return { rule, severity: 'warning', message, place, hint }
}
