import type { Diagnostic, Path, Place } from '../source/diagnostic.js'
import { limitProblems } from '../source/limit-problems.js'
import { doubtWaivers } from './doubt-waivers.js'
import { canonicalPath } from './places.js'
import type { Report, Waiver } from './report.js'
import type { Finding, ListedRule, RuleContext } from './rule.js'
import { listedRules } from './rules/index.js'
import { namedBody, type Settings, usualSettings } from './settings.js'

/** What a report is checked with. */
export interface CheckContext extends Pick<RuleContext, 'previous' | 'units' | 'others'> {
  readonly settings?: Settings
}

/**
 * Checks a report against all rules that are not turned off. What a reason (说明) in the data file waives is not told.
 *
 * @param report the report
 * @param context last year's report and those of its units, where they are known, and the settings
 * @param rules the rules and how grave their findings are
 */
export function checkReport(
  report: Report,
  { settings = usualSettings, ...known }: CheckContext = {},
  rules: readonly ListedRule[] = listedRules,
): readonly Diagnostic[] {
  const body = namedBody(report.agency, settings)
  const judged = new Set<string>()
  const used = new Set<Waiver>()
  const findings = rules.flatMap(({ rule, severity: usual }) => {
    const set = settings.rules.get(rule.id)
    const severity = set?.severity ?? usual
    if (severity === 'off') return []
    if (rule.needs === undefined || known[rule.needs] !== undefined) judged.add(rule.id)
    const context = { ...known, ...(body && { body }), ...(set && { settings: set.values }) }
    return [...rule.check(report, context)].flatMap((finding): readonly Diagnostic[] => {
      const waivers = waiversOf(rule.id, finding, report)
      for (const waiver of waivers) used.add(waiver)
      return waivers.length > 0 ? [] : [{ rule: rule.id, severity, ...finding }]
    })
  })
  const doubts = doubtWaivers(report.waivers, { known: rules.map(({ rule }) => rule.id), judged, used })
  return limitProblems([...findings, ...doubts])
}

/** The reasons given for a finding. */
function waiversOf(rule: string, finding: Finding, { waivers, edition }: Report): readonly Waiver[] {
  const ofRule = waivers.filter(waiver => waiver.rule === rule)
  if (ofRule.length === 0) return []
  const places = [finding.place, ...(finding.related ?? []).map(({ place }) => place)].filter(isOwn)
  const paths = places.map(({ path }) => canonicalPath(path, edition))
  return ofRule.filter(({ at }) => at === undefined || paths.some(meets(at)))
}

function isOwn({ file }: Place): boolean {
  return file === undefined
}

/** True for places below a place, and for one that holds it: a row written as a single 0 holds all its cells. */
function meets(at: Path): (path: Path) => boolean {
  return path => at.slice(0, path.length).every((step, index) => path[index] === step)
}
