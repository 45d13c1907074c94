import { type Cell, cellsOf, type Grid } from '../../dist/grid/grid.js'
import { governmentPage } from '../../dist/style/page.js'
import { type Block, type Document, type Handlers, handle, type Inline, textOf } from '../../dist/tree/nodes.js'

const faces = {
  fangSong: 'Zhuque Fangsong (technical preview)',
  hei: 'GovDoc Hei',
  kai: 'GovDoc Kai',
  biaoSong: 'GovDoc BiaoSong',
  song: 'GovDoc Song',
} as const

const fallback = '"GovDoc Song", "GovDoc Rare"'

const { width, height, top, bottom, left, right, linePitch } = governmentPage

/** Page, faces and sizes as ours are; headings that are headings, so that the PDF has tags and bookmarks. */
const preamble = `
#set page(width: ${width}pt, height: ${height}pt, margin: (top: ${top}pt, bottom: ${bottom}pt, left: ${left}pt, right: ${right}pt), numbering: "— 1 —", number-align: right)
#set text(font: ("${faces.fangSong}", ${fallback}), size: 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: ${linePitch - 16}pt, spacing: ${linePitch - 16}pt)
#show heading: it => block(above: ${linePitch - 16}pt, below: ${linePitch - 16}pt, par(it.body))
#show heading: set text(size: 16pt, weight: "regular")
#show heading.where(level: 1): set text(font: ("${faces.hei}", ${fallback}))
#show heading.where(level: 2): set text(font: ("${faces.kai}", ${fallback}))
#set table(stroke: 0.5pt, inset: (x: 2pt, y: 3.5pt), align: center + horizon)
#show table: set text(font: ("${faces.song}", "GovDoc Rare"), size: 10.5pt)
#show table: set par(first-line-indent: 0em, justify: false, leading: 2.1pt, spacing: 2.1pt)
`

const special = /[\\`*_{}[\]()#+\-.!$<>@~'"/=:]/gu

function escapeMarkup(text: string): string {
  return text.replace(special, '\\$&').replaceAll('\n', ' \\ ')
}

function write(content: readonly Inline[]): string {
  return escapeMarkup(textOf(content))
}

const handlers: Handlers<undefined, string> = {
  heading: ({ level, content }) => `${'='.repeat(level)} ${write(content)}`,
  runInHeading: ({ heading, content }) =>
    `#text(font: ("${faces.kai}", ${fallback}))[${write(heading)}]${write(content)}`,
  paragraph: ({ role, content }) => {
    const words = write(content)
    if (role === 'title') {
      return `#align(center, par(first-line-indent: 0em, text(font: ("${faces.biaoSong}", ${fallback}), size: 22pt)[${words}]))`
    }
    if (role === 'signature' || role === 'date') return `#align(right)[${words}]`
    return role === 'note' ? `#text(font: ("${faces.song}", ${fallback}), size: 10.5pt)[${words}]` : words
  },
  table: ({ grid, weights }) => table(grid, weights),
}

function table(grid: Grid, weights: readonly number[]): string {
  const columns = weights.map(weight => `${weight}fr`).join(', ')
  const cells = cellsOf(grid)
  const header = cells.filter(({ row }) => row < grid.headerRows)
  const body = cells.filter(({ row }) => row >= grid.headerRows)
  const head = header.length === 0 ? '' : `table.header(${header.map(cell).join(', ')}),`
  return `#table(columns: (${columns},), ${head} ${body.map(cell).join(', ')})`
}

function cell({ rowSpan, columnSpan, role, text }: Cell): string {
  const words =
    role === 'head' || role === 'title' ? `#text(font: "${faces.hei}")[${escapeMarkup(text)}]` : escapeMarkup(text)
  return `table.cell(rowspan: ${rowSpan}, colspan: ${columnSpan})[${words}]`
}

/**
 * A report in the language of Typst: the same words in the same faces, sizes and tables.
 *
 * @param document the report
 */
export function typstMarkup({ title, author, blocks }: Document): string {
  const information = `#set document(title: ${JSON.stringify(title)}, author: ${JSON.stringify(author)}, date: none)`
  const text = blocks.map((block: Block) => handle(handlers, block, undefined))
  return [information, preamble, ...text].join('\n\n')
}
