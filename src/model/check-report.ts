import type { Diagnostic, Path, Place } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import { nearestName } from './nearest.js'
import { canonicalPath } from './places.js'
import { doubt } from './problem.js'
import type { Report, Waiver } from './report.js'
import type { Finding, ListedRule, RuleContext } from './rule.js'
import { listedRules } from './rules/index.js'
import { namedBody, type Settings, usualSettings } from './settings.js'

/** What a report is checked with. */
export interface CheckContext extends Pick<RuleContext, 'previous'> {
  readonly settings?: Settings
}

/**
 * Checks a report against all rules that are not turned off. What a reason (说明) in the data file waives is not told.
 *
 * @param report the report
 * @param context last year's report, where it is known, and the settings
 * @param rules the rules and how grave their findings are
 */
export function checkReport(
  report: Report,
  { settings = usualSettings, ...known }: CheckContext = {},
  rules: readonly ListedRule[] = listedRules,
): readonly Diagnostic[] {
  const body = namedBody(report.agency, settings)
  const findings = rules.flatMap(({ rule, severity: usual }) => {
    const set = settings.rules.get(rule.id)
    const severity = set?.severity ?? usual
    if (severity === 'off') return []
    const context = { ...known, ...(body && { body }), ...(set && { settings: set.values }) }
    return [...rule.check(report, context)]
      .filter(finding => !isWaived(rule.id, finding, report))
      .map((finding): Diagnostic => ({ rule: rule.id, severity, ...finding }))
  })
  return [...findings, ...unknownRules(report.waivers, rules)]
}

function isWaived(rule: string, finding: Finding, { waivers, edition }: Report): boolean {
  const places = [finding.place, ...(finding.related ?? []).map(({ place }) => place)].filter(isOwn)
  const paths = places.map(({ path }) => canonicalPath(path, edition))
  return waivers.some(({ rule: waived, at }) => waived === rule && (at === undefined || paths.some(meets(at))))
}

function isOwn({ file }: Place): boolean {
  return file === undefined
}

/** True for places below a place, and for one that holds it: a row written as a single 0 holds all its cells. */
function meets(at: Path): (path: Path) => boolean {
  return path => at.slice(0, path.length).every((step, index) => path[index] === step)
}

function unknownRules(waivers: readonly Waiver[], rules: readonly ListedRule[]): readonly Diagnostic[] {
  const ids = rules.map(({ rule }) => rule.id)
  return waivers
    .filter(({ rule }) => !ids.includes(rule))
    .map(waiver => unknownRule(waiver, nearestName(waiver.rule, ids)))
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
      zh: '规则的名称就是提示信息方括号里的那个词。',
      en: 'The name of a rule is the word in brackets that its messages end with.',
    },
  )
}
