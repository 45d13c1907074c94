import { beforeAll, describe, expect, it } from 'vitest'
import { listedRules } from '../../src/model/rules/index.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { expectFreshBuild, run } from './run.js'

beforeAll(expectFreshBuild)

const explain = async (...args: readonly string[]) => run(['explain', ...args], { cwd: temporaryFolder() })

describe('nianbao explain', () => {
  it.each(['zh', 'en'] as const)('lists every rule with its severity and what must hold (%s)', async language => {
    const { code, out } = await explain('--lang', language)
    expect(code).toBe(0)
    const lines = out.split('\n')
    for (const { rule, severity } of listedRules) {
      const name =
        language === 'en' ? severity : { error: '错误', warning: '警告', notice: '提示', off: '关闭' }[severity]
      const line = lines.find(one => one.startsWith(`${rule.id} `))
      expect(line).toContain(` ${name} `)
      expect(line).toContain(rule.title[language])
    }
  })

  it.each(['zh', 'en'] as const)('RULE tells all of a rule (%s)', async language => {
    const [listed] = listedRules.filter(({ rule }) => rule.id === 'deadline')
    const rule = listed?.rule
    const { code, out } = await explain('deadline', '--lang', language)
    expect(code).toBe(0)
    expect(out).toContain(rule?.title[language])
    expect(out).toContain(rule?.explanation[language])
    for (const { yaml, findings } of rule?.examples ?? []) {
      for (const line of [...yaml.trim().split('\n'), ...findings]) expect(out).toContain(line)
    }
    for (const { key, explanation } of rule?.settings ?? []) {
      expect(out).toContain(`${key}: `)
      expect(out).toContain(explanation[language])
    }
    expect(out).toContain('- 规则: deadline')
    expect(out).toContain('理由: ')
  })

  it('shows last year’s file where an example has one', async () => {
    expect((await explain('documents-in-force')).out).toContain('年度: 2023')
  })

  it('shows what the settings of this folder say', async () => {
    const cwd = temporaryFolder({ 'nianbao.config.yaml': '规则: { deadline: { 级别: 错误, 部门期限: 1月26日 } }\n' })
    const { out } = await run(['explain', 'deadline'], { cwd })
    expect(out).toContain('级别: 错误')
    expect(out).toContain('部门期限: 1月26日')
    expect((await run(['explain'], { cwd })).out).toMatch(/^deadline +错误/mu)
  })

  it('names the nearest rule to one that does not exist', async () => {
    const { code, err } = await explain('dead-line')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/没有“dead-line”这条规则[\s\S]*deadline？/u) })
  })

  it('says where to look when the name is like none', async () => {
    const { code, err } = await explain('full-width-colon')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/nianbao explain.*数据文件的写法/u) })
  })

  it('--json gives the same to other programs', async () => {
    const { code, out } = await explain('deadline', '--json', '--lang', 'zh')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      {
        rule: 'deadline',
        severity: 'warning',
        title: expect.any(String),
        explanation: expect.any(String),
        settings: [
          { key: '部门期限', value: '1月31日', explanation: expect.any(String) },
          { key: '政府期限', value: '3月31日', explanation: expect.any(String) },
        ],
        examples: expect.any(Array),
      },
    ])
    expect(JSON.parse((await explain('--json')).out)).toHaveLength(listedRules.length)
  })
})
