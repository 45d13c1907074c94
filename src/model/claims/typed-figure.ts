import type { Span } from '../../source/diagnostic.js'
import { isTyped } from '../passages.js'
import type { Claim } from './claim.js'

/**
 * The figure of a claim that a reference could stand for, as units of the passage's text. The form has fees in 万元: of
 * 2.02万元 the reference is the 2.02, and fees in another unit have none.
 *
 * @param claim the claim
 * @returns undefined where a reference stands already, or what is said is no figure
 */
export function typedFigure({ kind, unit, passage, start, end }: Claim): Span | undefined {
  if (kind !== 'figure' || !isTyped(passage, start, end)) return undefined
  if (unit === 'count') return { start, end }
  return passage.text.charAt(end - 1) === '万' ? { start, end: end - 1 } : undefined
}
