import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkReport } from '../../src/model/check-report.js'
import type { Rule } from '../../src/model/rule.js'
import { formDecree } from '../../src/model/rules/form-decree.js'
import { ownName } from '../../src/model/rules/own-name.js'
import { partsListed } from '../../src/model/rules/parts-listed.js'
import { mayBeSame } from '../../src/model/rules/same-body.js'
import { reportOf } from './read.js'

/** What a rule finds in a report on 2024. */
function found(rule: Rule, texts: object, agency = '青石县住房和城乡建设局'): readonly string[] {
  const report = reportOf(stringify({ 机关: agency, 年度: 2024, ...texts }))
  return checkReport(report, {}, [{ rule, severity: 'warning' }]).map(({ message }) => message.zh)
}

describe('a name', () => {
  it.each([
    ['青石县住建局', '青石县住房和城乡建设局'],
    ['县住建局办公室', '青石县住房和城乡建设局'],
    ['青石县住房城乡建设局', '青石县住房和城乡建设局'],
    ['青石县人民政府', '青石县住房和城乡建设局'],
    ['青石县政务服务中心', '青石县住房和城乡建设局'],
    ['我局', '青石县住房和城乡建设局'],
    ['本机关办公室', '青石县住房和城乡建设局'],
    ['县发改委', '青石县发展和改革委员会'],
    ['青石县', '青石县人民政府'],
    ['青石县人民政府办公室', '青石县人民政府'],
    ['县政府办', '青石县人民政府'],
    ['青石县政务公开领导小组办公室', '青石县人民政府'],
    ['洪山区人民政府', '淮水市洪山区人民政府'],
    ['淮水市洪山区', '洪山区人民政府'],
    ['淮水市人民政府', '淮水市洪山区财政局'],
    ['青石县白塔镇', '青石县白塔镇人民政府'],
    ['宿城街道', '宿城街道办事处'],
  ])('%s may be %s', (name, agency) => {
    expect(mayBeSame(name, agency)).toBe(true)
  })

  it.each([
    ['青石县教育局', '青石县住房和城乡建设局'],
    ['县教育局', '青石县住房和城乡建设局'],
    ['白石县住房和城乡建设局', '青石县住房和城乡建设局'],
    ['白石县人民政府办公室', '青石县人民政府'],
    ['白石县人民政府', '青石县住房和城乡建设局'],
    ['白塔镇人民政府', '青石县黑塔镇人民政府'],
    ['淮水市东山区人民政府', '淮水市洪山区人民政府'],
  ])('%s is not %s', (name, agency) => {
    expect(mayBeSame(name, agency)).toBe(false)
  })
})

describe('the agency', () => {
  it.each([
    { 标题: '青石县住建局2024年政府信息公开工作年度报告' },
    { 标题: '2024年度青石县住房和城乡建设局政府信息公开工作年度报告' },
    { 标题: '2024年政府信息公开工作年度报告' },
    { 引言: '本报告由青石县住房和城乡建设局办公室根据《条例》编制，如有疑问，请与局办公室联系。' },
    { 引言: '如有疑问，请与我局政务公开办联系；也可向青石县人民政府办公室反映。' },
    { 总体情况: '2024年，县住建局认真贯彻《条例》。我局积极与县教育局、县委办联动，请向青石县教育局学习。' },
    { 总体情况: '“我镇的事”栏目上线，自我局限有所突破，群众向我委托。' },
    { 署名: '青石县住房和城乡建设局' },
    { 署名: '青石县住建局办公室' },
  ])('is named as it may be: %j', texts => {
    expect(found(ownName, texts)).toEqual([])
  })

  it.each([
    { 标题: '青石县教育局2024年政府信息公开工作年度报告' },
    { 标题: '2024年度青石县教育局政府信息公开工作年度报告' },
    { 引言: '本报告由白石县住房和城乡建设局根据《条例》编制。' },
    { 引言: '如有疑问，请与青石县教育局联系（地址：人民路1号）。' },
    { 引言: '现将白石县住建局2024年政府信息公开工作年度报告公布如下。' },
    { 总体情况: '2024年，青石县教育局深入贯彻《条例》。' },
    { 总体情况: '我镇公开信息12条，我镇坚持先审后发。' },
    { 署名: '青石县教育局' },
  ])('is another’s: %j', texts => {
    expect(found(ownName, texts)).toHaveLength(1)
  })

  it('may be a government, whose departments and towns have their say', () => {
    const texts = { 总体情况: ['2024年，青石县坚持公开为常态。', '黑塔镇积极推动村务公开。', '县教育局认真落实。'] }
    expect(found(ownName, texts, '青石县人民政府')).toEqual([])
    expect(found(ownName, { 总体情况: '我局公开信息12条。' }, '青石县人民政府')).toHaveLength(1)
  })

  it('is anybody’s guess where its name tells nothing', () => {
    expect(found(ownName, { 总体情况: '我局公开信息12条。' }, '青石县地震台')).toEqual([])
  })
})

describe('the decree on the form', () => {
  it.each(['国办公开办函〔2021〕30号', '国办公开办函〔2022〕5号', '国办发〔2019〕60号'])('may be %s', text => {
    expect(found(formDecree, { 引言: `根据${text}编制。` })).toEqual([])
  })

  it.each(['国办公开办函〔2019〕60号', '国办公开办函[2019]60号', '国办公开办函（2019） 60 号'])('is not %s', text => {
    expect(found(formDecree, { 引言: `根据${text}编制。` })).toHaveLength(1)
  })

  it('goes by the edition', () => {
    expect(found(formDecree, { 格式: 2019, 引言: '根据国办公开办函〔2019〕60号编制。' })).toEqual([])
    expect(found(formDecree, { 格式: 2019, 引言: '根据国办公开办函〔2021〕30号编制。' })).toHaveLength(1)
  })
})

describe('the parts of a report', () => {
  it.each([
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。',
    '本报告共六个部分，所列数据的统计期限为2024年。',
    '全文包括6部分：总体情况、主动公开等。',
    '本报告根据《条例》规定的总体情况编制，涉及三个部分的业务。',
    '报告中所列数据的统计期限自2024年1月1日起。',
  ])('are as many as they say: %s', text => {
    expect(found(partsListed, { 引言: text })).toEqual([])
  })

  it.each([
    '本报告由概述、主动公开情况、依申请公开情况等八个部分组成。',
    '全文共分7部分。',
    '本年度报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况。',
  ])('are others: %s', text => {
    expect(found(partsListed, { 引言: text })).toHaveLength(1)
    expect(found(partsListed, { 总体情况: text })).toHaveLength(1)
  })
})
