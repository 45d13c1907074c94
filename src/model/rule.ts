import type { ComparedValues, Localized, Place, Related, Severity, Suggestion } from '../source/diagnostic.js'
import type { Body } from './body.js'
import type { Report } from './report.js'
import type { Setting, SettingValues } from './setting.js'

/** What a rule may look at besides the report itself. */
export interface RuleContext {
  /** The same agency's report on the year before, where it is known. */
  readonly previous?: Report
  /** Reports of the units that the report sums up, where it is a government's and they are known. */
  readonly units?: CollectedReports
  /** Reports of other agencies on the same year that may be like this one, where a run has several. */
  readonly others?: readonly Report[]
  /** The kind of body, where the settings name it; `bodyOf` guesses it otherwise. */
  readonly body?: Body
  /** The rule's own settings by key, as far as the settings file has them; `settingValue` reads them. */
  readonly settings?: SettingValues
}

/** The reports of a government's units on one year (各单位的报告). */
export interface CollectedReports {
  readonly reports: readonly Report[]
  /** True: every unit that has to report is among them. */
  readonly complete: boolean
}

/** A place where a rule does not hold. */
export interface Finding {
  /** What stands there and what was expected, with the arithmetic. */
  readonly message: Localized
  readonly place: Place
  readonly hint?: Localized
  /** The other places that the quarrel is about. */
  readonly related?: readonly Related[]
  /** What stands there and what was expected, in short. */
  readonly values?: ComparedValues
  /** The change that would mend it, where one is sure: the reference for a typed number. */
  readonly suggestion?: Suggestion
}

/** An example of a rule: a data file in small, and what the rule finds in it. */
export interface RuleExample {
  /** The data file. */
  readonly yaml: string
  /** Last year's data file, for rules that compare two years. */
  readonly previous?: string
  /** Another unit’s data file, for rules that compare units. */
  readonly other?: string
  /** Settings of the rule that the example goes by; the usual ones without them. */
  readonly settings?: SettingValues
  /** The data files of all units, for rules that compare a government with them. */
  readonly units?: readonly string[]
  /** What is found, in the order found: `line:column message`, in Chinese. Empty when the rule holds. */
  readonly findings: readonly string[]
}

/**
 * A rule (规则) that a report must keep: one file each, with its manual and its examples as data. Tests run the
 * examples, the manual and `nianbao explain` print them.
 *
 * A rule never prints, sorts, counts or stops; how grave a finding is, is said by the list that names the rule.
 */
export interface Rule {
  readonly id: string
  /** What must hold, in a few words. */
  readonly title: Localized
  /** Why, where it is prescribed, and what to do when it does not hold. */
  readonly explanation: Localized
  /** What may be set differently in `nianbao.config.yaml`. */
  readonly settings?: readonly Setting[]
  /** What of the context it says nothing without. */
  readonly needs?: 'previous' | 'units' | 'others'
  /** At least one that keeps the rule and one that does not. */
  readonly examples: readonly RuleExample[]
  /** Gives every place where the rule does not hold. */
  readonly check: (report: Report, context: RuleContext) => Iterable<Finding>
}

/** How grave a rule's findings are; `off`: they are not told. */
export type RuleSeverity = Severity | 'off'

/** A rule in the list, with how grave its findings are unless the settings say otherwise. */
export interface ListedRule {
  readonly rule: Rule
  readonly severity: RuleSeverity
}
