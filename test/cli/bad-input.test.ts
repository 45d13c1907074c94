import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile } from './data-file.js'
import { expectFreshBuild, outputsIn, type Run, run } from './run.js'

beforeAll(expectFreshBuild)

const title = '示例局2024年政府信息公开工作年度报告'

/** A run that fails with words for people: no stack, nothing written. */
function expectWords(result: Run, code: number, ...words: readonly string[]): void {
  const all = `${result.out}${result.err}`
  expect({ code: result.code, all }).toEqual({ code, all })
  for (const word of words) expect(all).toContain(word)
  expect(all).not.toMatch(/^\s+at .*[:(]/m)
  expect(all).not.toMatch(/node:internal|TypeError/)
}

describe('a wrong call', () => {
  it.each([
    [['build', '--drft'], '没有“--drft”这个选项', '--draft'],
    [['biuld'], '没有“biuld”这个命令', 'build'],
    [['a.yaml'], '没有“a.yaml”这个命令', 'nianbao build a.yaml'],
    [['build', 'a.yaml', '-o'], '选项“-o, --output <DIR>”后面少了内容', '--help'],
    [['build', 'a.yaml', '--format', 'pdf,wps'], '不认识的格式“wps”', 'docx、pdf'],
    [['build', 'a.yaml', '--format', ''], '不认识的格式“”', 'docx、pdf'],
    [['check', 'a.yaml', '--lang', 'fr'], '不认识的语言“fr”', 'zh'],
    [['check', 'b.yaml', 'c'], '没有找到“b.yaml”“c”', '文件名'],
    [['check'], '没有找到“data”', 'data 文件夹'],
    [['check', 'empty'], '“empty”是文件夹，里面没有数据文件', '.yaml'],
    [['check', 'x.yaml'], '“x.yaml”是文件夹，里面没有数据文件', '.yaml'],
    [['build', 'a.yaml', '-o', 'a.yaml'], '不能写到“a.yaml”：它是文件，不是文件夹', '-o'],
    [['build', 'a.yaml', '-o', 'a.yaml/b'], '不能写到“a.yaml/b”', '-o'],
  ])('%j says what is wrong and what to do', async (args, ...words) => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    mkdirSync(join(cwd, 'empty'))
    mkdirSync(join(cwd, 'x.yaml'))
    const result = await run(args, { cwd })
    expectWords(result, 2, ...words)
    expect(result.out).toBe('')
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'empty', 'x.yaml'])
  })

  it('without a command shows the help', async () => {
    const result = await run([], { cwd: temporaryFolder() })
    expectWords(result, 2, '用法：')
  })

  it('speaks English too', async () => {
    const result = await run(['check', 'lost.yaml', '--lang', 'en'], { cwd: temporaryFolder() })
    expectWords(result, 2, 'Not found: “lost.yaml”', 'hint')
  })
})

describe('a data file that is none', () => {
  // “机关” in GBK.
  const gbk = Uint8Array.from([0xbb, 0xfa, 0xb9, 0xd8, 0x3a, 0x20, 0xbc, 0xd7, 0xbe, 0xd6, 0x0a])

  it.each([
    ['an empty file', '', 'empty-file', '文件是空的'],
    ['GBK', gbk, 'gbk-encoding', 'GBK'],
    ['a Word file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'not-text', 'Word'],
    ['a list', '- 甲\n', 'not-a-mapping', '列表'],
    [
      'an alias bomb',
      `a: &a [x, x]\n${'bcdefgh'.replace(/./g, (one, at) => `${one}: &${one} [${'*abcdefgh'.slice(at + 1, at + 2)}]\n`)}`,
      '',
      'a.yaml:',
    ],
    ['a tab', '机关:\t甲局\n年度: 2024\n\t总体情况: 无\n', '', 'a.yaml:3'],
    ['a full-width colon', '机关：甲局\n年度: 2024\n', '', 'a.yaml:1:3'],
  ])('%s has its own message, with its place', async (_, content, rule, word) => {
    const cwd = temporaryFolder({ 'a.yaml': content })
    const result = await run(['build', 'a.yaml'], { cwd })
    expectWords(result, 1, 'a.yaml:', rule, word)
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
  })

  it('that cannot be read is named, and the others go on', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile(), 'data/b.yaml': dataFile({ agency: '乙局' }) })
    chmodSync(join(cwd, 'data/a.yaml'), 0)
    chmodSync(cwd, 0o777)
    const result = await run(['build', '--format', 'docx'], { cwd, unprivileged: true })
    expectWords(result, 2, '读不了“data/a.yaml”', '权限')
    expect(outputsIn(join(cwd, 'output'))).toEqual(['乙局2024年政府信息公开工作年度报告.docx'])
  })

  it.skipIf(process.platform === 'win32')('that is a pipe is refused, not waited for', async () => {
    const cwd = temporaryFolder()
    execFileSync('mkfifo', [join(cwd, 'a.yaml')])
    expectWords(await run(['check', 'a.yaml'], { cwd }), 2, '“a.yaml”不是普通文件')
  })

  it('shows every problem of a file, with line, column, caret and rule', async () => {
    const cwd = temporaryFolder({
      'a.yaml': dataFile().replace('行政许可: 0', '行政许可: 无').replace('行政强制: 0', '行政强制: 1.5'),
    })
    const result = await run(['check', 'a.yaml'], { cwd })
    expectWords(result, 1, 'a.yaml:7:9  错误', 'a.yaml:9:9  错误')
    expect(result.out).toMatch(/\n {2}7 \| {3}行政许可: 无\n {4}\| {3}\u3000{4} {2}\^\^\n/)
    expect(result.out).toContain('错误 2 处')
  })
})

describe('an output that cannot be written', () => {
  it('a read-only folder is named before any work', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    chmodSync(cwd, 0o755)
    mkdirSync(join(cwd, 'output'), { mode: 0o555 })
    expectWords(await run(['build', 'a.yaml'], { cwd, unprivileged: true }), 2, '写不了“output”', '权限')
  })

  it('a folder in the way of one file keeps the other from being written', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile(), [`output/${title}.docx`]: 'good' })
    mkdirSync(join(cwd, 'output', `${title}.pdf`))
    const result = await run(['build', 'a.yaml'], { cwd })
    expectWords(result, 2, `写不了“output/${title}.pdf”`, '同名的文件夹')
    expect(readFileSync(join(cwd, 'output', `${title}.docx`), 'utf8')).toBe('good')
    expect(outputsIn(join(cwd, 'output')).length).toBe(2)
  })
})

describe('our own bug', () => {
  const broken = `data:text/javascript,${encodeURIComponent(`
    Array.prototype.flatMap = function boom() { throw new TypeError('boom') }
  `)}`

  it('is reported in a few words, with version and file; the stack only for who asks', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const options = { cwd, node: ['--import', broken] }
    const { code, err } = await run(['check', 'a.yaml'], options)
    expect(code).toBe(70)
    expect(err).toMatch(/程序自己出错了.*boom/)
    expect(err).toMatch(/nianbao \d+\.\d+\.\d+/)
    expect(err).not.toContain('    at ')
    expect((await run(['check', 'a.yaml'], { ...options, env: { NIANBAO_DEBUG: '1' } })).err).toContain('    at ')
  })
})

describe('whatever happens', () => {
  it('no temporary file stays behind', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile(), 'b.yaml': '{' })
    await run(['build', '.', '--format', 'docx'], { cwd })
    expect(outputsIn(join(cwd, 'output'))).toEqual([`${title}.docx`])
    expect(existsSync(join(cwd, 'nul'))).toBe(false)
  })
})
