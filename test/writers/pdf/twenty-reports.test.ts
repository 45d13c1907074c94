import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataFileName } from '../../../src/app/attached-data.js'
import { type Report, readReport, renderPdf } from '../../../src/index.js'
import { type GeneratedReport, generateReport } from '../../generate/generate-report.js'
import { corpusReports } from '../../support/corpus.js'
import { linesOn } from '../../support/pdf-lines.js'
import { type PdfFile, readPdf } from '../../support/pdf-reader.js'
import { tablesOn } from '../../support/pdf-tables.js'

/** The batch that the archive check of CI builds too; every fourth is the year after the one before it. */
const generated = Array.from({ length: 24 }, (_, index) => generateReport(3, index, { layouts: true }))

interface Rendered {
  readonly name: string
  readonly yaml: string
  readonly draft: boolean
  readonly bytes: Uint8Array
}

function read(yaml: string, file: string, previous?: Report): Report | undefined {
  return readReport(yaml, { file, ...(previous && { previous }) }).report
}

function reportAt(index: number, { path, yaml, agency }: GeneratedReport): Report | undefined {
  const before = generated[index - 1]
  return read(yaml, path, before?.agency === agency ? read(before.yaml, before.path) : undefined)
}

/** Every sixth is a draft; real reports come as drafts, for the faults they were published with. */
async function renderAll(): Promise<readonly Rendered[]> {
  const own = generated.map((one, index) => {
    return { name: one.path, yaml: one.yaml, report: reportAt(index, one), draft: index % 6 === 5 }
  })
  const real = corpusReports().map(({ name, yaml }) => ({ name, yaml, report: read(yaml, name), draft: true }))
  const all: Rendered[] = []
  for (const { report, ...one } of [...own, ...real]) {
    if (report !== undefined) all.push({ ...one, bytes: await renderPdf(report, { draft: one.draft }) })
  }
  return all
}

async function dataIn(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const attached = (await (await loading.promise).getAttachments()) as Record<string, { content: Uint8Array }>
  await loading.destroy()
  return Buffer.from(attached[dataFileName]?.content ?? []).toString('utf8')
}

/** What the pages' content streams say, unpacked. */
function contentStreams(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  return Array.from(text.matchAll(/\/FlateDecode[\s\S]*?>>\nstream\n/gu), match => {
    const start = match.index + match[0].length
    return inflateSync(file.subarray(start, text.indexOf('\nendstream', start))).toString('latin1')
  }).filter(content => content.includes(' BDC'))
}

describe('invented and real reports of all shapes', () => {
  let reports: readonly Rendered[] = []
  beforeAll(async () => {
    reports = await renderAll()
  }, 120_000)

  it('are at least twenty', () => {
    expect(reports.length).toBeGreaterThanOrEqual(generated.length)
  })

  it('carry data that give the same file again, to the byte', async () => {
    for (const { name, bytes, draft } of reports) {
      const report = read(await dataIn(bytes), name)
      if (report === undefined) throw new Error(`${name}: its data are no report`)
      const again = await renderPdf(report, { draft })
      expect(Buffer.compare(again, bytes), name).toBe(0)
    }
  }, 120_000)

  it('carry neither references nor comments, nor reasons that are not printed', async () => {
    for (const { name, bytes, yaml } of reports) {
      const data = await dataIn(bytes)
      expect(data, name).not.toMatch(/(?<!\{)\{[^{}]|^\s*#| #|说明的内部/mu)
      expect(data.includes('说明:'), name).toBe(/刊印: true/u.test(yaml))
    }
  })

  describe('among them', () => {
    let files: readonly PdfFile[] = []
    beforeAll(async () => {
      files = await Promise.all(reports.map(({ bytes }) => readPdf(bytes)))
    }, 120_000)

    it('is one of ten pages, and one of four', () => {
      const counts = files.map(({ pages }) => pages.length)
      expect(Math.max(...counts)).toBeGreaterThanOrEqual(10)
      expect(Math.min(...counts)).toBeLessThanOrEqual(4)
    })

    it('is one with characters of a borrowed face', () => {
      expect(files.some(({ fonts }) => fonts.some(({ name }) => /Rare/u.test(name)))).toBe(true)
    })

    it('is one whose table 三 is parted, and one with a table across the paper', () => {
      const tables = files.map(({ pages }) => pages.flatMap(tablesOn).length)
      expect(Math.max(...tables)).toBeGreaterThan(3)
      expect(reports.some(({ yaml }) => yaml.includes('表四横排: true'))).toBe(true)
    })

    it('are drafts, both editions, reasons printed and not, figures of the year before', () => {
      expect(reports.some(({ draft }) => draft)).toBe(true)
      for (const part of [/刊印: true/u, /理由: .*\n(?!.*刊印)/u, /\{上年\./u, /规范性文件:\n\s+本年新制作数量/u]) {
        expect(
          reports.some(({ yaml }) => part.test(yaml)),
          String(part),
        ).toBe(true)
      }
    })

    it('none has a colour but grey: no operator sets another', () => {
      for (const { name, bytes } of reports) {
        const contents = contentStreams(bytes)
        expect(contents.length, name).toBeGreaterThan(3)
        for (const content of contents)
          expect(content, name).not.toMatch(/(?:^|\s)(?:rg|RG|k|K|cs|CS|sc|SC|scn|SCN|sh)\s/u)
      }
    })

    it('every page has its boxes: A4 paper, trimmed to A4', () => {
      reports.forEach(({ name, bytes }, index) => {
        const text = Buffer.from(bytes).toString('latin1')
        for (const box of ['MediaBox', 'TrimBox']) {
          const boxes = [...text.matchAll(new RegExp(`/${box} \\[0 0 595\\.2\\d* 841\\.8\\d*\\]`, 'gu'))]
          expect(boxes.length, `${name} ${box}`).toBe(files[index]?.pages.length)
        }
      })
    })

    it('none has a rule under a quarter of a point', () => {
      const widths = files.flatMap(({ pages }) => pages.flatMap(page => page.strokes.map(stroke => stroke.width)))
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(0.25)
    })

    it('those with grounds have them within the rules of their tables', () => {
      const pages = files.flatMap(file => file.pages).filter(page => page.fills.length > 0)
      expect(pages.length).toBeGreaterThan(3)
      for (const { fills, strokes } of pages) {
        for (const { left, right, top, bottom } of fills) {
          const on = (edge: number, side: 'x1' | 'y1') => strokes.some(stroke => Math.abs(stroke[side] - edge) < 0.05)
          expect([on(left, 'x1'), on(right, 'x1'), on(top, 'y1'), on(bottom, 'y1')]).toEqual([true, true, true, true])
        }
      }
    })

    it('none has a page without a line or a table', () => {
      for (const { pages } of files) {
        for (const page of pages) expect(linesOn(page).length + tablesOn(page).length).toBeGreaterThan(0)
      }
    })
  })
})
