import { excerpt } from '../excerpt.js'
import { lineAround } from '../lines.js'
import type { Explanation, Reading, Trap } from '../mistakes/mistake.js'
import { quoteValueOf } from '../mistakes/needs-quotes.js'
import type { SyntaxToken } from '../syntax.js'

/**
 * `!tag`, `&anchor` and `*alias` are nearly always a text that begins with such a mark. An alias of an anchor that
 * exists is left alone: building the source says what is to be said of it.
 */
export const nodeMarks: Trap = reading => {
  const { text, tokens } = reading
  const named = (kind: SyntaxToken['kind']) => tokens.filter(token => token.kind === kind)
  const nameOf = ({ start, end }: SyntaxToken) => text.slice(start + 1, end)
  const anchors = new Set(named('anchor').map(nameOf))
  const aliases = named('alias')
  const lone = [
    ...aliases.filter(alias => !anchors.has(nameOf(alias))),
    ...(aliases.some(alias => anchors.has(nameOf(alias))) ? [] : named('anchor')),
  ]
  return [...named('tag'), ...lone].flatMap(mark => explainMark(reading, mark))
}

function explainMark(reading: Reading, mark: SyntaxToken): readonly Explanation[] {
  const written = reading.text.slice(mark.start, mark.end)
  if (mark.kind === 'tag' && /^!!?[A-Za-z<]/u.test(written)) return [unused(written, mark, tagName)]
  if (mark.kind === 'anchor' && marksGroup(reading, mark)) return [unused(written, mark, anchorName)]
  return quoted(reading, mark)
}

/** Whether an anchor stands before entries, in brackets or on deeper lines below, and so begins no text. */
function marksGroup({ text }: Reading, { start, end }: SyntaxToken): boolean {
  const [indent = ''] = /^ */u.exec(lineAround(text, start).text) ?? []
  const below = new RegExp(`^[ \\t]*(?:#.*)?\\r?\\n${indent} +(?!#)\\S`, 'u')
  const behind = text.slice(end)
  return /^[ \t]*[{[]/u.test(behind) || below.test(behind)
}

const tagName = { rule: 'yaml-tag', zh: '类型标记', en: 'tag' } as const
const anchorName = { rule: 'yaml-anchor', zh: '锚点', en: 'anchor' } as const

/** A mark of YAML that data files have no use for. */
function unused(
  written: string,
  { start, end }: SyntaxToken,
  { rule, zh, en }: typeof tagName | typeof anchorName,
): Explanation {
  return {
    rule,
    message: {
      zh: `这里写了 YAML 的${zh}“${excerpt(written)}”，数据文件里不用它`,
      en: `Unexpected YAML ${en} “${excerpt(written)}”, expected the value alone`,
    },
    hint: { zh: `删去“${excerpt(written)}”，只写内容。`, en: `Delete “${excerpt(written)}”.` },
    start,
    end,
    edits: [{ start, end, text: '' }],
  }
}

function quoted({ text }: Reading, token: SyntaxToken): readonly Explanation[] {
  const explanation = quoteValueOf(lineAround(text, token.start))
  return explanation === undefined || explanation.start !== token.start ? [] : [explanation]
}
