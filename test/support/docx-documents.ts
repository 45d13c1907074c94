import fc from 'fast-check'
import { layTable } from '../../src/grid/lay-table.js'
import { editions } from '../../src/tables/index.js'
import type { TableSpec } from '../../src/tables/table-spec.js'
import type { Block, Document, HeadingLevel, Inline } from '../../src/tree/nodes.js'

/** Characters a report may hold: Chinese, marks, rare names from beyond the basic plane, and what XML has to escape. */
const character = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(code => String.fromCodePoint(code)) },
  { weight: 3, arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》〔〕——……·①Ⅰ㎡℃％') },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', '𬭎', '㛃', '䶮', '𪚥', '鿭', '𫖯') },
  { weight: 2, arbitrary: fc.constantFrom(...'0123456789aZ .,%&<>"\'/{}') },
)

const words = fc.array(character, { minLength: 1, maxLength: 80 }).map(characters => characters.join(''))
const content = fc.array(words, { minLength: 1, maxLength: 3 }).map((texts): Inline[] => texts.map(text => ({ text })))
const level = fc.constantFrom<HeadingLevel>(1, 2, 3, 4)

const textBlock: fc.Arbitrary<Block> = fc.oneof(
  content.map((inlines): Block => ({ kind: 'paragraph', role: 'body', content: inlines })),
  fc.tuple(level, content).map(([at, inlines]): Block => ({ kind: 'heading', level: at, content: inlines })),
  fc.tuple(level, content, content).map(([at, heading, rest]): Block => {
    return { kind: 'runInHeading', level: at, heading, content: rest }
  }),
)

const specs: readonly TableSpec[] = editions.flatMap(edition =>
  edition.sections.flatMap(section => (section.kind === 'table' ? [section.table] : [])),
)

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_999_999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('96171.60', '-18', '+1036', '0.092') },
)

const table: fc.Arbitrary<readonly Block[]> = fc
  .tuple(
    fc.constantFrom(...specs),
    fc.array(figure, { minLength: 7, maxLength: 7 }),
    fc.array(content, { maxLength: 2 }),
  )
  .map(([spec, figures, notes]) => {
    let count = 0
    const grid = layTable(spec, () => ({ text: figures[count++ % figures.length] ?? '0' }))
    return [
      { kind: 'table', id: spec.id, grid, weights: spec.formWidths, caption: spec.key },
      ...notes.map((inlines): Block => ({ kind: 'paragraph', role: 'note', content: inlines })),
    ]
  })

const ending: fc.Arbitrary<readonly Block[]> = fc
  .tuple(fc.option(words), fc.option(words))
  .map(([office, date]) => [
    ...(office === null ? [] : [{ kind: 'paragraph', role: 'signature', content: [{ text: office }] } as const]),
    ...(date === null ? [] : [{ kind: 'paragraph', role: 'date', content: [{ text: date }] } as const]),
  ])

/** Documents of every shape the tree allows: tables side by side or last of all, any text, any order of headings. */
export const documents: fc.Arbitrary<Document> = fc
  .record({
    titleWords: fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    author: words,
    draft: fc.boolean(),
    day: fc.integer({ min: 10, max: 28 }),
    middle: fc.array(
      fc.oneof(
        textBlock.map(block => [block]),
        table,
      ),
      { maxLength: 8 },
    ),
    end: ending,
  })
  .map(({ titleWords, author, draft, day, middle, end }) => {
    const title = titleWords.flat().join('')
    const first: Block = { kind: 'paragraph', role: 'title', content: [{ text: title, from: { path: ['标题'] } }] }
    const blocks = [first, ...middle.flat().map(fromData), ...end]
    return { title, author, dated: `2025-01-${day}`, draft, titleWords, blocks }
  })

/** A block whose words, but for a number at its head, come from the data. */
function fromData(block: Block, index: number): Block {
  if (block.kind === 'table') return block
  const marked = (content: readonly Inline[], key: string) =>
    content.map((inline, at) =>
      at === 0 && content.length > 1 ? inline : { ...inline, from: { path: ['总体情况', index, key] } },
    )
  const content = marked(block.content, '正文')
  return block.kind === 'runInHeading'
    ? { ...block, heading: marked(block.heading, '标题'), content }
    : { ...block, content }
}
