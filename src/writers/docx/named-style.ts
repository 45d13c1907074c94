import type { ParagraphLook, RunLook } from './properties.js'

/** A paragraph or character style as data. A name in English is Word's own and shown in the user's language. */
export interface NamedStyle {
  readonly type: 'paragraph' | 'character'
  readonly id: string
  readonly name: string
  /** A second name shown beside the first. */
  readonly alias?: string
  readonly basedOn?: string
  /** Style of the paragraph that follows when the user types on. */
  readonly next?: string
  /** Its counterpart of the other type. */
  readonly link?: string
  /** Place in Word's list of styles. */
  readonly priority: number
  /** False: Word's own style; true: one of ours. */
  readonly own: boolean
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
}
