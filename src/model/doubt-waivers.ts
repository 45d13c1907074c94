import type { Diagnostic } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import { nearestName } from './nearest.js'
import { doubt } from './problem.js'
import type { Waiver } from './report.js'

/** How the reasons of a report fared (说明的核对). */
export interface WaiverUse {
  /** The ids of all rules there are. */
  readonly known: readonly string[]
  /** The ids of those that could be judged: turned on, and what they compare with was there. */
  readonly judged: ReadonlySet<string>
  /** The reasons that something was waived for. */
  readonly used: ReadonlySet<Waiver>
}

/**
 * Doubts about reasons (说明): one that names no rule, and one that nothing needs.
 *
 * @param waivers the reasons of a report
 * @param use how they fared
 */
export function doubtWaivers(waivers: readonly Waiver[], { known, judged, used }: WaiverUse): readonly Diagnostic[] {
  return waivers.flatMap(waiver => {
    if (!known.includes(waiver.rule)) return unknownRule(waiver, nearestName(waiver.rule, known))
    return judged.has(waiver.rule) && !used.has(waiver) ? unneeded(waiver) : []
  })
}

function unknownRule({ rule, path }: Waiver, nearest: string | undefined): Diagnostic {
  return doubt(
    'unknown-rule',
    { path: [...path, '规则'] },
    {
      zh: `没有“${excerpt(rule)}”这条规则${nearest === undefined ? '' : `，应为“${nearest}”`}`,
      en: `Unexpected rule “${excerpt(rule)}”${nearest === undefined ? '' : `, expected “${nearest}”`}`,
    },
    {
      zh: '规则的名称就是提示信息末尾的那个英文词；运行 nianbao explain 可以看到全部规则。',
      en: 'The name of a rule is the word its messages end with; nianbao explain lists all of them.',
    },
  )
}

function unneeded({ rule, at, path }: Waiver): Diagnostic {
  const where = at === undefined ? { zh: '这份报告', en: 'this report' } : { zh: '这个位置', en: 'this place' }
  return doubt(
    'unneeded-waiver',
    { path: [...path, '规则'] },
    {
      zh: `${where.zh}符合“${rule}”，不需要说明理由，应删去`,
      en: `Unexpected reason for “${rule}”, which holds for ${where.en}; expected none`,
    },
    {
      zh: '已经改对的，删去这一条说明；位置写错的，改为对不上的那一格。',
      en: 'Delete it where the figures are right now; where another place is meant, name that one.',
    },
  )
}
