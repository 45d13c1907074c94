import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { checkReport } from '../../src/model/check-report.js'
import { feeMention } from '../../src/model/rules/fee-mention.js'
import { feeStatement } from '../../src/model/rules/fee-statement.js'
import { feesSaid } from '../../src/model/rules/fees-said.js'
import { exactYuan, inTenThousands } from '../../src/model/rules/yuan.js'
import { head, reportOf } from './read.js'

const saying = (other: string, tables: object = {}) =>
  reportOf(head + stringify({ ...tables, 其他需要报告的事项: other }))

/** What is read out of section 六. */
function said(other: string) {
  return feesSaid(saying(other), ['other']).map(({ kind, written }) => (kind === 'amount' ? written : kind))
}

describe('section 六', () => {
  it.each([
    '依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。',
    '本机关2024年度未产生信息处理费。',
    '全年没有收取政府信息公开信息处理费。',
    '2023年，我县未向公众收取政府信息处理相关费用。',
    '全年收取政府信息公开信息处理费0元。',
    '本年度信息处理费收取金额为0.00元。',
    '2024年度无信息处理费收费情况。',
    '不存在收取信息处理费的情况。',
    '本年度发出收费通知的件数和总金额、实际收取的总金额均为零，信息处理费为零。',
    '政府信息公开均为免费提供，不收取任何费用。',
    '未达到收费标准，信息处理费零收费。',
  ])('says that none was charged: %s', text => {
    expect(said(text)).toEqual(['none'])
  })

  it.each([
    ['全年收取政府信息公开信息处理费3940元。', '3940元'],
    ['本年度共计收取信息处理费0.394万元。', '0.394万元'],
    ['信息处理费收取金额共计3,940.50元。', '3,940.50元'],
    ['2024年有3件申请案件收取信息处理费2230元。其中，民政局1件，收取880元；人民政府1件，收取1080元。', '2230元'],
    [
      '全年对9件申请发出收费通知，其中5件按期缴费，收取信息处理费6280元，全部上缴财政；4件逾期未缴费，依法不再处理。',
      '6280元',
    ],
    ['按每件100元的标准，向2名申请人收取信息处理费共 200 元。', '200元'],
    ['上年收取信息处理费300元，本年收取信息处理费120元。', '120元'],
  ])('tells the amount: %s', (text, amount) => {
    expect(said(text.replace(/共 200 元/u, '共200元'))[0]).toBe(amount)
  })

  it.each(['无其他需要报告的事项。', '全年投入工作经费20万元。', '无。'])('says nothing of it: %s', text => {
    expect(said(text)).toEqual([])
  })

  it('is missed with the severity that the requests deserve', () => {
    const found = (received: number) =>
      checkReport(saying('无其他需要报告的事项。', { 表三: { 本年新收: { 自然人: received } } }), {}, [
        { rule: feeStatement, severity: 'warning' },
        { rule: feeMention, severity: 'notice' },
      ]).map(({ rule, severity }) => `${severity} ${rule}`)
    expect(found(1)).toEqual(['warning fee-statement'])
    expect(found(0)).toEqual(['notice fee-mention'])
  })

  it('shows where it was told instead', () => {
    const report = reportOf(
      head +
        stringify({ 总体情况: '未收取信息处理费。', 表三: { 本年新收: { 自然人: 1 } }, 其他需要报告的事项: '无。' }),
    )
    const [finding] = checkReport(report, {}, [{ rule: feeStatement, severity: 'warning' }])
    expect(finding?.related?.[0]?.place.path).toEqual(['总体情况'])
  })
})

describe('the fee and table 二', () => {
  const found = (text: string, fees: string) =>
    checkReport(saying(text, { 表二: { 行政事业性收费: fees }, 表三: { 本年新收: { 自然人: 1 } } }), {}, [
      { rule: feeStatement, severity: 'warning' },
    ]).map(({ message }) => message.zh)

  it.each([
    ['收取信息处理费3940元。', '0.394'],
    ['收取信息处理费3940元。', '96171.6'],
    ['收取信息处理费0.394万元。', '0.3940'],
    ['收取信息处理费0.1元。', '0.00001'],
    ['未收取信息处理费。', '0'],
    ['未收取信息处理费。', '12.5'],
  ])('%s beside %s 万元 is fine', (text, fees) => {
    expect(found(text, fees)).toEqual([])
  })

  it.each([
    ['收取信息处理费3940元。', '0.39'],
    ['收取信息处理费3940元。', '0'],
    ['收取信息处理费0.2元。', '0.00001'],
    ['收取信息处理费3940元。', '3940'],
  ])('%s beside %s 万元 is not', (text, fees) => {
    expect(found(text, fees)).toHaveLength(1)
  })

  it('compares exactly', () => {
    expect(exactYuan('0.000001', '万元')).toBe(exactYuan('0.01', '元'))
    expect(exactYuan('3,940', '元')).toBe(exactYuan('0.394', '万元'))
    expect(inTenThousands(exactYuan('3940', '元') ?? 0n)).toBe('0.394')
    expect(inTenThousands(exactYuan('12', '亿元') ?? 0n)).toBe('120000')
    expect(inTenThousands(0n)).toBe('0')
  })
})

describe('requests whose fee was not paid', () => {
  const found = (text: string) =>
    checkReport(saying(text, { 表三: { 本年新收: { 自然人: 1 }, 其他处理: { 逾期未缴费: { 自然人: 1 } } } }), {}, [
      { rule: feeStatement, severity: 'warning' },
    ]).length

  it('forbid a bare “none charged”, but not one that explains', () => {
    expect(found('本年度未收取信息处理费。')).toBe(1)
    expect(found('发出收费通知1件，申请人逾期未缴纳，未收取信息处理费。')).toBe(0)
    expect(found('收取信息处理费100元。')).toBe(0)
  })
})
