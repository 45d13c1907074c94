import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readSettings } from '../../src/model/read-settings.js'
import { listedRules } from '../../src/model/rules/index.js'
import { settingsSchema } from '../../src/schema/settings-schema.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { codeBlocks } from '../house/documents.js'
import { project } from '../house/source-files.js'

const validate = new Ajv({ allErrors: true }).compile(settingsSchema())

/** Whether the reader has nothing to say of it. */
function isRead(yaml: string): boolean {
  const { source } = readYaml(yaml, 'nianbao.config.yaml')
  return source !== undefined && readSettings(source).diagnostics.length === 0
}

/** Whether an editor that follows the schema has nothing to say of a settings file. */
function takes(yaml: string): boolean {
  return validate(parse(yaml))
}

describe('schema/config.schema.json', () => {
  it('is what the definitions say: run “npm run schema” after changing one', () => {
    const written = readFileSync(join(project, 'schema/config.schema.json'), 'utf8')
    expect(written).toBe(`${JSON.stringify(settingsSchema(), undefined, 2)}\n`)
  })

  it('knows every rule and its settings, in Chinese', () => {
    const text = JSON.stringify(settingsSchema())
    for (const { rule } of listedRules) {
      for (const words of [rule.id, rule.title.zh, ...(rule.settings ?? []).map(({ explanation }) => explanation.zh)]) {
        expect(text).toContain(JSON.stringify(words))
      }
    }
  })

  it('takes the settings of the documentation', () => {
    const blocks = codeBlocks('yaml').filter(({ shows }) => shows === 'settings')
    expect(blocks.length).toBeGreaterThan(listedRules.length)
    for (const { code } of blocks) expect(takes(code), code).toBe(true)
  })

  it.each([
    '规则: { deadline: { 级别: error, 部门期限: 1/26, 政府期限: 2.20 } }',
    '单位性质: 部门',
    '单位性质: { 某某街道办事处: 政府 }',
    '汇总: { 政府: 示例县人民政府, 单位: [示例县人民政府办公室, 示例县财政局] }',
    '退回单: { 发文单位: 某某县政务公开办公室, 日期: 2025年1月22日, 附言: 请尽快报送。 }',
  ])('takes what the reader takes: %s', yaml => {
    expect({ editor: takes(yaml), reader: isRead(yaml) }).toEqual({ editor: true, reader: true })
  })

  it.each([
    '规则: { deadlin: 错误 }',
    '规则: { deadline: 严重 }',
    '规则: { deadline: { 期限: 1月26日 } }',
    '规则: { deadline: { 部门期限: 一月底 } }',
    '单位性质: 企业',
    '退回单: { 日期: 明天 }',
    '汇总: { 政府: 示例县人民政府 }',
    '汇总: { 政府: 示例县人民政府, 单位: [{ 名称: 财政局 }] }',
    '级别: 错误',
  ])('sees what is wrong: %s', yaml => {
    expect({ editor: takes(yaml), reader: isRead(yaml) }).toEqual({ editor: false, reader: false })
  })
})
