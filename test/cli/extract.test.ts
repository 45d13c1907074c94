import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile } from './data-file.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const title = '示例局2024年政府信息公开工作年度报告'

async function builtFolder(text: string, ...options: readonly string[]): Promise<string> {
  const cwd = temporaryFolder({ 'a.yaml': text })
  await run(['build', 'a.yaml', '-o', 'o', ...options], { cwd })
  return cwd
}

describe('nianbao extract', () => {
  it('takes out data that give the same PDF, to the byte', async () => {
    const cwd = await builtFolder(dataFile())
    const { code, out } = await run(['extract', `o/${title}.pdf`, '-o', 'd'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain(`写出  d/${title}.yaml`)
    await run(['build', 'd', '-o', 'again'], { cwd })
    const pdf = (folder: string) => readFileSync(join(cwd, folder, `${title}.pdf`))
    expect(pdf('again').equals(pdf('o'))).toBe(true)
  })

  it('says so of a PDF without data, and leaves nothing behind', async () => {
    const cwd = await builtFolder(dataFile(), '--pdf-standard', 'a-2b')
    const { code, out, err } = await run(['extract', `o/${title}.pdf`, '-o', 'd'], { cwd })
    expect(code).toBe(2)
    expect(out + err).toContain('里没有随文数据')
    expect(existsSync(join(cwd, 'd'))).toBe(false)
  })

  it('says so of a file that is no PDF, and of one that is not there', async () => {
    const cwd = temporaryFolder({ 'a.pdf': 'no PDF' })
    const wrong = await run(['extract', 'a.pdf'], { cwd })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('不是能读的 PDF 文件')
    const absent = await run(['extract', 'b.pdf'], { cwd })
    expect(absent.code).toBe(2)
    expect(absent.err).toContain('没有找到“b.pdf”')
    expect(readdirSync(cwd)).toEqual(['a.pdf'])
  })

  it('never replaces a data file of other content', async () => {
    const cwd = await builtFolder(dataFile())
    const path = join(cwd, `${title}.yaml`)
    writeFileSync(path, '机关: 别的')
    const { code, err } = await run(['extract', `o/${title}.pdf`], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('已经有了，内容不一样')
    expect(readFileSync(path, 'utf8')).toBe('机关: 别的')
  })
})

describe('--pdf-standard', () => {
  it('names the known standards when it does not know one', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const { code, err } = await run(['build', 'a.yaml', '--pdf-standard', 'x-4'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('a-3a,ua-1、a-2b、none')
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })
})
