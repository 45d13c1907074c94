import { cellPitch, textBlock } from '../../style/page.js'
import type { Line } from '../../typeset/compose-lines.js'
import type { Look } from './look.js'
import type { SetBlock } from './set-blocks.js'
import { paragraphStyleIds, type TightBodyStyleId } from './style-ids.js'
import { wordWidth } from './word-width.js'

/** Share of its line from which on the last line of a paragraph counts as full. */
const fullLine = 0.75

/** Character cells by which a line is too long before the typesetting counts as having squeezed its marks. */
const squeezed = 0.5

/** Lines of a paragraph up to which each may gain two characters, and the last one still remains. */
const mostTighter = 10

/**
 * The style of a paragraph of body text. Where the last line is nearly full, Word, which chooses its lines one by one and
 * squeezes less white out of them, would often go over to one line more, and a page later to one page more. Tight text
 * makes up for that.
 *
 * @param set how the paragraph was set
 * @param look the look
 */
export function bodyStyleId({ lines }: SetBlock, { style }: Look): string {
  const { width } = textBlock(style.page)
  const last = lines.at(-1)
  if (last === undefined || last.line.width <= fullLine * width) return paragraphStyleIds.body
  const cell = cellPitch(style.page)
  const indent = style.text.body.firstLineIndent * cell
  const tooLong = lines.some(({ line }, index) => {
    return widthInWord(line, cell) + (index === 0 ? indent : 0) > width + squeezed * cell
  })
  const id: TightBodyStyleId = tooLong && lines.length <= mostTighter ? 'BodyTighter' : 'BodyTight'
  return id
}

const gaps = /(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/gu

/**
 * Width of a line if no white is taken from its marks, and between Chinese and figures stands a quarter cell. A mark may
 * hang out at its end; not at the paragraph's, where LibreOffice sets an empty line for the end of a content control then.
 */
function widthInWord({ text, last }: Line, cell: number): number {
  const atEnd = !last && /[，、。；：！？）》”]$/u.test(text) ? cell : 0
  return wordWidth(text, cell) - atEnd + ((text.match(gaps)?.length ?? 0) * cell) / 4
}
