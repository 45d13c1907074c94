import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportFields } from '../../src/model/fields.js'
import { itemFields, waiverFields } from '../../src/model/inner-fields.js'
import { cellsBelow, keyTreeOf, usualChildrenOf } from '../../src/model/key-tree.js'
import { layoutFields } from '../../src/model/layout-fields.js'
import { nameCell } from '../../src/model/name-cell.js'
import { comparableName, findNamed } from '../../src/model/names.js'
import { editDistance, nearestName } from '../../src/model/nearest.js'
import { findPlace } from '../../src/model/places.js'
import { disclosure2021 } from '../../src/tables/disclosure-2021.js'
import { disputes } from '../../src/tables/disputes.js'
import { editions } from '../../src/tables/index.js'
import { requests2021 } from '../../src/tables/requests-2021.js'

describe('the keys of the data file', () => {
  it('have a field for every section of every edition, under the same key', () => {
    for (const section of editions.flatMap(({ sections }) => sections)) {
      const key = section.kind === 'text' ? section.key : section.table.key
      expect(reportFields.find(({ id }) => id === section.id)?.key).toBe(key)
      expect(findNamed(section.title, reportFields)?.id).toBe(section.id)
    }
  })

  it.each([{ fields: reportFields }, { fields: itemFields }, { fields: waiverFields }, { fields: layoutFields }])(
    'cannot be taken for each other: $fields.0.key …',
    ({ fields }) => {
      const names = fields.flatMap(field =>
        [field.key, ...('aliases' in field ? field.aliases : [])].map(comparableName),
      )
      expect(new Set(names).size).toBe(names.length)
    },
  )

  it('cannot be taken for each other within a row or group of a table', () => {
    for (const edition of editions) {
      for (const section of edition.sections) {
        if (section.kind !== 'table') continue
        const names = usualChildrenOf(keyTreeOf(section.table)).map(({ key }) => comparableName(key))
        expect(new Set(names).size).toBe(names.length)
      }
    }
  })

  it('lead to each cell of a table once', () => {
    const addresses = cellsBelow(keyTreeOf(requests2021)).map(({ address }) => address)
    expect(addresses).toHaveLength(25 * 7)
    expect(new Set(addresses).size).toBe(addresses.length)
  })
})

describe('a misspelt name', () => {
  const names = ['本年新收', '上年结转', '予以公开', '部分公开', '不予公开', '结转下年度', '总计']

  it.each([
    ['本年新受', '本年新收'],
    ['新收', '本年新收'],
    ['不与公开', '不予公开'],
    ['结转下年', '结转下年度'],
    ['总记', '总计'],
  ])('%s is most like %s', (written, name) => {
    expect(nearestName(written, names)).toBe(name)
  })

  it.each(['网站', '', 'x', '完全没有关系的一个词'])('“%s” is like none', written => {
    expect(nearestName(written, names)).toBeUndefined()
  })

  it('is as far from another as the other from it', () => {
    const word = fc.stringMatching(/^[甲乙丙丁]{0,6}$/u)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 6)).toBe(editDistance(b, a, 6))
        expect(editDistance(a, b, 6) === 0).toBe(a === b)
        expect(editDistance(a, b, 1)).toBe(Math.min(editDistance(a, b, 6), 2))
      }),
    )
  })

  it('is one step away when two letters are swapped', () => {
    expect(editDistance('总计', '计总', 3)).toBe(1)
  })
})

describe('a cell in words', () => {
  it.each([
    [requests2021, 'total.naturalPerson', '表三“（七）总计”行“自然人”列'],
    [requests2021, 'refused.stateSecret.total', '表三“（三）不予公开”“1.属于国家秘密”行“总计”列'],
    [requests2021, 'partlyGranted.company', '表三“（二）部分公开”行“商业企业”列'],
    [disputes, 'review.upheld', '表四“行政复议”“结果维持”栏'],
    [disputes, 'suitAfterReview.total', '表四“复议后起诉”“总计”栏'],
    [disclosure2021, 'licences', '表二“行政许可”'],
    [disclosure2021, 'rules.inForce', '表二“规章”行“现行有效件数”列'],
  ] as const)('of $0.id: %s', (spec, address, words) => {
    expect(nameCell(spec, address).zh).toBe(words)
  })
})

describe('a place', () => {
  const [, edition] = editions
  const find = (words: string) => findPlace(words.split('.'), edition ?? editions[0])

  it.each([
    ['总体情况', ['总体情况']],
    ['表三', ['收到和处理政府信息公开申请情况']],
    ['主动公开政府信息情况.行政许可', ['主动公开政府信息情况', '行政许可']],
    ['本年新收.自然人', ['收到和处理政府信息公开申请情况', '本年新收', '自然人']],
    ['表三.三、本年度办理结果.（一）予以公开', ['收到和处理政府信息公开申请情况', '予以公开']],
  ])('%s is found', (words, path) => {
    expect(find(words)).toEqual({ kind: 'found', path })
  })

  it('that does not exist gives the nearest that does', () => {
    expect(find('表三.本年新受')).toMatchObject({ kind: 'unknown' })
    expect(find('本年新受.自然人')).toEqual({ kind: 'unknown', nearest: '本年新收.自然人' })
  })
})
