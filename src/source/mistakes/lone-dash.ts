import { lineAround } from '../lines.js'
import type { Mistake } from './mistake.js'

/** A dash by itself where a value belongs: YAML takes it for the beginning of a list. */
const lone = /(?<=[:：] +|[[,，] *)-(?=[ \t]*(?:[,}\]，\r]|#|$))/gu

/** `行政许可: -`, written for nothing. */
export const loneDash: Mistake = ({ text, fault }) => {
  const line = lineAround(text, fault.start)
  return [...line.text.matchAll(lone)].map(({ index }) => {
    const start = line.start + index
    return {
      rule: 'blank-mark',
      message: { zh: '这里写的是“-”，应为数字或文字', en: 'Unexpected “-”, expected a figure or words' },
      hint: { zh: '没有就填 0，不要写“/”“-”或“无”。', en: 'Write 0 for none, not “/”, “-” or “无”.' },
      start,
      end: start + 1,
      edits: [{ start, end: start + 1, text: '0' }],
      repair: 'blank',
    }
  })
}
