import {
  appendFileSync,
  chmodSync,
  constants,
  cpSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { project } from '../house/source-files.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile, unbalanced } from './data-file.js'
import { execute, expectFreshBuild, outputsIn, run } from './run.js'

beforeAll(expectFreshBuild)

const nameOf = (agency: string, year = 2024) => `${agency}${year}年政府信息公开工作年度报告.docx`

/** Runs a build of Word files and gives the data files whose reports were made, and those left alone. */
async function build(cwd: string, ...options: readonly string[]) {
  const { out } = await run(['build', '--json', '--format', 'docx', ...options], { cwd })
  const { reports, notes }: { reports: readonly Built[]; notes: readonly string[] } = JSON.parse(out)
  return {
    made: reports.filter(({ written }) => written.length > 0).map(({ file }) => file),
    unchanged: reports.filter(report => report.unchanged).map(({ file }) => file),
    notes,
  }
}

interface Built {
  readonly file: string
  readonly written: readonly unknown[]
  readonly unchanged?: true
}

/** Two reports that were built. */
async function builtFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = temporaryFolder({
    'data/a.yaml': dataFile({ agency: '甲局' }),
    'data/b.yaml': dataFile({ agency: '乙局' }),
    ...files,
  })
  await build(cwd)
  return cwd
}

const both = ['data/a.yaml', 'data/b.yaml']

describe('a second build', () => {
  it('leaves everything alone when nothing has changed', async () => {
    const cwd = await builtFolder()
    const before = statSync(join(cwd, 'output', nameOf('甲局'))).mtimeMs
    expect(await build(cwd)).toEqual({ made: [], unchanged: both, notes: [] })
    expect(statSync(join(cwd, 'output', nameOf('甲局'))).mtimeMs).toBe(before)
  })

  it.each<[string, (cwd: string) => void]>([
    ['the data', cwd => appendFileSync(join(cwd, 'data/a.yaml'), '# 改\n')],
    ['the file, which is gone', cwd => rmSync(join(cwd, 'output', nameOf('甲局')))],
    ['the file, which was altered', cwd => appendFileSync(join(cwd, 'output', nameOf('甲局')), 'x')],
    ['a byte of it, at the same size', cwd => alterByte(join(cwd, 'output', nameOf('甲局')))],
    ['its place, where a link is', cwd => linkInstead(cwd, nameOf('甲局'))],
    ['its year before, which there is now', cwd => writeFileSync(join(cwd, 'data/0.yml'), yearBefore)],
  ])('makes anew what depends on %s', async (_, change) => {
    const cwd = await builtFolder()
    change(cwd)
    const { made, unchanged } = await build(cwd)
    expect(made.filter(file => file !== 'data/0.yml')).toEqual(['data/a.yaml'])
    expect(unchanged).toEqual(['data/b.yaml'])
    expect(await build(cwd)).toMatchObject({ made: [] })
  })

  it('makes all anew under other options, and when it is told to', async () => {
    const cwd = await builtFolder()
    expect((await build(cwd, '--pdf-standard', 'a-2b')).made).toEqual(both)
    expect((await build(cwd, '--pdf-standard', 'a-2b')).made).toEqual([])
    expect((await build(cwd, '--pdf-standard', 'a-2b', '--force')).made).toEqual(both)
    expect((await build(cwd, '--draft')).made).toEqual(both)
  })

  it('makes a format that is not there yet', async () => {
    const cwd = await builtFolder()
    const { out } = await run(['build', 'data/a.yaml'], { cwd })
    expect(out).toMatch(/写出.*\.pdf/)
    expect((await build(cwd)).unchanged).toEqual(both)
  })

  it('knows files that were copied, by their content', async () => {
    const cwd = await builtFolder()
    const path = join(cwd, 'output', nameOf('甲局'))
    utimesSync(path, 1, 1)
    expect((await build(cwd)).unchanged).toEqual(both)
  })

  it('tells problems again although nothing is written', async () => {
    const cwd = await builtFolder({ 'data/c.yaml': dataFile({ agency: '丙局', overview: '' }) })
    const { code, out } = await run(['build', '--format', 'docx'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/^data\/c\.yaml:\d+:\d+ {2}警告/m)
    expect(out).toMatch(/没有改动 +3\n/)
    expect((await run(['build', '--format', 'docx', '--strict'], { cwd })).code).toBe(1)
  })

  it('finds the fault of a draft again', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile({ received: unbalanced }) })
    for (const _ of [1, 2]) {
      const { code, out } = await run(['build', '--draft', '--format', 'docx'], { cwd })
      expect(code).toBe(1)
      expect(out).toContain('错误')
    }
  })

  it('refuses a title that another file has taken since', async () => {
    const cwd = await builtFolder()
    writeFileSync(join(cwd, 'data/c.yaml'), dataFile({ agency: '甲局' }))
    const { made, unchanged } = await build(cwd)
    expect({ made, unchanged }).toEqual({ made: [], unchanged: ['data/b.yaml'] })
  })
})

