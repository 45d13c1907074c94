import { cellPitch, governmentPage, linePitch, textBlock } from '../../style/page.js'
import { type TextStyle, textStyles } from '../../style/roles.js'
import { type Twip, twip } from '../../style/units.js'

const page = governmentPage

/** Width of the text block, 156 mm. */
export const textWidth: Twip = twip(textBlock(page).width)

/** Height of the text block, 225 mm. */
export const textHeight: Twip = twip(textBlock(page).height)

/** Exact height of a line: 28.99 pt, rounded down so that 22 of them go on a page. */
export const lineHeight: Twip = Math.floor(linePitch(page) * 20)

/** Indent of a first line by two characters, on the pitch of the page's cells. */
export const firstLineIndent: Twip = twip(2 * cellPitch(page))

/**
 * Space added to each character, mostly below 0: 28 characters of 16 pt need a pitch of 15.79 pt. A character grid of
 * Word's would say the same, but LibreOffice sets half as many characters with it.
 *
 * @param style the text's style
 */
export function characterSpacing({ size }: TextStyle): Twip {
  return size === textStyles.body.size ? Math.floor((cellPitch(page) - size) * 20) : 0
}

/** Height of a footer's line, as a multiple of its size. */
const footerLeading = 1.2

/** Exact height of a footer's line. */
export const footerLineHeight: Twip = twip(textStyles.pageNumber.size * footerLeading)

/**
 * From the lower edge of the paper to the lower edge of the footer, so that the top of the dash stands 7 mm below the
 * text block: in an exact line the base line lies four fifths down, and the dash of 宋体 two fifths of an em above it.
 */
export const footerDistance: Twip = (() => {
  const { size } = textStyles.pageNumber
  const aboveDash = 0.8 * footerLeading * size - 0.4 * size
  return twip(page.bottom - page.pageNumberDrop + aboveDash - footerLeading * size)
})()

/** Exact height of a line of a note below a table: two fifths higher than its type. */
export const noteLineHeight: Twip = twip(1.4 * textStyles.note.size)

/** Space between a table and the notes below it. */
export const spaceBelowTable: Twip = twip(6)
