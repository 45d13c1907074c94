import type { Localized } from '../diagnostic.js'
import type { Edit } from '../draft.js'
import { excerpt } from '../excerpt.js'
import { lineAround } from '../lines.js'
import type { Explanation, Suspect } from './mistake.js'

const hint: Localized = {
  zh: '请检查这一行和上一行的冒号、引号、括号和缩进；每一项写成“键: 值”。',
  en: 'Check the colons, quotes, brackets and indentation of this line and the one above; an entry reads “key: value”.',
}

/**
 * What is said of a fault that no known mistake explains: the line, and that it was left out.
 *
 * @param suspect the fault
 * @param edits the edits that leave the line out
 */
export function explainFault({ text, fault }: Suspect, edits: readonly Edit[]): Explanation {
  const line = lineAround(text, fault.start)
  return {
    rule: 'not-yaml',
    message: {
      zh: `这一行“${excerpt(line.text)}”不合 YAML 的写法，无法读取`,
      en: `Unexpected “${excerpt(line.text)}”, expected YAML (${fault.words})`,
    },
    hint,
    start: fault.start,
    end: Math.max(fault.start, Math.min(fault.end, line.end)),
    edits,
  }
}