describe('the manifest', () => {
  const manifest = 'output/.nianbao.jsonl'

  it.each([
    ['broken in one line', (text: string) => text.replace('"hash"', 'hash'), 1],
    ['torn at its end', (text: string) => text.slice(0, -20), 1],
    ['of another program', () => '{"version": 3, "files": []}', 2],
    ['no text', () => '\0\0\0', 2],
    ['of files elsewhere', (text: string) => text.replaceAll('"file":"', '"file":"../'), 2],
  ])('is mended with a note when it is %s', async (_, breakIt, lost) => {
    const cwd = await builtFolder()
    writeFileSync(join(cwd, manifest), breakIt(readFileSync(join(cwd, manifest), 'utf8')))
    const { made, notes } = await build(cwd)
    expect(made.length).toBe(lost)
    expect(notes).toEqual([expect.stringContaining('.nianbao.jsonl')])
    expect(await build(cwd)).toEqual({ made: [], unchanged: both, notes: [] })
  })

  it('that says something wrong harms nothing', async () => {
    const cwd = await builtFolder()
    const text = readFileSync(join(cwd, manifest), 'utf8')
    const [first = '', second = ''] = text.split('\n')
    const { hash, stamp } = JSON.parse(second)
    writeFileSync(join(cwd, manifest), `${JSON.stringify({ ...JSON.parse(first), hash, stamp })}\n${second}\n`)
    expect((await build(cwd)).made).toEqual(['data/a.yaml'])
  })

  it.skipIf(process.platform === 'win32')('that may not be read is replaced, with a note', async () => {
    const cwd = await builtFolder()
    for (const [path, mode] of [
      [manifest, 0],
      ['output', 0o777],
      ['.', 0o755],
    ] as const) {
      chmodSync(join(cwd, path), mode)
    }
    const { code, err } = await run(['build', '--format', 'docx'], { cwd, unprivileged: true })
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('.nianbao.jsonl') })
    expect(readFileSync(join(cwd, manifest), 'utf8').trim().split('\n').length).toBe(2)
  })

  it('does not grow without end', async () => {
    const cwd = await builtFolder()
    const [line = ''] = readFileSync(join(cwd, manifest), 'utf8').split('\n')
    appendFileSync(join(cwd, manifest), `${line}\n`.repeat(300))
    await build(cwd)
    expect(readFileSync(join(cwd, manifest), 'utf8').trim().split('\n').length).toBe(2)
  })

  it('is not written through a link', async () => {
    const cwd = temporaryFolder({
      'data/a.yaml': dataFile({ agency: '甲局' }),
      'precious.txt': 'precious',
      'output/x': '',
    })
    symlinkSync(join(cwd, 'precious.txt'), join(cwd, manifest))
    await build(cwd)
    expect(readFileSync(join(cwd, 'precious.txt'), 'utf8')).toBe('precious')
    expect((await build(cwd)).unchanged).toEqual(['data/a.yaml'])
    expect(outputsIn(join(cwd, 'output'))).toEqual(['x', nameOf('甲局')])
  })
})

const yearBefore = dataFile({ agency: '甲局', year: 2023 })

function alterByte(path: string): void {
  const bytes = readFileSync(path)
  bytes[200] = (bytes[200] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function linkInstead(cwd: string, name: string): void {
  const path = join(cwd, 'output', name)
  writeFileSync(join(cwd, 'elsewhere.docx'), readFileSync(path))
  rmSync(path)
  symlinkSync(join(cwd, 'elsewhere.docx'), path)
}

describe('a program that has changed', () => {
  it.each([
    ['version', 'package.json', (text: string) => text.replace(/"version": ".*"/u, '"version": "9.9.9"')],
    ['code', 'dist/app/build.js', (text: string) => `${text}// changed\n`],
    // The sum of a table.
    ['fonts', 'fonts/GovDocHei-Regular.otf', (text: string) => `${text.slice(0, 33)}\x01${text.slice(34)}`],
  ])('makes all anew: its %s', async (_, file, change) => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile({ agency: '甲局' }) })
    // Of modules: a bundle is made anew when they change.
    for (const part of ['dist', 'package.json']) cpSync(join(project, part), join(cwd, part), { recursive: true })
    rmSync(join(cwd, 'dist/bundle'), { recursive: true })
    cpSync(join(project, 'fonts'), join(cwd, 'fonts'), { recursive: true, mode: constants.COPYFILE_FICLONE })
    symlinkSync(join(project, 'node_modules'), join(cwd, 'node_modules'))
    const made = async () => {
      const { out } = await execute(['dist/cli.js', 'build', '--json', '--format', 'docx'], { cwd })
      return JSON.parse(out).reports[0].written.length
    }
    expect(await made()).toBe(1)
    expect(await made()).toBe(0)
    writeFileSync(join(cwd, file), change(readFileSync(join(cwd, file), 'latin1')), 'latin1')
    expect(await made()).toBe(1)
  })
})
