import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile } from './data-file.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const title = '示例局2024年政府信息公开工作年度报告'

/** Builds a report with a style file, into a folder. */
async function built(files: Readonly<Record<string, string>>, output: string, ...options: readonly string[]) {
  const cwd = temporaryFolder(files)
  const result = await run(['build', 'a.yaml', '-o', output, '--format', 'pdf', ...options], { cwd })
  const pdf = () => readFileSync(join(cwd, output, `${title}.pdf`))
  return { cwd, pdf, ...result }
}

describe('--style', () => {
  it('holds where the report makes no choice of its own', async () => {
    const own = `${dataFile()}版式: { 行距: 27, 页码: 居中 }\n`
    const wanted = await built({ 'a.yaml': own }, 'o')
    const file = { 'a.yaml': `${dataFile()}版式: { 行距: 27 }\n`, 's.yaml': '行距: 31\n页码: 居中\n' }
    const given = await built(file, 'o', '--style', 's.yaml')
    expect(given.pdf().equals(wanted.pdf())).toBe(true)
    const named = await built({ ...file, 's.yaml': '版式:\n  行距: 31\n  页码: 居中\n' }, 'o', '--style', 's.yaml')
    expect(named.pdf().equals(wanted.pdf())).toBe(true)
  })

  it('goes into the data that the PDF carries, so that they give the same file without it', async () => {
    const { cwd, pdf } = await built({ 'a.yaml': dataFile(), 's.yaml': '表格底纹: true\n' }, 'o', '--style', 's.yaml')
    await run(['extract', `o/${title}.pdf`, '-o', 'd'], { cwd })
    await run(['build', 'd', '-o', 'again', '--format', 'pdf'], { cwd })
    expect(readFileSync(join(cwd, 'again', `${title}.pdf`)).equals(pdf())).toBe(true)
  })

  it.each([
    ['a value there is not', '行距: 9\n', 's.yaml:1:5'],
    ['a key there is not', '页码: 居中\n颜色: 红\n', 's.yaml:2:1'],
    ['what goes with nothing', '页码: 居中\n页边距: { 左: 60, 右: 60 }\n', 's.yaml:2:'],
  ])('is a problem with its place, and nothing is built: %s', async (_, style, place) => {
    const { cwd, code, out, err } = await built({ 'a.yaml': dataFile(), 's.yaml': style }, 'o', '--style', 's.yaml')
    expect(code).toBe(1)
    expect(out + err).toContain(place)
    expect(existsSync(join(cwd, 'o', `${title}.pdf`))).toBe(false)
  })

  it('may be empty, or all comments', async () => {
    const usual = await built({ 'a.yaml': dataFile() }, 'o')
    for (const text of ['', '# 行距: 30\n']) {
      const { code, pdf } = await built({ 'a.yaml': dataFile(), 's.yaml': text }, 'o', '--style', 's.yaml')
      expect(code).toBe(0)
      expect(pdf().equals(usual.pdf())).toBe(true)
    }
  })

  it('says so when the file is not there', async () => {
    const { code, err } = await built({ 'a.yaml': dataFile() }, 'o', '--style', 's.yaml')
    expect(code).toBe(2)
    expect(err).toContain('没有找到版式文件“s.yaml”')
  })
})
