import { describe, expect, it } from 'vitest'
import { editions } from '../../src/tables/index.js'

describe('the editions of the form', () => {
  it('follow each other without a gap, and the last is in force', () => {
    expect(editions.map(({ id, firstYear, lastYear }) => [id, firstYear, lastYear])).toEqual([
      ['2019', 2019, 2020],
      ['2021', 2021, undefined],
    ])
  })

  it.each(editions)('prescribe six sections in $id, headed to the character', ({ id, sections }) => {
    expect(sections.map(section => section.title)).toEqual([
      '总体情况',
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
      id === '2019' ? '政府信息公开工作存在的主要问题及改进情况' : '存在的主要问题及改进情况',
      '其他需要报告的事项',
    ])
  })

  it.each(editions)('find in $id the table of a section by the key of its title', ({ sections }) => {
    for (const section of sections) {
      if (section.kind === 'table') expect(section.table.key).toBe(section.title)
    }
  })
})
