import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, type Edit, editDraft, originOf } from '../../src/source/draft.js'

describe('a draft', () => {
  const file = '机关：某局\n'

  it('is the file itself as long as nothing is changed', () => {
    expect([0, 3, 6].map(offset => originOf({ text: file }, offset))).toEqual([0, 3, 6])
  })

  it('knows the origin of each unit after a change', () => {
    const draft = editDraft({ text: file }, [{ start: 2, end: 3, text: ': ' }])
    expect(draft.text).toBe('机关: 某局\n')
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(offset => originOf(draft, offset))).toEqual([0, 1, 2, 3, 3, 4, 5, 6])
  })

  it('never loses track of what was not changed, after any number of changes', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].join('')
    const rounds = fc.array(
      fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.stringMatching(/^[0-9]{0,3}$/u)), { maxLength: 3 }),
      {
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(rounds, changes => {
        let draft: Draft = { text: letters }
        for (const round of changes) draft = editDraft(draft, apart(round, draft.text.length))
        for (const { index, 0: letter } of draft.text.matchAll(/[a-z]/gu)) {
          expect(letters.charAt(originOf(draft, index))).toBe(letter)
        }
        expect(originOf(draft, draft.text.length)).toBe(letters.length)
      }),
    )
  })
})

/** Edits in order that do not touch each other, within a text of some length. */
function apart(round: readonly (readonly [number, number, string])[], length: number): readonly Edit[] {
  let free = 0
  return round.flatMap(([skip, size, text]) => {
    const start = free + skip
    const end = start + size
    if (end > length) return []
    free = end + 1
    return [{ start, end, text }]
  })
}
