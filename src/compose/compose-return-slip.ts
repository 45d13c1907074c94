import { type Cell, type Grid, placeCells } from '../grid/grid.js'
import type { CalendarDate } from '../model/report.js'
import type { Block, Document } from '../tree/nodes.js'

/** A fault as the return slip tells it. */
export interface SlipFault {
  /** True: it may be right, and somebody should look; false: it has to be mended. */
  readonly doubt: boolean
  /** The place in words, or as far as it is known. */
  readonly where: string
  /** Line of the data file, counted from 1. */
  readonly line: number
  /** What is wrong, where it is not two values that differ. */
  readonly message: string
  readonly values?: { readonly found: string; readonly expected: string }
  /** What to do. */
  readonly advice: string
}

/** What a return slip says (退回单): whose report goes back, why, and who sends it. */
export interface ReturnSlip {
  /** The unit addressed. */
  readonly agency: string
  /** Title of its report. */
  readonly title: string
  /** Year of the report; the slip's own dates follow it where no day is given. */
  readonly year: number
  readonly faults: readonly SlipFault[]
  /** The collecting office; absent: room for its seal. */
  readonly office?: string
  /** The day; absent: room to write it. */
  readonly date?: CalendarDate
  /** A paragraph at the end. */
  readonly closing?: string
}

const titleWords = [['政府信息公开', '工作', '年度报告', '退回单']] as const

/**
 * Composes a return slip: whom it addresses, what is wrong in a table, who sends it.
 *
 * @param slip what it says
 */
export function composeReturnSlip(slip: ReturnSlip): Document {
  const { agency, title, office, date, closing, year } = slip
  const paragraph = (role: 'addressee' | 'body' | 'signature' | 'date', text: string): Block => {
    return { kind: 'paragraph', role, content: [{ text }] }
  }
  return {
    title: `${title}退回单`,
    author: office ?? '收报单位',
    dated: isoDate(date ?? { year: year + 1, month: 1, day: 1 }),
    draft: false,
    titleWords,
    blocks: [
      { kind: 'paragraph', role: 'title', content: [{ text: titleWords.flat().join('') }] },
      paragraph('addressee', `${agency}：`),
      paragraph('body', opening(slip)),
      {
        kind: 'table',
        id: 'return-slip',
        grid: faultTable(slip.faults),
        weights,
        caption: '退回修改的问题',
        loose: true,
      },
      ...(closing === undefined ? [] : [paragraph('body', closing)]),
      paragraph('signature', office ?? '（收报单位盖章）'),
      paragraph('date', date === undefined ? blankDate : `${date.year}年${date.month}月${date.day}日`),
    ],
  }
}

function isoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Room for a year, a month and a day written by hand. */
const blankDate = '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日'

function opening({ title, faults }: ReturnSlip): string {
  const doubts = faults.filter(({ doubt }) => doubt).length
  const errors = faults.length - doubts
  const counts = [...(errors > 0 ? [`${errors}处须更正`] : []), ...(doubts > 0 ? [`${doubts}处请核实`] : [])]
  return `你单位报送的《${title}》收悉。经核对，有${counts.join('、')}，现予退回。请逐项处理后重新报送。`
}

/** Proportions of the columns: number, place, found, expected, what to do. */
const weights = [38, 168, 94, 104, 158] as const
const heads = ['序号', '位置', '现为', '应为', '处理办法']
const columns = weights.length

/** Faults that must be mended come first; both kinds have a row of their own above them where there are both. */
function faultTable(faults: readonly SlipFault[]): Grid {
  const kinds = [
    { title: '须更正', faults: faults.filter(({ doubt }) => !doubt) },
    { title: '请核实（确有原因的，在数据文件“说明”中写明）', faults: faults.filter(({ doubt }) => doubt) },
  ].filter(kind => kind.faults.length > 0)
  const cells: Cell[] = heads.map((text, column) => ({ ...one(0, column), role: 'head', text }))
  let row = 1
  let number = 1
  for (const kind of kinds) {
    if (kinds.length > 1 || kind.faults.some(({ doubt }) => doubt)) {
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: columns, role: 'title', text: kind.title })
      row += 1
    }
    for (const fault of kind.faults) {
      cells.push(...faultRow(fault, row, number))
      row += 1
      number += 1
    }
  }
  return placeCells(columns, 1, cells)
}

function one(row: number, column: number): Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'> {
  return { row, column, rowSpan: 1, columnSpan: 1 }
}

/** What a line is best not broken within, as far as a column has room for it: figures and Latin words; labels. */
const figures = /[\w.+-]{1,12}/u
const labels = /“[^“”]{1,7}”[行列栏]?|[\w.+-]{1,12}/u

/** A text in pieces: what matches a pattern, all else by the character. */
function piecesOf(text: string, whole: RegExp): readonly string[] {
  return text.match(new RegExp(`${whole.source}|[\\s\\S]`, 'gu')) ?? [text]
}

/** A fault that is not two values that differ is told in words across both columns. */
function faultRow({ where, line, message, values, advice }: SlipFault, row: number, number: number): readonly Cell[] {
  const words = (column: number, text: string): Cell => {
    return { ...one(row, column), role: 'value', fromLeft: true, text, words: piecesOf(text, figures) }
  }
  const found =
    values === undefined
      ? [{ ...words(2, message), columnSpan: 2 }]
      : [words(2, values.found), words(3, values.expected)]
  return [
    { ...one(row, 0), role: 'stub', text: String(number) },
    { ...words(1, `${where}（第${line}行）`), words: [...piecesOf(where, labels), `（第${line}行）`] },
    ...found,
    words(4, advice),
  ]
}
