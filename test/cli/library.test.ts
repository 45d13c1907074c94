import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataFile, unbalanced, usualOverview } from './data-file.js'
import { expectFreshBuild } from './run.js'

beforeAll(expectFreshBuild)

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program that imports the package by its name, and gives what it prints as JSON. */
async function evaluate(program: string, ...args: readonly string[]): Promise<unknown> {
  const options = ['--input-type=module', '-e', program, '--', ...args]
  const { stdout, stderr } = await promisify(execFile)(process.execPath, options, { cwd: project })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe("import 'nianbao'", () => {
  it('reads, checks and renders a report', async () => {
    const program = `
      import { checkReport, readReport, renderDocx, renderPdf, version } from 'nianbao'
      const { report, problems } = readReport(process.argv[1], { file: 'a.yaml' })
      const [pdf, docx, draft] = await Promise.all([renderPdf(report), renderDocx(report), renderPdf(report, { draft: true })])
      const start = bytes => Buffer.from(bytes.slice(0, 4)).toString()
      console.log(JSON.stringify({
        version, problems, found: checkReport(report), title: report.title,
        starts: [pdf, docx, draft].map(start), same: Buffer.compare(pdf, draft),
      }))`
    expect(await evaluate(program, dataFile())).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      problems: [],
      found: [],
      title: '示例局2024年政府信息公开工作年度报告',
      starts: ['%PDF', 'PK\u0003\u0004', '%PDF'],
      same: expect.not.toSatisfy(order => order === 0),
    })
  })

  it('gives problems with their place, in both languages', async () => {
    const program = `
      import { checkReport, readReport } from 'nianbao'
      const { report } = readReport(process.argv[1], { file: 'a.yaml' })
      console.log(JSON.stringify(checkReport(report)))`
    expect(await evaluate(program, dataFile({ received: unbalanced }))).toMatchObject([
      {
        file: 'a.yaml',
        line: 12,
        rule: 'balance',
        severity: 'error',
        message: { zh: expect.any(String), en: expect.any(String) },
        related: expect.any(Array),
      },
    ])
  })

  it('never throws over what it reads', async () => {
    const program = `
      import { readReport } from 'nianbao'
      const inputs = ['', '{', '- 1', '\\0', new Uint8Array([0xbb, 0xfa, 0xff]), '机关: [甲', process.argv[1].slice(0, 150)]
      console.log(JSON.stringify(inputs.map(input => readReport(input).problems.length > 0)))`
    expect(await evaluate(program, dataFile())).toEqual(Array(7).fill(true))
  })

  it('compares with the year before', async () => {
    const program = `
      import { checkReport, readReport } from 'nianbao'
      const [now, before] = process.argv.slice(1)
      const { report: previous } = readReport(before, { file: 'before.yaml' })
      const { report, problems } = readReport(now, { file: 'now.yaml', previous })
      console.log(JSON.stringify([problems, checkReport(report, { previous })]))`
    const now = dataFile({ overview: `上年许可{上年.行政许可}件。${usualOverview}` })
    const before = dataFile({ year: 2023 }).replace('现行有效件数: 0', '现行有效件数: 5')
    expect(await evaluate(program, now, before)).toMatchObject([
      [],
      [
        {
          file: 'now.yaml',
          rule: 'documents-in-force',
          related: [{ file: 'before.yaml', text: expect.stringContaining('5') }],
        },
      ],
    ])
  })

  it('refuses to print a character that no font has', async () => {
    const program = `
      import { readReport, renderPdf } from 'nianbao'
      const { report } = readReport(process.argv[1])
      console.log(JSON.stringify(await renderPdf(report).catch(error => [error.name, error.message])))`
    expect(await evaluate(program, dataFile({ overview: '完成\u{e000}。' }))).toEqual([
      'RangeError',
      expect.stringContaining('U+E000'),
    ])
  })
})
