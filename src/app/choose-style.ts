import type { LayoutChoice } from '../model/report.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { applyOptions, type GivenOption } from '../style/apply-options.js'
import { governmentStyle, type Style } from '../style/style.js'

/** The style of a report, the choices that made it, and what is wrong with them together. */
export interface ChosenStyle {
  readonly style: Style
  readonly choices: readonly GivenOption[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The style of a report (版式): that of the standard, changed by the defaults of the run, changed by the report's own choices.
 * What is wrong with a single choice its reader has told.
 *
 * @param own the report's choices
 * @param defaults those of the run (`--style`)
 */
export function chooseStyle(own: readonly LayoutChoice[], defaults: readonly GivenOption[]): ChosenStyle {
  const choices = mergeChoices(defaults, own)
  const { style, problems } = applyOptions(governmentStyle, choices)
  const alone = new Set(applyOptions(governmentStyle, own).problems.map(({ message }) => message.zh))
  const diagnostics = problems
    .filter(({ message }) => !alone.has(message.zh))
    .map(({ rule, keys, message, hint }): Diagnostic => {
      return { rule, severity: 'error', message, hint, place: { path: ['版式', ...keys] } }
    })
  return { style, choices, diagnostics }
}

/** Of two choices for one key the later holds, in the place of the first. */
function mergeChoices(defaults: readonly GivenOption[], own: readonly GivenOption[]): readonly GivenOption[] {
  const merged = new Map([...defaults, ...own].map(({ keys, text }) => [keys.join('.'), { keys, text }]))
  return [...merged.values()]
}
