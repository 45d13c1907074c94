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
  return [...named('tag').flatMap(tag => explainTag(reading, tag)), ...lone.flatMap(token => quoted(reading, token))]
}

function explainTag(reading: Reading, tag: SyntaxToken): readonly Explanation[] {
  const written = reading.text.slice(tag.start, tag.end)
  if (!/^!!?[A-Za-z<]/u.test(written)) return quoted(reading, tag)
  return [
    {
      rule: 'yaml-tag',
      message: {
        zh: `这里写了 YAML 的类型标记“${excerpt(written)}”，数据文件里不用它`,
        en: `Unexpected YAML tag “${excerpt(written)}”, expected the value alone`,
      },
      hint: { zh: `删去“${excerpt(written)}”，只写内容。`, en: `Delete “${excerpt(written)}”.` },
      start: tag.start,
      end: tag.end,
      edits: [{ start: tag.start, end: tag.end, text: '' }],
    },
  ]
}

function quoted({ text }: Reading, token: SyntaxToken): readonly Explanation[] {
  const explanation = quoteValueOf(lineAround(text, token.start))
  return explanation === undefined || explanation.start !== token.start ? [] : [explanation]
}
