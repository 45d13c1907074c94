import type { ReturnSlip, SlipFault } from '../../compose/compose-return-slip.js'
import type { SlipSettings } from '../../model/settings.js'
import type { Identity } from '../files/peek-identity.js'
import { counts } from '../outcome.js'
import type { Problem } from '../print/locate-problems.js'
import { printableText } from './printable-text.js'

/** What a slip is made with besides the problems. */
export interface SlipContext {
  /** What the settings say slips bear. */
  readonly settings: SlipSettings
  /** Whose report it is. */
  readonly identity: Identity
  /** True: warnings alone are reason enough to send a report back. */
  readonly strict: boolean
}

/**
 * The return slip for a report (退回单), when there is a fault to send it back for; what asks for a look stands on it too.
 *
 * @param problems what the check found
 * @param context settings, whose report it is
 */
export function slipOf(
  problems: readonly Problem[],
  { settings, identity, strict }: SlipContext,
): ReturnSlip | undefined {
  if (!problems.some(problem => counts(problem, strict))) return undefined
  const faults = problems.filter(({ severity }) => severity !== 'notice').map(faultOf)
  const { agency, title, year } = identity
  const { date, office, closing } = settings
  return {
    agency: printableText(agency),
    title: printableText(title),
    year,
    faults,
    ...(date && { date }),
    ...(office !== undefined && { office: printableText(office) }),
    ...(closing !== undefined && { closing: printableText(closing) }),
  }
}

function faultOf({ severity, where, section, line, message, hint, values }: Problem): SlipFault {
  return {
    doubt: severity === 'warning',
    where: printableText(where?.zh ?? section ?? '数据文件'),
    line,
    message: printableText(message.zh),
    ...(values && { values: { found: printableText(values.found), expected: printableText(values.expected) } }),
    advice: printableText(hint?.zh ?? '请核对后改正。'),
  }
}
