import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles } from '../../src/app/find-files.js'
import { Shelf } from '../../src/app/shelf.js'
import { dataFile } from '../cli/data-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** A shelf of the files named, and these files as read. */
function shelfOf(folder: string, ...names: readonly string[]) {
  const files = findFiles(names.map(name => join(folder, name)))
  const shelf = new Shelf(files)
  return { shelf, readings: files.map(file => shelf.read(file)) }
}

const twoYears = { 'data/a/24.yaml': dataFile(), 'data/b/23.yaml': dataFile({ year: 2023 }) }

describe('Shelf', () => {
  it('reads a file once', () => {
    const { shelf, readings } = shelfOf(temporaryFolder(twoYears), 'data/a/24.yaml')
    expect(readings[0]?.report?.title).toBe('示例局2024年政府信息公开工作年度报告')
    for (const reading of readings) expect(shelf.read(reading.file)).toBe(reading)
  })

  it('finds the year before anywhere in the data folder', () => {
    const { shelf, readings } = shelfOf(temporaryFolder(twoYears), 'data/a/24.yaml')
    expect(readings.map(reading => shelf.yearBefore(reading)?.year)).toEqual([2023])
  })

  it('finds it among the files given, wherever they are', () => {
    const folder = temporaryFolder({ 'x/24.yaml': dataFile(), 'y/23.yaml': dataFile({ year: 2023 }) })
    const { shelf, readings } = shelfOf(folder, 'x/24.yaml', 'y/23.yaml')
    expect(readings.map(reading => shelf.yearBefore(reading)?.year)).toEqual([2023, undefined])
  })

  it.each([
    ['another agency', { 'data/23.yaml': dataFile({ year: 2023, agency: '示例二局' }) }],
    ['another year', { 'data/22.yaml': dataFile({ year: 2022 }) }],
    ['a file that is no report', { 'data/23.yaml': '机关: 示例局\n- 年度: 2023' }],
    ['nothing', {}],
  ])('does not take %s for it', (_, files) => {
    const { shelf, readings } = shelfOf(temporaryFolder({ 'data/24.yaml': dataFile(), ...files }), 'data/24.yaml')
    expect(readings.map(reading => shelf.yearBefore(reading))).toEqual([undefined])
  })

  it('finds it however its agency and year are written', () => {
    const quoted = dataFile({ year: 2023 }).replace('机关: 示例局', '"机关": "示例局"')
    const { shelf, readings } = shelfOf(
      temporaryFolder({ 'data/24.yaml': dataFile(), 'data/x.yml': quoted }),
      'data/24.yaml',
    )
    expect(readings.map(reading => shelf.yearBefore(reading)?.year)).toEqual([2023])
  })

  it('is not led round in a circle by files that ask for each other', () => {
    const asking = (year: number) =>
      dataFile({ year, overview: '上年{上年.行政许可}件。' }).replace('机关: 示例局', '"机关": "示例局"')
    const folder = temporaryFolder({
      'data/24.yaml': asking(2024),
      'data/23.yaml': asking(2023),
      'data/22.yaml': asking(2022),
    })
    const { shelf, readings } = shelfOf(folder, 'data/24.yaml')
    expect(readings.map(reading => shelf.yearBefore(reading)?.year)).toEqual([2023])
  })

  it('knows which files of the run report on the same agency and year', () => {
    const folder = temporaryFolder({
      'd/1.yaml': dataFile(),
      'd/2.yaml': dataFile(),
      'd/3.yaml': dataFile({ year: 2023 }),
    })
    const { shelf, readings } = shelfOf(folder, 'd')
    const names = readings.map(reading => shelf.namesakes(reading).map(({ file }) => file.name.slice(-6)))
    expect(names).toEqual([['2.yaml'], ['1.yaml'], []])
  })

  it('points into the file that a place names', () => {
    const { shelf, readings } = shelfOf(temporaryFolder(twoYears), 'data/a/24.yaml', 'data/b/23.yaml')
    const [now, before] = readings
    if (now === undefined || before === undefined) throw new Error('not read')
    expect(shelf.spot(now, { path: ['年度'] })).toMatchObject({ file: now.file.name, line: 2, column: 5, endColumn: 9 })
    expect(shelf.spot(now, { path: ['年度'], file: before.file.name })).toMatchObject({ text: '年度: 2023' })
  })
})
