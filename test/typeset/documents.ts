import fc from 'fast-check'
import { titleWords } from '../../src/compose/title-words.js'
import { layTable } from '../../src/grid/lay-table.js'
import { type Block, type Document, type ParagraphRole, textOf } from '../../src/tree/nodes.js'
import { statutoryTables } from '../tables/statutory-tables.js'
import { plainText, reportText } from './chinese-text.js'

/**
 * A paragraph of the tree.
 *
 * @param role its role
 * @param text its text
 */
export function paragraph(role: ParagraphRole, text: string): Block {
  return { kind: 'paragraph', role, content: [{ text }] }
}

/**
 * A heading of the tree.
 *
 * @param level its level
 * @param text its text with its number
 */
export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: 'heading', level, content: [{ text }] }
}

/**
 * A statutory table of the tree.
 *
 * @param name name of its case file, `requests-2021`
 * @param figure printed value of the cell with an index
 */
export function table(name: string, figure: (index: number) => string): Extract<Block, { kind: 'table' }> {
  const { spec } = statutoryTables.find(one => one.name === name) ?? statutoryTables[0]
  let index = 0
  const grid = layTable(spec, () => {
    index += 1
    return { text: figure(index - 1) }
  })
  return { kind: 'table', id: spec.id, grid, weights: spec.formWidths, caption: spec.key }
}

/**
 * A document of blocks below a title.
 *
 * @param blocks the blocks
 * @param title the title
 */
export function documentOf(
  blocks: readonly Block[],
  title = '示例县青石镇人民政府2024年政府信息公开工作年度报告',
): Document {
  return {
    title,
    author: '示例县青石镇人民政府',
    dated: '2025-01-20',
    draft: false,
    titleWords: titleWords(title),
    blocks: [paragraph('title', title), ...blocks],
  }
}

const headingText = fc.constantFrom('主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障')
const level = fc.constantFrom(2, 3, 4) as fc.Arbitrary<2 | 3 | 4>
const figures = fc.array(fc.constantFrom('0', '7', '31', '482', '5307', '91582', '128430', '1284306', '96171.60'), {
  minLength: 1,
  maxLength: 12,
})

const tableWithNotes = fc
  .tuple(fc.constantFrom(...statutoryTables.map(one => one.name)), figures, fc.array(reportText, { maxLength: 2 }))
  .map(([name, values, notes]): readonly Block[] => [
    heading(1, '三、收到和处理政府信息公开申请情况'),
    table(name, index => values[index % values.length] ?? '0'),
    ...notes.map(note => paragraph('note', `注：${note}`)),
  ])

const textPart: fc.Arbitrary<readonly Block[]> = fc.oneof(
  { arbitrary: reportText.map(text => [paragraph('body', text)]), weight: 6 },
  { arbitrary: fc.constantFrom('无。', '无其他需要报告的事项。').map(text => [paragraph('body', text)]), weight: 1 },
  { arbitrary: fc.tuple(level, headingText).map(([of, text]) => [heading(of, text)]), weight: 3 },
  { arbitrary: plainText.map(text => [heading(2, text)]), weight: 1 },
  {
    arbitrary: fc
      .tuple(headingText, reportText)
      .map(([head, text]): readonly Block[] => [
        { kind: 'runInHeading', level: 2, heading: [{ text: `（一）${head}。` }], content: [{ text }] },
      ]),
    weight: 1,
  },
)

/** Reports of all shapes: texts, headings in a row, tables with and without notes, with and without a signature. */
export const generatedDocument = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: textPart, weight: 5 }, { arbitrary: tableWithNotes, weight: 2 }), {
      minLength: 1,
      maxLength: 24,
      size: 'max',
    }),
    fc.boolean(),
  )
  .map(([parts, signed]) =>
    told(
      documentOf([
        ...parts.flat(),
        paragraph('body', '特此报告。'),
        ...(signed ? [paragraph('signature', '示例县青石镇人民政府'), paragraph('date', '2025年1月20日')] : []),
      ]),
    ),
  )

/** A counterexample is told block by block, tables by their figures alone. */
function told(document: Document): Document {
  const text = document.blocks.map(block => {
    if (block.kind === 'table')
      return `${block.caption} ${block.grid.rows.at(-1)?.map(slot => (slot.kind === 'cell' ? slot.cell.text : ''))}`
    return `${block.kind} ${block.kind === 'runInHeading' ? '' : textOf(block.content)}`
  })
  return Object.assign(document, { [fc.toStringMethod]: () => text.join('\n') })
}
