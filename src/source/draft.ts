/**
 * A file's text with its mistakes put right (改正稿), so that reading can go on after each. Every unit still knows
 * which unit of the file it came from.
 */
export interface Draft {
  readonly text: string
  /** Offset in the file of each unit, and of the end; absent while nothing has been changed. */
  readonly origins?: Int32Array
}

/** A change to a draft: the units from `start` to `end` give way to `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A draft with some changes made.
 *
 * @param draft the draft
 * @param edits changes in the draft's own offsets, in any order, none touching another
 */
export function editDraft(draft: Draft, edits: readonly Edit[]): Draft {
  const inOrder = [...edits].sort((a, b) => a.start - b.start)
  const grown = inOrder.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0)
  const origins = new Int32Array(draft.text.length + grown + 1)
  const parts: string[] = []
  let read = 0
  let written = 0
  const copy = (until: number) => {
    for (; read < until; read += 1, written += 1) origins[written] = originOf(draft, read)
  }
  for (const edit of inOrder) {
    parts.push(draft.text.slice(read, edit.start), edit.text)
    copy(edit.start)
    for (let unit = 0; unit < edit.text.length; unit += 1, written += 1) {
      origins[written] = originOf(draft, Math.min(edit.start + unit, edit.end))
    }
    read = edit.end
  }
  parts.push(draft.text.slice(read))
  copy(draft.text.length + 1)
  return { text: parts.join(''), origins }
}

/**
 * Offset in the file of a unit of the draft.
 *
 * @param draft the draft
 * @param offset offset in the draft, its end included
 */
export function originOf(draft: Draft, offset: number): number {
  return draft.origins === undefined ? offset : (draft.origins[offset] ?? 0)
}
