import type { Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { SourceMap, SourceNode, SourceScalar } from '../source/source.js'
import { type Expected, expectWords, readBoolean, trimWide, wrongKind } from './expect-node.js'
import { itemFields } from './inner-fields.js'
import { matchEntries } from './match-entries.js'
import { findNamed } from './names.js'
import { itemNumber } from './numbering.js'
import { problem } from './problem.js'
import type { FoundNode, ReadContext } from './read-context.js'
import { isItemLevel, type Rank, readHeading, tooDeep } from './read-heading.js'
import { type PhraseContext, readPhrases } from './read-phrases.js'
import type { Text, TextBlock, TextItem } from './report.js'

/** What reading texts needs besides: references. */
export interface TextContext extends ReadContext, PhraseContext {}

const [headingField, bodyField, runInField] = itemFields

/**
 * Reads a text: a string whose lines are paragraphs, or a list of paragraphs and headed items.
 *
 * @param found its node and path
 * @param context resolves references, receives the problems
 */
export function readText(found: FoundNode, context: TextContext): Text {
  return readBlocks(found, 2, context)
}

function readBlocks({ node, path }: FoundNode, level: number, context: TextContext): Text {
  switch (node.kind) {
    case 'scalar':
      return readParagraphs(node, path, context)
    case 'map':
      return readMapping(node, path, { level, ordinal: 1 }, context)
    case 'list':
      return readItems(node.items, path, level, context)
  }
}

/** Every line that is not empty is a paragraph, without the spaces around it. */
function readParagraphs({ value }: SourceScalar, path: Path, context: TextContext): Text {
  return [...value.matchAll(/[^\r\n\u0085\u2028\u2029]+/gu)].flatMap(({ index, 0: line }): TextBlock[] => {
    const text = trimWide(line)
    if (text === '') return []
    const start = index + line.indexOf(text)
    return [{ kind: 'paragraph', content: readPhrases({ text, start, path }, context) }]
  })
}

function readItems(items: readonly SourceNode[], path: Path, level: number, context: TextContext): Text {
  let ordinal = 0
  return items.flatMap((node, index) => {
    const itemPath = [...path, index]
    if (node.kind === 'list') {
      context.diagnostics.push(wrongKind({ node, path: itemPath }, paragraphOrItem))
      return []
    }
    if (node.kind === 'scalar') return readListed(node, itemPath, context)
    const blocks = readMapping(node, itemPath, { level, ordinal: ordinal + 1 }, context)
    if (blocks.some(block => block.kind === 'item')) ordinal += 1
    return blocks
  })
}

const paragraphOrItem: Expected = {
  rule: 'text-expected',
  expected: { zh: '应为一段文字，或“标题”和“正文”', en: 'expected a paragraph, or 标题 and 正文' },
  hint: {
    zh: '段落写成“- 文字”；小标题写成“- 标题: ……”，下一行写“正文: ……”。',
    en: 'Write a paragraph as “- text”, a sub-heading as “- 标题: …” with “正文: …” below it.',
  },
}

function readListed(node: SourceScalar, path: Path, context: TextContext): Text {
  const paragraphs = readParagraphs(node, path, context)
  if (paragraphs.length === 0) {
    context.diagnostics.push(
      problem(
        'blank-value',
        { path },
        { zh: '“-”后面没有文字', en: 'Unexpected blank item, expected a paragraph' },
        { zh: '填上文字，或者删去这一行。', en: 'Fill it in, or delete the line.' },
      ),
    )
  }
  return paragraphs
}

function readMapping(map: SourceMap, path: Path, rank: Rank, context: TextContext): Text {
  if (map.entries.every(({ key }) => findNamed(key, itemFields) === undefined)) {
    context.diagnostics.push(notAnItem(map, path))
    return []
  }
  const { found } = matchEntries(map, path, { known: itemFields }, context)
  const heading = found.get(headingField)
  const body = found.get(bodyField)
  const runIn = readBoolean(found.get(runInField), context)
  const below = heading === undefined ? rank.level : rank.level + 1
  const text = body === undefined ? [] : readBody(body, below, context)
  if (heading === undefined) return text
  return readItem({ heading, body: text, runIn, path }, rank, context)
}

function readBody(found: FoundNode, level: number, context: TextContext): Text {
  const { node, path } = found
  if (node.kind === 'scalar' && node.value.trim() === '') {
    context.diagnostics.push(
      problem(
        'blank-value',
        { path },
        { zh: '“正文”后面没有文字', en: 'Unexpected blank, expected the text' },
        { zh: '填上文字；只要标题、不要正文，就删去这一行。', en: 'Fill it in, or delete the line.' },
      ),
    )
  }
  return readBlocks(found, level, context)
}

interface ItemParts {
  readonly heading: FoundNode
  readonly body: Text
  readonly runIn: boolean | undefined
  readonly path: Path
}

function readItem({ heading, body, runIn, path }: ItemParts, rank: Rank, context: TextContext): Text {
  const words = expectWords(heading, context)
  if (words === undefined) return body
  const content = readHeading(heading, rank, context)
  if (!isItemLevel(rank.level)) {
    context.diagnostics.push(tooDeep(words, heading.path))
    return [{ kind: 'paragraph', content }, ...body]
  }
  const number = itemNumber(rank.level, rank.ordinal)
  const item: TextItem = { kind: 'item', level: rank.level, number, heading: content, runIn, body, path }
  return [item]
}

/** A mapping without 标题 and 正文: mostly a text with a colon and a space in it, or headings written as keys. */
function notAnItem(map: SourceMap, path: Path) {
  const key = excerpt(map.entries[0]?.key ?? '')
  if (key === '') return wrongKind({ node: map, path }, paragraphOrItem)
  return problem(
    'text-expected',
    { path },
    { zh: `“${key}: ”被当成了一个键，这里应为文字`, en: `Unexpected key “${key}”, expected text` },
    {
      zh: `如果“${key}”是小标题，请写成“- 标题: ${key}”，下一行写“正文: ……”；如果是正文里的冒号，请改用全角“：”，或给整段文字加引号。`,
      en: `For a sub-heading write “- 标题: ${key}” and “正文: …” below it; for a colon in running text use “：”, or quote the whole text.`,
    },
  )
}
