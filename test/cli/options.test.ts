import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile, unbalanced } from './data-file.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const project = new URL('../..', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'))

/** A report that can be written, but somebody should look: a text is missing. */
const doubtful = dataFile({ overview: '' })

describe('--version and --help', () => {
  it('--version tells the version and nothing else', async () => {
    const cwd = temporaryFolder()
    expect(await run(['--version'], { cwd })).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it.each([
    ['zh', '用法：', '生成报告', '选项：'],
    ['en', 'Usage:', 'build reports', 'Options:'],
  ])('--help speaks %s', async (lang, ...words) => {
    const cwd = temporaryFolder()
    for (const args of [['--help'], ['build', '--help'], ['check', '-h']]) {
      const { code, out, err } = await run([...args, '--lang', lang], { cwd })
      expect({ code, err }).toEqual({ code: 0, err: '' })
      for (const word of [words[0], words[2]]) expect(out).toContain(word)
      if (args[0] === '--help') expect(out).toContain(words[1])
    }
  })

  it('tells of every option in the help of its command', async () => {
    const cwd = temporaryFolder()
    const { out } = await run(['build', '--help'], { cwd })
    for (const option of ['-o, --output', '--format', '--draft', '--lang', '--quiet', '--strict', '--json']) {
      expect(out).toContain(option)
    }
  })
})

describe('--lang', () => {
  it('takes the language of the locale unless it is given', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const out = async (args: string[], env: Record<string, string>) =>
      (await run(['check', 'a.yaml', ...args], { cwd, env })).out
    expect(await out([], { LANG: 'zh_CN.UTF-8' })).toContain('没有发现问题')
    expect(await out([], { LANG: 'en_US.UTF-8' })).toContain('No problems')
    expect(await out([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' })).toContain('没有发现问题')
    expect(await out(['--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toContain('No problems')
  })

  it('may stand before the command', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    expect((await run(['--lang', 'en', 'check', 'a.yaml'], { cwd })).out).toContain('No problems')
  })
})

describe('--strict', () => {
  it('makes warnings count as errors; otherwise they leave the exit code alone', async () => {
    const cwd = temporaryFolder({ 'a.yaml': doubtful })
    expect(await run(['check', 'a.yaml'], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('警告') })
    expect(await run(['check', 'a.yaml', '--strict'], { cwd })).toMatchObject({ code: 1 })
    expect((await run(['build', 'a.yaml', '--strict'], { cwd })).code).toBe(1)
    expect(readdirSync(cwd)).toEqual(['a.yaml'])
    expect((await run(['build', 'a.yaml', '--format', 'docx'], { cwd })).code).toBe(0)
  })
})

describe('--quiet', () => {
  it('says nothing unless something decides the exit code', async () => {
    const cwd = temporaryFolder({ 'a.yaml': doubtful, 'b.yaml': dataFile({ agency: '乙局', received: unbalanced }) })
    expect(await run(['build', 'a.yaml', '--format', 'docx', '--quiet'], { cwd })).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect((await run(['check', 'a.yaml', '-q', '--strict'], { cwd })).out).toContain('警告')
    const { out } = await run(['check', '.', '-q'], { cwd })
    expect(out).toContain('错误')
    expect(out).not.toContain('警告')
    expect(out).not.toContain('检查了')
  })
})

describe('--json', () => {
  it('gives one object with files written and problems, and nothing else', async () => {
    const cwd = temporaryFolder({
      'data/a.yaml': dataFile(),
      'data/b.yaml': dataFile({ agency: '乙局', received: unbalanced }),
    })
    const { code, out, err } = await run(['build', '--json', '--format', 'docx'], { cwd })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const written = 'output/示例局2024年政府信息公开工作年度报告.docx'
    const result = JSON.parse(out)
    expect(result).toMatchObject({ nianbao: version, command: 'build', exitCode: 1 })
    expect(result.reports[0]).toEqual({
      file: 'data/a.yaml',
      title: '示例局2024年政府信息公开工作年度报告',
      written: [{ path: written, bytes: readFileSync(join(cwd, written)).length }],
      problems: [],
    })
    expect(result.reports[1]).toMatchObject({ file: 'data/b.yaml', written: [] })
    expect(result.reports[1].problems[0]).toEqual({
      file: 'data/b.yaml',
      line: expect.any(Number),
      column: expect.any(Number),
      endColumn: expect.any(Number),
      rule: expect.stringMatching(/^[a-z-]+$/),
      severity: 'error',
      message: expect.stringMatching(/\p{Script=Han}/u),
      hint: expect.any(String),
      section: '三、收到和处理政府信息公开申请情况',
      where: '表三“一、本年新收政府信息公开申请数量”行“自然人”列',
      found: '一＋二＝1',
      expected: '三（七）＋四＝0',
      related: expect.any(Array),
    })
  })

  it('tells of a wrong call in the same way', async () => {
    const cwd = temporaryFolder()
    for (const args of [
      ['check', 'lost.yaml', '--json'],
      ['check', '--json', '--nonsense'],
    ]) {
      const { code, out, err } = await run([...args, '--lang', 'en'], { cwd })
      expect({ code, err }).toEqual({ code: 2, err: '' })
      expect(JSON.parse(out)).toMatchObject({ exitCode: 2, reports: [], trouble: { message: /./, hint: /./ } })
    }
  })
})

describe('--report', () => {
  const files = { 'data/a.yaml': dataFile(), 'data/b.yaml': dataFile({ agency: '乙局', received: unbalanced }) }

  it('json is --json', async () => {
    const cwd = temporaryFolder(files)
    const [json, report] = await Promise.all([
      run(['check', '--json'], { cwd }),
      run(['check', '--report=json'], { cwd }),
    ])
    expect(report).toEqual(json)
  })

  it('sarif gives one log and nothing else', async () => {
    const { code, out, err } = await run(['check', '--report', 'sarif'], { cwd: temporaryFolder(files) })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'balance' }] }] })
  })

  it('github gives a command for each problem', async () => {
    const { code, out, err } = await run(['check', '--report', 'github'], { cwd: temporaryFolder(files) })
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toMatch(/^::error file=data\/b\.yaml,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=balance::.+\n$/u)
  })

  it('tells of a wrong call in the same way', async () => {
    const cwd = temporaryFolder()
    const { out } = await run(['check', 'lost.yaml', '--report', 'sarif'], { cwd })
    expect(JSON.parse(out).runs[0].invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 })
    expect((await run(['check', '--nonsense', '--report', 'github'], { cwd })).out).toContain('::error::')
  })

  it('knows no other', async () => {
    const { code, err } = await run(['check', '--report', 'xml'], { cwd: temporaryFolder(files) })
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('people、json、sarif、github') })
  })
})

describe('what is loaded', () => {
  const watch = `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    for (const name of ['openSync', 'readFileSync']) {
      const read = fs[name]
      fs[name] = (path, ...rest) => {
        if (/pdfmake|docx|fontkit|fonts./.test(String(path))) process.stderr.write('read ' + path + '\\n')
        return read(path, ...rest)
      }
    }
    syncBuiltinESMExports()
  `)}`

  it('--version and check read neither pdfmake nor docx nor a font; build does', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const node = ['--import', watch]
    expect((await run(['--version'], { cwd, node })).err).toBe('')
    expect((await run(['check', 'a.yaml'], { cwd, node })).err).toBe('')
    expect((await run(['build', 'a.yaml'], { cwd, node })).err).toMatch(/^read .*Regular/m)
  })
})
