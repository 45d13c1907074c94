import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile } from './data-file.js'
import { expectFreshBuild, outputsIn, run } from './run.js'

beforeAll(expectFreshBuild)

/** Titles that are paths, devices, hidden or longer than any name may be; the last two differ only in their middle. */
const titles = [
  '../../x',
  '/etc/x',
  'C:\\x',
  'CON',
  '.nianbao.jsonl',
  `${'甲'.repeat(300)}1${'乙'.repeat(300)}`,
  `${'甲'.repeat(300)}2${'乙'.repeat(300)}`,
]

describe('titles that would be dangerous names', () => {
  it('stay in the output folder, and those cut to one name are told, not mixed up', async () => {
    const files = titles.map((title, index) => [
      `work/data/${index}.yaml`,
      dataFile({ agency: `第${index}局`, more: `标题: ${JSON.stringify(title)}\n` }),
    ])
    const root = temporaryFolder({ ...Object.fromEntries(files), 'precious.txt': 'precious' })
    const cwd = join(root, 'work')
    const before = readdirSync('/etc')
    const { out } = await run(['build', '--draft', '--format', 'docx'], { cwd })
    expect(out.match(/ same-title$/gmu)).toHaveLength(2)
    expect(outputsIn(join(cwd, 'output'))).toEqual(
      ['C：＼x', '_CON', 'nianbao.jsonl', '／..／x', '／etc／x'].map(name => `${name}（草稿）.docx`).sort(),
    )
    expect([readdirSync(root), readdirSync(cwd), readdirSync('/etc')]).toEqual([
      ['precious.txt', 'work'],
      ['data', 'output'],
      before,
    ])
  })

  it('that are links in the output folder are replaced, and what they lead to stays', async () => {
    const title = '示例局2024年政府信息公开工作年度报告'
    const cwd = temporaryFolder({ 'a.yaml': dataFile(), 'precious.txt': 'precious', 'output/x': '' })
    symlinkSync(join(cwd, 'precious.txt'), join(cwd, 'output', `${title}.docx`))
    expect((await run(['build', 'a.yaml', '--format', 'docx'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'precious.txt'), 'utf8')).toBe('precious')
    expect(
      readFileSync(join(cwd, 'output', `${title}.docx`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})
