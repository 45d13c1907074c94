import type { Diagnostic } from './diagnostic.js'

/** Problems told of one file at once; who has more mends these first. */
export const mostProblems = 200

/**
 * The first two hundred problems, and a last one that says how many more there are.
 *
 * @param diagnostics all problems
 */
export function limitProblems(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = diagnostics.length - mostProblems
  const last = diagnostics[mostProblems]
  if (left <= 0 || last === undefined) return diagnostics
  return [...diagnostics.slice(0, mostProblems), tooMany(left, last.place)]
}

function tooMany(left: number, place: Diagnostic['place']): Diagnostic {
  return {
    rule: 'too-many-problems',
    severity: 'error',
    message: {
      zh: `问题太多，从这里起还有 ${left} 个没有列出`,
      en: `Unexpected number of problems, ${left} more are not shown`,
    },
    place,
    hint: { zh: '先改正上面列出的，再检查一次。', en: 'Mend those above and check again.' },
  }
}
