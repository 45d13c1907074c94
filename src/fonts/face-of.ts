import type { Family } from '../style/roles.js'
import { catalog, type FaceId, fallbackChain } from './catalog.js'
import { openFace } from './open-face.js'

/** Set for a character that no font has: the geta mark (〓), a compositor's sign for a missing type. */
export const missingMark = '〓'

/**
 * The face a character is set from: the family's own, else the first of the fallback chain that has it.
 * Looks into the packed face of rare ideographs only when no other face has the character.
 *
 * @param codePoint the character
 * @param family the family its role asks for
 * @returns undefined when no font has it
 */
export function faceOf(codePoint: number, family: Family): FaceId | undefined {
  const character = String.fromCodePoint(codePoint)
  const chain = [meantFace(character, family), family, ...fallbackChain]
  return chain.find(id => catalog[id].holds?.test(character) !== false && openFace(id).has(codePoint))
}

/**
 * Whether a face is the one a family means for a character: its own, or the one its exceptions name.
 *
 * @param face the face the character is set from
 * @param codePoint the character
 * @param family the family its role asks for
 */
export function isOwnFace(face: FaceId, codePoint: number, family: Family): boolean {
  return face === meantFace(String.fromCodePoint(codePoint), family)
}

function meantFace(character: string, family: Family): FaceId {
  const { exceptions } = catalog[family]
  return exceptions?.characters.test(character) === true ? exceptions.from : family
}
