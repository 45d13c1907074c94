import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/grid/grid.js'
import { layTable } from '../../src/grid/lay-table.js'
import { keysAt, statutoryTables } from '../tables/statutory-tables.js'
import { drawGrid } from './draw-grid.js'

describe('layTable', () => {
  it.each(statutoryTables)('lays the table “$name” out as drawn in its case file', async ({ name, spec }) => {
    const keys = keysAt(spec)
    const grid = layTable(spec, address => ({ text: keys.get(address)?.join('\n') ?? `unknown address ${address}` }))
    await expect(drawGrid(grid)).toMatchFileSnapshot(`cases/${name}.txt`)
  })

  it('repeats the head of a table with one band, and none where every band has its own', () => {
    const rows = statutoryTables.map(({ name, spec }) => [name, layTable(spec, () => ({ text: '' })).headerRows])
    expect(Object.fromEntries(rows)).toEqual({
      'disclosure-2019': 0,
      'disclosure-2021': 0,
      'requests-2019': 3,
      'requests-2021': 3,
      disputes: 3,
    })
  })

  it('says of every value where it came from, when that is known', () => {
    const [{ spec }] = statutoryTables
    const from = ['主动公开政府信息情况', '规章']
    const values = cellsOf(layTable(spec, () => ({ text: '0', from }))).filter(cell => cell.role === 'value')
    expect(values).not.toHaveLength(0)
    for (const value of values) expect(value.from).toEqual(from)
  })

  it('keeps the words of a label beside its text, for narrow cells', () => {
    const [{ spec }] = statutoryTables
    const labels = cellsOf(layTable(spec, () => ({ text: '0' })))
    expect(labels.find(cell => cell.text === '其他对外管理服务事项')?.words).toEqual([
      '其他',
      '对外',
      '管理',
      '服务',
      '事项',
    ])
  })
})
