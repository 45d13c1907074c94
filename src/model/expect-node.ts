import type { Diagnostic, Localized, Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { SourceMap, SourceNode } from '../source/source.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'

/** What a node is, in words for a message. */
const kinds: Readonly<Record<SourceNode['kind'], Localized>> = {
  scalar: { zh: '一段文字', en: 'a single value' },
  map: { zh: '“键: 值”的几项', en: 'entries “key: value”' },
  list: { zh: '以“-”或 [ ] 写的列表', en: 'a list' },
}

/**
 * The mapping a node is; undefined, with a problem, when it is none.
 *
 * @param found the node and its path
 * @param example how it should look
 * @param context receives the problem
 */
export function expectMap({ node, path }: FoundNode, example: string, context: ReadContext): SourceMap | undefined {
  if (node.kind === 'map') return node
  if (node.kind === 'scalar' && beginsLikeEntry(node.value)) {
    const start = node.value.indexOf('：')
    context.diagnostics.push(wideColon(path, start, start + 1))
  } else {
    context.diagnostics.push(wrongKind({ node, path }, entries(example)))
  }
  return undefined
}

function entries(example: string): Expected {
  return {
    rule: 'entries-expected',
    expected: { zh: `应为“键: 值”的几项，例如 ${example}`, en: `expected ${kinds.map.en}, such as ${example}` },
    hint: {
      zh: '照样例改写：键和值之间是半角冒号加一个空格。',
      en: 'Rewrite it like the example: a colon and a space after each key.',
    },
  }
}

/**
 * Says whether a text looks like an entry with a full-width colon: `自然人：3`.
 *
 * @param text the text
 */
export function beginsLikeEntry(text: string): boolean {
  return /^[^\s：:，。]{1,40}：/u.test(text)
}

function wideColon(path: Path, start: number, end: number) {
  return problem(
    'full-width-colon',
    { path, span: { start, end } },
    {
      zh: '键后面写的是全角冒号“：”，应为半角冒号加一个空格“: ”',
      en: 'Unexpected full-width colon “：” after a key, expected a half-width colon and a space “: ”',
    },
    { zh: '切换到英文输入法，改写为“: ”。', en: 'Write “: ”.' },
  )
}

/** What was expected instead of a node, and what to do. */
export interface Expected {
  /** Name of the problem: text-expected. */
  readonly rule: string
  /** End of the message, from 应为 (expected) on. */
  readonly expected: Localized
  readonly hint: Localized
}

/**
 * The problem of a node that is not of the kind expected.
 *
 * @param found the node and its path
 * @param what what was expected instead
 */
export function wrongKind({ node, path }: FoundNode, { rule, expected, hint }: Expected): Diagnostic {
  const blank = node.kind === 'scalar' && node.value.trim() === ''
  const written = node.kind === 'scalar' ? `“${excerpt(node.value)}”` : kinds[node.kind]
  const [zh, en] = typeof written === 'string' ? [written, written] : [written.zh, written.en]
  return problem(
    blank ? 'blank-value' : rule,
    { path },
    {
      zh: blank ? `这里没有填，${expected.zh}` : `这里写的是${zh}，${expected.zh}`,
      en: blank ? `Unexpected blank, ${expected.en}` : `Unexpected ${en}, ${expected.en}`,
    },
    hint,
  )
}

const oneLine: Expected = {
  rule: 'words-expected',
  expected: { zh: '应为一行文字', en: 'expected one line of text' },
  hint: {
    zh: '文字直接写在冒号后面，前面不加“-”，外面不加 { } 或 [ ]。',
    en: 'Write the text right after the colon, without a dash or brackets.',
  },
}

const yesOrNo: Expected = {
  rule: 'boolean-expected',
  expected: { zh: '应为“是”或“否”', en: 'expected true or false (是 or 否)' },
  hint: { zh: '写“是”或“否”；写 true 或 false 也可以。', en: 'Write true or false.' },
}

/**
 * The words of a node that should be one line; undefined, with a problem, when it holds none.
 *
 * @param found the node and its path
 * @param context receives the problem
 */
export function expectWords({ node, path }: FoundNode, context: ReadContext): string | undefined {
  if (node.kind !== 'scalar') {
    context.diagnostics.push(wrongKind({ node, path }, oneLine))
    return undefined
  }
  const words = trimWide(node.value)
  if (words === '') {
    context.diagnostics.push(
      problem(
        'blank-value',
        { path },
        { zh: '这里没有填，应为一行文字', en: 'Unexpected blank, expected one line of text' },
        { zh: '填上内容；不需要这一项就整行删去。', en: 'Fill it in, or delete the line.' },
      ),
    )
    return undefined
  }
  if (/[\r\n]/u.test(words)) {
    context.diagnostics.push(
      problem(
        'one-line-expected',
        { path },
        { zh: '这里写了几行，应为一行文字', en: 'Unexpected line break, expected one line of text' },
        { zh: '删去“|”，把文字写在一行里。', en: 'Write it on one line, without “|”.' },
      ),
    )
  }
  return words.replace(/\s*[\r\n]+\s*/gu, '')
}

/**
 * Text without half-width and full-width spaces around it.
 *
 * @param text the text
 */
export function trimWide(text: string): string {
  return text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '')
}

/**
 * Reads a choice between yes and no: true, false, 是, 否. Anything else is a problem, and no.
 *
 * @param found the node and its path; undefined for one left out
 * @param context receives the problem
 */
export function readBoolean(found: FoundNode | undefined, context: ReadContext): boolean | undefined {
  if (found === undefined) return undefined
  const { node } = found
  const written = node.kind === 'scalar' ? node.value.trim().toLowerCase() : ''
  if (['true', '是', 'yes'].includes(written)) return true
  if (['false', '否', 'no'].includes(written)) return false
  context.diagnostics.push(wrongKind(found, yesOrNo))
  return undefined
}
