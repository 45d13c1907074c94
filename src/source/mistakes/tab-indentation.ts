import { linesBetween } from '../lines.js'
import type { Explanation, Mistake } from './mistake.js'

const indentedByTab = /^( *\t[ \t]*)(?=\S)/gmu

/** Tabs (制表符) where YAML wants spaces: all of a file are put right at once and told as one mistake. */
export const tabIndentation: Mistake = ({ text, fault }) => {
  const near = linesBetween(text, fault.start, Math.min(text.length, fault.end + 1))
  if (!near.some(line => /^ *\t/u.test(line.text))) return []
  const tabs = [...text.matchAll(indentedByTab)]
  const first = tabs[0]
  return first === undefined ? [] : [2, 4].map(width => explain(first, tabs, width))
}

function explain(first: RegExpExecArray, tabs: readonly RegExpExecArray[], width: number): Explanation {
  const others = tabs.length - 1
  const start = first.index + first[0].indexOf('\t')
  return {
    rule: 'tab-indentation',
    message: {
      zh: `这一行用制表符（Tab 键）缩进，应为空格${others === 0 ? '' : `；另有 ${others} 行也是这样`}`,
      en: `Unexpected tab in the indentation, expected spaces${others === 0 ? '' : `; ${others} more lines have it too`}`,
    },
    hint: {
      zh: '把行首的每个制表符换成两个空格（编辑器里可以用“替换”一次换完）。',
      en: 'Replace each tab at the start of a line by two spaces (“replace all” in the editor does it at once).',
    },
    start,
    end: first.index + first[0].length,
    edits: tabs.map(tab => {
      const spaces = tab[0].replaceAll('\t', ' '.repeat(width))
      return { start: tab.index, end: tab.index + tab[0].length, text: spaces }
    }),
    repair: 'sure',
  }
}
