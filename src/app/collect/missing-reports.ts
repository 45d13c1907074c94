import { nearestName } from '../../model/nearest.js'
import type { Diagnostic, Severity } from '../../source/diagnostic.js'
import { locateProblems, type Problem } from '../print/locate-problems.js'
import type { CollectionPlan } from './plan-collection.js'

/**
 * Tells which units have not reported (未报送), at their names in the settings file.
 *
 * @param plan what was found
 * @param severity how grave it is: a sum cannot be made without them
 */
export function missingReports(
  { missing, others, year, settings }: CollectionPlan,
  severity: Severity,
): readonly Problem[] {
  const diagnostics = missing.map(({ agency, path }): Diagnostic => {
    const nearest = nearestName(agency, others)
    const perhaps =
      nearest === undefined
        ? { zh: '请催报；已不需要报送的，从名单里删去。', en: 'Remind it, or take it off the list.' }
        : {
            zh: `收到的报告里有“${nearest}”，如果就是它，请把两处名称改成一样。`,
            en: `There is a report of “${nearest}”: if that is the one, let both names be the same.`,
          }
    return {
      rule: 'missing-report',
      severity,
      message: {
        zh: `“${agency}”没有报送${year}年的报告`,
        en: `Unexpected gap: “${agency}” has not reported on ${year}, expected its report`,
      },
      place: { path },
      hint: perhaps,
    }
  })
  return locateProblems(diagnostics, settings.spot)
}
