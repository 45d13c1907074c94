import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ReadDocx, readDocx } from '../support/docx-reader.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile, unbalanced } from './data-file.js'
import { expectFreshBuild, outputsIn, run } from './run.js'

beforeAll(expectFreshBuild)

const title = '示例局2024年政府信息公开工作年度报告'

describe('nianbao build', () => {
  it('without an argument builds everything below data into output, and says so', async () => {
    const cwd = temporaryFolder({
      'data/a.yaml': dataFile(),
      'data/deeper/b.yml': dataFile({ agency: '示例二局' }),
      'data/.hidden.yaml': '{',
      'data/nianbao.config.yaml': '# 设置不是报告\n',
    })
    const { code, out, err } = await run(['build'], { cwd })
    expect(err).toBe('')
    expect(code).toBe(0)
    const names = [title, title.replace('示例局', '示例二局')].flatMap(name => [`${name}.docx`, `${name}.pdf`])
    expect(outputsIn(join(cwd, 'output'))).toEqual(names.sort())
    for (const name of names) expect(out).toMatch(new RegExp(`^写出 {2}output/${name} {2}\\d+ KB$`, 'm'))
    expect(out).toMatch(/^ {2}生成 +2$/m)
    expect(out).toContain('共 2 份报告。没有发现问题。')
    expect(
      readFileSync(join(cwd, 'output', `${title}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(
      readFileSync(join(cwd, 'output', `${title}.docx`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('writes into the folder of -o, only the formats of --format', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const { code } = await run(['build', 'a.yaml', '-o', 'x/y', '--format', 'docx'], { cwd })
    expect(code).toBe(0)
    expect(outputsIn(join(cwd, 'x/y'))).toEqual([`${title}.docx`])
  })

  it('locks the words of the form in Word files with --protect, and puts fonts into them with --embed-fonts', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    const built = async (...options: readonly string[]) => {
      const { code } = await run(['build', 'a.yaml', '-o', 'x', '--format', 'docx', ...options], { cwd })
      expect(code).toBe(0)
      return readDocx(readFileSync(join(cwd, 'x', `${title}.docx`)))
    }
    const locks = ({ xml }: ReadDocx) => xml.get('word/document.xml')?.match(/sdtContentLocked/gu)?.length ?? 0
    const fonts = ({ files }: ReadDocx) => [...files.keys()].filter(path => path.startsWith('word/fonts/')).length
    const [plain, protectedOne, carrying] = [await built(), await built('--protect'), await built('--embed-fonts')]
    expect([locks(plain), fonts(plain)]).toEqual([0, 0])
    expect([locks(protectedOne) > 50, fonts(protectedOne)]).toEqual([true, 0])
    expect([locks(carrying), fonts(carrying)]).toEqual([0, 4])
  })

  it('writes the same bytes again', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile() })
    await run(['build', 'a.yaml', '-o', '1'], { cwd, env: { TZ: 'Asia/Shanghai' } })
    await run(['build', 'a.yaml', '-o', '2'], { cwd, env: { TZ: 'America/New_York' } })
    for (const name of [`${title}.pdf`, `${title}.docx`]) {
      expect(readFileSync(join(cwd, '1', name)).equals(readFileSync(join(cwd, '2', name)))).toBe(true)
    }
  })

  it('writes nothing for a report with an error, and goes on with the others', async () => {
    const cwd = temporaryFolder({
      'data/a.yaml': dataFile({ agency: '甲局', received: unbalanced }),
      'data/b.yaml': dataFile({ agency: '乙局' }),
    })
    const { code, out } = await run(['build', '--format', 'docx'], { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(/^data\/a\.yaml:\d+:\d+ {2}错误 {2}/m)
    expect(out).toMatch(/^ {2}生成 +1\n {2}没有改动 +0\n {2}有问题，没有生成 +1\n {2}出错 +0$/m)
    expect(outputsIn(join(cwd, 'output'))).toEqual(['乙局2024年政府信息公开工作年度报告.docx'])
  })

  it('leaves a good output alone when the data have become bad', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile(), [`output/${title}.docx`]: 'good' })
    writeFileSync(join(cwd, 'a.yaml'), dataFile({ received: unbalanced }))
    expect((await run(['build', 'a.yaml'], { cwd })).code).toBe(1)
    expect(readFileSync(join(cwd, 'output', `${title}.docx`), 'utf8')).toBe('good')
    expect(outputsIn(join(cwd, 'output'))).toEqual([`${title}.docx`])
  })

  it('with --draft writes in spite of errors, under a name that says so', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile({ received: unbalanced }), [`output/${title}.docx`]: 'good' })
    const { code, out } = await run(['build', 'a.yaml', '--draft', '--format', 'docx'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('错误')
    expect(outputsIn(join(cwd, 'output'))).toEqual([`${title}.docx`, `${title}（草稿）.docx`])
    expect(readFileSync(join(cwd, 'output', `${title}.docx`), 'utf8')).toBe('good')
  })

  it('with --draft writes nothing for a file that is no report', async () => {
    const cwd = temporaryFolder({ 'a.yaml': '- 甲\n' })
    expect((await run(['build', 'a.yaml', '--draft'], { cwd })).code).toBe(1)
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })

  it('refuses two reports with one title, naming both, and writes neither', async () => {
    const cwd = temporaryFolder({ 'data/2024.yaml': dataFile(), 'data/2024 副本.yaml': dataFile() })
    const { code, out } = await run(['build'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('same-title')
    expect(out).toContain('“data/2024.yaml”和“data/2024 副本.yaml”')
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })

  it('names one other report when many have one title', async () => {
    const copies = Array.from({ length: 5 }, (_, index) => [`data/${index}.yaml`, dataFile()])
    const { out } = await run(['check'], { cwd: temporaryFolder(Object.fromEntries(copies)) })
    expect(out.match(/same-title/g)).toHaveLength(5)
    expect(out).toContain('“data/3.yaml”和“data/0.yaml”（还有 3 份）的标题相同')
  })

  it('refuses two reports when one has taken the title of the other', async () => {
    const cwd = temporaryFolder({
      'data/a.yaml': dataFile({ agency: '甲局', more: `标题: ${title}\n` }),
      'data/b.yaml': dataFile(),
    })
    const { code, out } = await run(['build', '--format', 'docx'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('“data/b.yaml”和“data/a.yaml”')
    expect(out).toContain('“data/a.yaml”和“data/b.yaml”')
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })

  it('replaces a link in the output folder and does not follow it', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile(), 'precious.txt': 'precious' })
    mkdirSync(join(cwd, 'output'))
    symlinkSync(join(cwd, 'precious.txt'), join(cwd, 'output', `${title}.docx`))
    expect((await run(['build', 'a.yaml', '--format', 'docx'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'precious.txt'), 'utf8')).toBe('precious')
  })

  it('cannot be led out of the output folder by a title', async () => {
    const cwd = temporaryFolder({ 'a.yaml': dataFile({ more: '标题: ../../2024年报告\n' }) })
    expect((await run(['build', 'a.yaml', '--format', 'docx'], { cwd })).code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'output'])
    expect(outputsIn(join(cwd, 'output'))).toEqual(['／..／2024年报告.docx'])
  })

  it('reads the year before from the same data folder, for references to it', async () => {
    const overview = '上年新收{上年.本年新收.总计}件。'
    const cwd = temporaryFolder({
      'data/2024/a.yaml': dataFile({ overview }),
      'data/2023/a.yaml': dataFile({ year: 2023 }),
      'data/2023/z.yaml': '{',
      'elsewhere/a.yaml': dataFile({ overview }),
    })
    expect(await run(['check', 'data/2024/a.yaml'], { cwd })).toMatchObject({ code: 0 })
    expect(await run(['check', 'elsewhere/a.yaml'], { cwd })).toMatchObject({ code: 1, out: /上年\.本年新收\.总计/ })
    expect(await run(['check', 'elsewhere', 'data/2023/a.yaml'], { cwd })).toMatchObject({ code: 0 })
  })
})
