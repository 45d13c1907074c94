import type { Diagnostic } from './diagnostic.js'

/** Problems told of one file at once; who has more mends these first. */
export const mostProblems = 200

/**
 * The first two hundred problems, and a last one that says how many more there are.
 *
 * @param diagnostics all problems
 */
export function limitProblems(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = diagnostics[mostProblems]
  if (last === undefined) return diagnostics
  return [...diagnostics.slice(0, mostProblems), tooMany(diagnostics.slice(mostProblems), last.place)]
}

/** Gravest first. */
const severities = ['error', 'warning', 'notice'] as const

/** What stands for those left out is as grave as the gravest of them. */
function tooMany(left: readonly Diagnostic[], place: Diagnostic['place']): Diagnostic {
  return {
    rule: 'too-many-problems',
    severity: severities.find(one => left.some(({ severity }) => severity === one)) ?? 'notice',
    message: {
      zh: `问题太多，从这里起还有 ${left.length} 个没有列出`,
      en: `Unexpected number of problems, ${left.length} more are not shown`,
    },
    place,
    hint: { zh: '先改正上面列出的，再检查一次。', en: 'Mend those above and check again.' },
  }
}
