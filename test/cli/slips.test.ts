import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../support/docx-reader.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile, unbalanced } from './data-file.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const names = (agency: string, mark = '') =>
  ['docx', 'pdf'].map(extension => `${agency}2024年政府信息公开工作年度报告（退回单）${mark}.${extension}`)
const wrong = (agency: string) => dataFile({ agency, received: unbalanced })
const doubtful = (agency: string) => dataFile({ agency, overview: '本年度工作,均已完成。' })

const textOf = (path: string) =>
  readDocx(readFileSync(path))
    .body.map(block => (block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('|')))
    .join('\n')

describe('nianbao check --slips', () => {
  it('writes a slip for each unit with an error, and none for the others', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile({ agency: '甲局' }), 'data/b.yaml': wrong('乙局') })
    const { code, out } = await run(['check', '--slips', '退回'], { cwd })
    expect(code).toBe(1)
    expect(readdirSync(join(cwd, '退回'))).toEqual(names('乙局'))
    expect(out).toContain('写出  退回/乙局2024年政府信息公开工作年度报告（退回单）.pdf')
    expect(out).toContain('退回单 1 份')
  })

  it('a warning alone sends nobody back, unless warnings count as errors; beside an error it is told', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': doubtful('甲局') })
    expect((await run(['check', '--slips', 's'], { cwd })).code).toBe(0)
    expect(readdirSync(cwd)).toEqual(['data'])
    expect((await run(['check', '--slips', 's', '--strict'], { cwd })).code).toBe(1)
    expect(readdirSync(join(cwd, 's'))).toEqual(names('甲局'))
    writeFileSync(join(cwd, 'data/a.yaml'), doubtful('甲局').replace('本年新收: 0', `本年新收: ${unbalanced}`))
    await run(['check', '--slips', 's'], { cwd })
    expect(textOf(join(cwd, 's', names('甲局')[0] ?? ''))).toMatch(/须更正[\s\S]*请核实[\s\S]*半角/u)
  })

  it('takes away the slip of a report that has been mended', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': wrong('甲局'), 'data/b.yaml': wrong('乙局') })
    await run(['check', '--slips', 's'], { cwd })
    writeFileSync(join(cwd, 'data/a.yaml'), dataFile({ agency: '甲局' }))
    writeFileSync(join(cwd, 's/别的文件.docx'), '')
    await run(['check', '--slips', 's'], { cwd })
    expect(readdirSync(join(cwd, 's')).sort()).toEqual([...names('乙局'), '别的文件.docx'].sort())
  })

  it('bears the office, the day and the words of the settings', async () => {
    const settings = '退回单: { 发文单位: 示例县政务公开办公室, 日期: 2025年1月22日, 附言: 请于1月24日前重新报送。 }\n'
    const cwd = temporaryFolder({ 'data/a.yaml': wrong('甲局'), 'data/nianbao.config.yaml': settings })
    await run(['check', '--slips', 's'], { cwd })
    expect(textOf(join(cwd, 's', names('甲局')[0] ?? ''))).toMatch(
      /\n请于1月24日前重新报送。\n示例县政务公开办公室\n2025年1月22日$/u,
    )
  })

  it('also sends back a file that is no report, two under one title, and what no font can print', async () => {
    const cwd = temporaryFolder({
      'data/城管局.yaml': '只有一句话',
      'data/a.yaml': wrong('甲局'),
      'data/b.yaml': wrong('甲局'),
      'data/c.yaml': wrong('乙局').replace('行政许可: 0', '行政许可: 😀'),
    })
    const { code, err } = await run(['check', '--slips', 's'], { cwd })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const expected = [...names('甲局'), ...names('甲局', '（2）'), ...names('乙局')]
    expect(readdirSync(join(cwd, 's')).sort()).toEqual(
      [...expected, '城管局（退回单）.docx', '城管局（退回单）.pdf'].sort(),
    )
    expect(textOf(join(cwd, 's', names('乙局')[0] ?? ''))).toContain('（U+1F600）')
  })

  it('tells the files in the JSON', async () => {
    const cwd = temporaryFolder({ 'a.yaml': wrong('甲局') })
    const { out } = await run(['check', '--slips', 's', '--json', 'a.yaml'], { cwd })
    const paths = JSON.parse(out).reports[0].written.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(names('甲局').map(name => `s/${name}`))
  })
})
