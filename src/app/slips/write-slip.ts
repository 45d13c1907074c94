import { rmSync } from 'node:fs'
import { composeReturnSlip, type ReturnSlip } from '../../compose/compose-return-slip.js'
import { applyOptions, type GivenOption } from '../../style/apply-options.js'
import { governmentStyle, type Style } from '../../style/style.js'
import type { Document } from '../../tree/nodes.js'
import type { Page } from '../../typeset/page.js'
import { typesetDocument } from '../../typeset/typeset-document.js'
import { defaultStandard } from '../../writers/pdf/standard.js'
import { nameFile } from '../files/name-file.js'
import { writeFiles } from '../files/write-files.js'
import type { WrittenFile } from '../outcome.js'

/** What marks the file of a slip. */
const slipMark = '（退回单）'

/**
 * Layouts to try, the preferred first: a slip is one page if it can be. One that none of them brings onto a page goes on
 * over as few as can be, the head of its table repeated.
 */
const layouts: readonly (readonly GivenOption[])[] = [
  [],
  [
    { keys: ['行距'], text: '25' },
    { keys: ['字号', '正文'], text: '四号' },
  ],
  [
    { keys: ['行距'], text: '24' },
    { keys: ['字号', '正文'], text: '四号' },
    { keys: ['字号', '表格'], text: '小五' },
    { keys: ['页边距', '上'], text: '25' },
    { keys: ['页边距', '下'], text: '25' },
  ],
  [
    { keys: ['行距'], text: '24' },
    { keys: ['字号', '正文'], text: '四号' },
    { keys: ['字号', '表格'], text: '小五' },
    { keys: ['页边距', '上'], text: '20' },
    { keys: ['页边距', '下'], text: '22' },
    { keys: ['页边距', '左'], text: '22' },
    { keys: ['页边距', '右'], text: '20' },
  ],
]

/**
 * Name of a slip's files without extension: that of the report, marked.
 *
 * @param title title of the report
 */
export function slipName(title: string): string {
  return `${nameFile(title, { draft: false })}${slipMark}`
}

/**
 * Writes a return slip as Word and as PDF.
 *
 * @param slip what it says
 * @param path folder and name, without extension
 * @throws Failure when it cannot be written
 */
export async function writeSlip(slip: ReturnSlip, path: string): Promise<readonly WrittenFile[]> {
  const document = composeReturnSlip(slip)
  const set = setOnFewestPages(document)
  const { writeDocx } = await import('../../writers/docx/write-docx.js')
  const { writePdf } = await import('../../writers/pdf/write-pdf.js')
  const files = [
    { path: `${path}.docx`, bytes: await writeDocx(document, set) },
    { path: `${path}.pdf`, bytes: await writePdf(document, { ...set, standard: defaultStandard }) },
  ]
  writeFiles(files)
  return files.map(({ path: name, bytes }) => ({ path: name, bytes: bytes.length }))
}

/** The first layout that makes one page of it, else the first of those with the fewest. */
function setOnFewestPages(document: Document) {
  let best: { readonly style: Style; readonly pages: readonly Page[] } | undefined
  for (const given of layouts) {
    const { style } = applyOptions(governmentStyle, given)
    const pages = typesetDocument(document, style)
    if (best === undefined || pages.length < best.pages.length) best = { style, pages }
    if (pages.length === 1) break
  }
  if (best === undefined) throw new RangeError('there is no layout')
  return best
}

/**
 * Removes the slip of a report that has no fault any more, so that nobody sends it.
 *
 * @param path folder and name, without extension
 */
export function removeSlip(path: string): void {
  for (const extension of ['.docx', '.pdf']) rmSync(`${path}${extension}`, { force: true })
}
