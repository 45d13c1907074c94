import { describe, expect, it } from 'vitest'
import { namePlace } from '../../src/model/name-place.js'
import type { Path } from '../../src/source/diagnostic.js'
import { head, reportOf } from './read.js'

const report = reportOf(`${head}总体情况:
  - 开头的一段。
  - 标题: 主动公开
    正文: 公开了很多。
  - 标题: 依申请公开
    正文:
      - 收到申请3件。
      - 标题: 受理
        正文: 都受理了。
`)

const words = (path: Path) => namePlace(path, report)?.zh

describe('a place in words', () => {
  it.each([
    [['收到和处理政府信息公开申请情况', '总计', '自然人'], '表三“（七）总计”行“自然人”列'],
    [['收到和处理政府信息公开申请情况', '本年新收', 6], '表三“一、本年新收政府信息公开申请数量”行“总计”列'],
    [['表三', '不予公开', '重复申请'], '表三“（三）不予公开”'],
    [['表三', '本年新收'], '表三“一、本年新收政府信息公开申请数量”行'],
    [['表三'], '表三'],
    [['主动公开政府信息情况', '行政许可'], '表二“行政许可”'],
    [['主动公开政府信息情况', '规章', '现行有效件数'], '表二“规章”行“现行有效件数”列'],
    [['政府信息公开行政复议、行政诉讼情况', '行政复议', '总计'], '表四“行政复议”“总计”栏'],
    [['总体情况', 0], '一、总体情况'],
    [['总体情况', 1, '正文'], '一、总体情况“（一）主动公开”'],
    [['总体情况', 2, '正文', 0], '一、总体情况“（二）依申请公开”'],
    [['总体情况', 2, '正文', 1, '标题'], '一、总体情况“1.受理”'],
    [['其他需要报告的事项'], '六、其他需要报告的事项'],
    [['成文日期'], '“成文日期”'],
    [['说明', 0, '规则'], '“说明”'],
    [[], undefined],
  ])('%j is %s', (path, expected) => {
    expect(words(path)).toBe(expected)
  })

  it('has English words too', () => {
    expect(namePlace(['表三', '总计', '自然人'], report)?.en).toBe('table 3, row “（七）总计”, column “自然人”')
  })
})
