import type { Body } from './body.js'
import type { RuleSeverity } from './rule.js'
import type { SettingValue } from './setting.js'

/** What the settings file says of one rule. */
export interface RuleSettings {
  /** Absent: as in the list of rules. */
  readonly severity?: RuleSeverity
  /** Values by the keys of the rule's settings. */
  readonly values: ReadonlyMap<string, SettingValue>
}

/** The settings of a run (设置), as `nianbao.config.yaml` has them; what it leaves out is as usual. */
export interface Settings {
  /** By the rule's id. */
  readonly rules: ReadonlyMap<string, RuleSettings>
  /** The kind of every body, or of those named. */
  readonly bodies: Body | ReadonlyMap<string, Body>
}

/** The settings without a file. */
export const usualSettings: Settings = { rules: new Map(), bodies: new Map() }

/**
 * The kind of a body, as far as the settings name it.
 *
 * @param agency the agency's name
 * @param settings the settings
 */
export function namedBody(agency: string, { bodies }: Settings): Body | undefined {
  return typeof bodies === 'string' ? bodies : bodies.get(agency)
}
