import type { Diagnostic } from '../../src/source/diagnostic.js'
import { locate, locationAt } from '../../src/source/locate.js'
import type { Source } from '../../src/source/source.js'

/**
 * Problems as the case files show them: line, column and length, severity, rule, the Chinese message; then the hint
 * and the other places, indented.
 */
export function showMessages(diagnostics: readonly Diagnostic[], source: Source | undefined, text: string): string {
  return diagnostics.map(diagnostic => showMessage(diagnostic, source, text)).join('')
}

function showMessage(
  { rule, severity, message, place, hint, related }: Diagnostic,
  source: Source | undefined,
  text: string,
) {
  const at = (where: Diagnostic['place']) => {
    if ('path' in where && where.file !== undefined) return where.file
    const { line, column, length } =
      source === undefined
        ? locationAt(text, ...('offsets' in where ? where.offsets : ([0, 0] as const)))
        : locate(source, where)
    return `${line}:${column}+${length}`
  }
  const lines = [
    `${at(place)} ${severity} ${rule}`,
    `  ${message.zh}`,
    ...(hint === undefined ? [] : [`  → ${hint.zh}`]),
    ...(related ?? []).map(other => `  ${at(other.place)} ${other.message.zh}`),
  ]
  return `${lines.join('\n')}\n`
}
