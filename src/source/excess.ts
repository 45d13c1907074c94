import type { Localized } from './diagnostic.js'
import type { SyntaxNode } from './syntax.js'

/** Characters a paragraph may have: more than three pages of print; the longest of real reports has some 1,500. */
export const longestParagraph = 10_000

/** Paragraphs, figures and other entries a file may have; a report written at its longest has some 600. */
export const mostEntries = 3_000

/** What is too much, and where it begins to be, as an offset in the draft. */
export interface Excess {
  readonly at: number
  readonly rule: 'text-too-long' | 'too-many-entries'
  readonly message: Localized
  readonly hint: Localized
}

/**
 * The first place where a file has more in it than any report (超限): such a file would keep the program busy for
 * minutes, and is no report anyway.
 *
 * @param root the file's content; it nests as deep as allowed at most
 */
export function findExcess(root: SyntaxNode): Excess | undefined {
  let entries = 0
  const visit = (node: SyntaxNode): Excess | undefined => {
    switch (node.kind) {
      case 'map':
        return first(node.pairs, ({ key, value }) => visit(key) ?? (value && visit(value)))
      case 'list':
        return first(node.items, visit)
      case 'alias':
        return undefined
      case 'scalar': {
        const lines = node.value.split('\n').filter(line => line.trim() !== '')
        entries += Math.max(1, lines.length)
        const longest = Math.max(0, ...lines.map(line => line.length))
        if (longest > longestParagraph) return tooLong(node.start, longest)
        return entries > mostEntries ? tooMany(node.start) : undefined
      }
    }
  }
  return visit(root)
}

function first<Item>(items: readonly Item[], find: (item: Item) => Excess | undefined): Excess | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

function tooLong(at: number, length: number): Excess {
  return {
    at,
    rule: 'text-too-long',
    message: {
      zh: `这段文字有 ${length} 字，一段最多 ${longestParagraph} 字`,
      en: `Unexpected paragraph of ${length} characters, expected at most ${longestParagraph}`,
    },
    hint: {
      zh: '请分成几段来写，或者检查是不是粘贴错了。',
      en: 'Write it as several paragraphs, or check what was pasted.',
    },
  }
}

function tooMany(at: number): Excess {
  return {
    at,
    rule: 'too-many-entries',
    message: {
      zh: `从这里起，文字段落和数据项超过了 ${mostEntries} 个`,
      en: `Unexpected number of paragraphs and entries, expected at most ${mostEntries} in a file`,
    },
    hint: {
      zh: '一份年度报告只有几百个，请检查是不是把几份报告写到了一个文件里，或者粘贴重复了。',
      en: 'A report has some hundred: check whether several got into one file, or something was pasted repeatedly.',
    },
  }
}
