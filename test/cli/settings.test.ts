import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.js'
import { dataFile } from './data-file.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const late = dataFile({ more: '成文日期: 2025年2月5日\n' })
const strict = '规则: { deadline: 错误 }\n'
const silent = '规则: { deadline: 关闭 }\n'

/** Exit code and problems of a check. */
async function check(cwd: string, ...args: readonly string[]) {
  const { code, out } = await run(['check', '--json', ...args], { cwd })
  const { reports } = JSON.parse(out)
  const problems = reports.flatMap(
    ({ problems }: { problems: readonly { rule: string; severity: string }[] }) => problems,
  )
  return { code, found: problems.map(({ rule, severity }: Record<string, string>) => `${severity} ${rule}`) }
}

describe('nianbao.config.yaml', () => {
  it('is not needed', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': late })
    expect(await check(cwd)).toEqual({ code: 0, found: ['warning deadline'] })
  })

  it.each(['data/nianbao.config.yaml', 'nianbao.config.yaml', 'data/nianbao.config.yml'])(
    'holds for the data folder it lies in or above: %s',
    async name => {
      const cwd = temporaryFolder({ 'data/2024/a.yaml': late, [name]: strict })
      expect(await check(cwd)).toEqual({ code: 1, found: ['error deadline'] })
      expect(await check(cwd, 'data/2024/a.yaml')).toEqual({ code: 1, found: ['error deadline'] })
      expect(await check(join(cwd, 'data'), '.')).toEqual({ code: 1, found: ['error deadline'] })
    },
  )

  it('the nearest holds', async () => {
    const cwd = temporaryFolder({
      'data/a.yaml': late,
      'nianbao.config.yaml': strict,
      'data/nianbao.config.yaml': silent,
    })
    expect(await check(cwd)).toEqual({ code: 0, found: [] })
  })

  it('that of one folder does not hold for another', async () => {
    const other = dataFile({ agency: '乙局', more: '成文日期: 2025年2月5日\n' })
    const cwd = temporaryFolder({ '甲/data/a.yaml': late, '甲/nianbao.config.yaml': strict, '乙/data/b.yaml': other })
    expect(await check(cwd, '甲/data', '乙/data')).toEqual({ code: 1, found: ['error deadline', 'warning deadline'] })
  })

  it('decides whether a report is built', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': late, 'nianbao.config.yaml': strict })
    expect((await run(['build', '--format', 'docx'], { cwd })).code).toBe(1)
    expect(existsSync(join(cwd, 'output'))).toBe(false)
    expect((await run(['build', '--format', 'docx', '--draft'], { cwd })).code).toBe(1)
    expect(existsSync(join(cwd, 'output'))).toBe(true)
  })

  it('--config names another', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': late, 'nianbao.config.yaml': strict, 'settings/quiet.yaml': silent })
    expect(await check(cwd, '--config', 'settings/quiet.yaml')).toEqual({ code: 0, found: [] })
  })

  it('may be empty, or hold nothing but remarks', async () => {
    for (const text of ['', '# 还没有设置\n']) {
      const cwd = temporaryFolder({ 'data/a.yaml': dataFile(), 'nianbao.config.yaml': text })
      expect(await check(cwd)).toEqual({ code: 0, found: [] })
    }
  })
})

describe('a mistake in the settings', () => {
  const wrong = {
    'data/a.yaml': dataFile(),
    'data/b.yaml': dataFile({ agency: '乙局' }),
    'nianbao.config.yaml': '规则: { deadlin: 错误 }\n',
  }

  it('is told once, at its line, and is no report', async () => {
    const { code, out } = await run(['check'], { cwd: temporaryFolder(wrong) })
    expect(code).toBe(1)
    expect(out.match(/nianbao\.config\.yaml:1:7 .*没有“deadlin”这一项，应为“deadline”/gu)).toHaveLength(1)
    expect(out).toContain('检查了 2 份报告。错误 1 处')
  })

  it('keeps everything from being built', async () => {
    const cwd = temporaryFolder(wrong)
    const { code, out } = await run(['build'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('nianbao.config.yaml:1:7')
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })

  it('a file that is no mapping is told so in words of settings', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile(), 'nianbao.config.yaml': '- 1\n' })
    const { out } = await run(['check'], { cwd })
    expect(out).toContain('规则: { deadline: 错误 }')
    expect(out).not.toContain('机关')
  })

  it('a settings file that is not there is a wrong call', async () => {
    const cwd = temporaryFolder({ 'data/a.yaml': dataFile() })
    mkdirSync(join(cwd, 'folder'))
    for (const name of ['lost.yaml', 'folder', 'data/a.yaml/x']) {
      const { code, err } = await run(['check', '--config', name], { cwd })
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`没有找到设置文件“${name}”`) })
    }
  })
})

describe('nianbao check of several reports', () => {
  const overview =
    '围绕群众关心的住房、教育、医疗等事项逐项梳理公开内容，编制目录并按月更新，确保群众找得到、看得懂、用得上。办理申请时加强信息管理和监督保障，依托平台组织业务骨干走进社区和企业面对面听取意见，把收到的建议分类整理后逐条研究答复，并将结果在专栏里集中展示。'
  const alike = {
    'data/a.yaml': dataFile({ agency: '甲县教育局', overview: `主动公开工作：${overview}` }),
    'data/b.yaml': dataFile({ agency: '甲县民政局', overview: `主动公开工作：${overview}` }),
  }

  it('tells of texts that two units share, at both, with the place in the other', async () => {
    const cwd = temporaryFolder(alike)
    const { out } = await run(['check', '--json'], { cwd })
    const { reports } = JSON.parse(out)
    const problems = reports.flatMap((report: { problems: readonly object[] }) => report.problems)
    expect(problems).toMatchObject([
      {
        rule: 'likeness-units',
        severity: 'warning',
        file: 'data/a.yaml',
        line: 3,
        related: [{ file: 'data/b.yaml', line: 3 }],
      },
      {
        rule: 'likeness-units',
        severity: 'warning',
        file: 'data/b.yaml',
        line: 3,
        related: [{ file: 'data/a.yaml', line: 3 }],
      },
    ])
    expect(await check(cwd, 'data/a.yaml')).toEqual({ code: 0, found: [] })
  })

  it('does not where the settings turn it off, or a unit gives a reason', async () => {
    const off = { 'nianbao.config.yaml': '规则: { likeness-units: 关闭 }\n' }
    expect(await check(temporaryFolder({ ...alike, ...off }))).toEqual({ code: 0, found: [] })
    const reason = `${alike['data/b.yaml']}说明: { 规则: likeness-units, 理由: 合署办公 }\n`
    expect((await check(temporaryFolder({ ...alike, 'data/b.yaml': reason }))).found).toEqual([
      'warning likeness-units',
    ])
  })
})
