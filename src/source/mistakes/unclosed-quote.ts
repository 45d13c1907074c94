import { excerpt } from '../excerpt.js'
import { lineAround } from '../lines.js'
import type { Mistake } from './mistake.js'

/** A quotation mark that opens and is not closed on its line, or is closed by a Chinese one. */
export const unclosedQuote: Mistake = ({ text, fault, tokens }) => {
  const scalar = tokens.findLast(token => token.kind === 'scalar' && token.start <= fault.start)
  const quote = scalar === undefined ? '' : text.charAt(scalar.start)
  if (scalar === undefined || (quote !== '"' && quote !== "'")) return []
  const line = lineAround(text, scalar.start)
  const unclosed = scalar.end > line.end || /Missing closing/u.test(fault.words)
  if (!unclosed) return []
  const end = line.start + line.text.trimEnd().length
  const chinese = /[”’“‘＂]$/u.test(line.text.trimEnd())
  return [
    {
      rule: 'unclosed-quote',
      message: {
        zh: chinese
          ? `半角引号 ${quote} 开头，却用中文引号结尾，应以 ${quote} 结尾`
          : `引号 ${quote} 没有结束，应在这段文字末尾再写一个 ${quote}`,
        en: `Unexpected end of the text after the opening ${quote}, expected a closing ${quote}`,
      },
      hint: {
        zh: chinese
          ? `把末尾的引号改为 ${quote}，或者两头的引号都不写。`
          : `在“${excerpt(text.slice(scalar.start + 1, end))}”后面补上 ${quote}；如果引号本来就是文字的一部分，请用中文引号“”。`,
        en: `Close the quotation with ${quote}; if the quotes are part of the text, write Chinese ones: “”.`,
      },
      start: scalar.start,
      end: scalar.start + 1,
      edits: [{ start: chinese ? end - 1 : end, end, text: quote }],
    },
  ]
}
