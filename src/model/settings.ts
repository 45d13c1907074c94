import type { Path } from '../source/diagnostic.js'
import type { Body } from './body.js'
import type { CalendarDate } from './report.js'
import type { RuleSeverity } from './rule.js'
import type { SettingValues } from './setting.js'

/** What the settings file says of one rule. */
export interface RuleSettings {
  /** Absent: as in the list of rules. */
  readonly severity?: RuleSeverity
  /** Values by the keys of the rule's settings. */
  readonly values: SettingValues
}

/** What the return slips bear besides the faults (退回单). */
export interface SlipSettings {
  /** The collecting office. */
  readonly office?: string
  /** The day on the slip; no slip takes one from the clock. */
  readonly date?: CalendarDate
  /** A paragraph at the end. */
  readonly closing?: string
}

/** A government and the units whose figures its report sums up (汇总). */
export interface Collection {
  readonly government: string
  readonly units: readonly CollectedUnit[]
}

/** A unit that has to report, and where the settings file names it. */
export interface CollectedUnit {
  readonly agency: string
  readonly path: Path
}

/** The settings of a run (设置), as `nianbao.config.yaml` has them; what it leaves out is as usual. */
export interface Settings {
  /** By the rule's id. */
  readonly rules: ReadonlyMap<string, RuleSettings>
  /** The kind of every body, or of those named. */
  readonly bodies: Body | ReadonlyMap<string, Body>
  readonly slip: SlipSettings
  readonly collection?: Collection
}

/** The settings without a file. */
export const usualSettings: Settings = { rules: new Map(), bodies: new Map(), slip: {} }

/**
 * The kind of a body, as far as the settings name it.
 *
 * @param agency the agency's name
 * @param settings the settings
 */
export function namedBody(agency: string, { bodies }: Settings): Body | undefined {
  return typeof bodies === 'string' ? bodies : bodies.get(agency)
}
