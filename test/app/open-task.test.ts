import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FileIndex } from '../../src/app/batch/file-index.js'
import { findFiles } from '../../src/app/files/find-files.js'
import { openTask } from '../../src/app/open-task.js'
import { usualSettings } from '../../src/model/settings.js'
import { dataFile } from '../cli/data-file.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** The files named, each as a task that was read. */
function open(folder: string, ...names: readonly string[]) {
  const files = findFiles(names.map(name => join(folder, name)))
  const index = new FileIndex(files)
  return files.map(file => openTask({ ...index.taskOf(file), settings: usualSettings }))
}

const years = (folder: string, ...names: readonly string[]) =>
  open(folder, ...names).map(({ previous }) => previous?.year)

const twoYears = { 'data/a/24.yaml': dataFile(), 'data/b/23.yaml': dataFile({ year: 2023 }) }

describe('the year before', () => {
  it('is found anywhere in the data folder', () => {
    expect(years(temporaryFolder(twoYears), 'data/a/24.yaml')).toEqual([2023])
  })

  it('is found among the files given, wherever they are', () => {
    const folder = temporaryFolder({ 'x/24.yaml': dataFile(), 'y/23.yaml': dataFile({ year: 2023 }) })
    expect(years(folder, 'x/24.yaml', 'y/23.yaml')).toEqual([2023, undefined])
  })

  it.each([
    ['another agency', { 'data/23.yaml': dataFile({ year: 2023, agency: '示例二局' }) }],
    ['another year', { 'data/22.yaml': dataFile({ year: 2022 }) }],
    ['a file that is no report', { 'data/23.yaml': '机关: 示例局\n- 年度: 2023' }],
    ['nothing', {}],
  ])('is not %s', (_, files) => {
    expect(years(temporaryFolder({ 'data/24.yaml': dataFile(), ...files }), 'data/24.yaml')).toEqual([undefined])
  })

  it.each([
    ['quoted', '机关: 示例局', '"机关": "示例局"'],
    ['under another name', '机关: 示例局', '单位: 示例局'],
    ['with a wide colon', '年度: 2023', '年度：2023'],
  ])('is found with its agency or year written %s', (_, plain, other) => {
    const before = dataFile({ year: 2023 }).replace(plain, other)
    expect(years(temporaryFolder({ 'data/24.yaml': dataFile(), 'data/x.yml': before }), 'data/24.yaml')).toEqual([2023])
  })

  it('may have years before it, and is not led round in a circle', () => {
    const asking = (year: number) => dataFile({ year, overview: '上年{上年.行政许可}件。' })
    const files = { 'data/24.yaml': asking(2024), 'data/23.yaml': asking(2023), 'data/22.yaml': asking(2022) }
    const [task] = open(temporaryFolder(files), 'data/24.yaml')
    expect(task?.previous?.year).toBe(2023)
    expect(task?.previous?.texts.overview).toMatchObject([{ content: [{}, { text: '0' }, {}] }])
  })
})

describe('a task', () => {
  it('names the other files of the run whose report has the same title', () => {
    const folder = temporaryFolder({
      'd/1.yaml': dataFile(),
      'd/2.yaml': dataFile(),
      'd/3.yaml': dataFile({ year: 2023 }),
      'd/4.yaml': dataFile({ agency: '别的局', more: '标题: 示例局2023年政府信息公开工作年度报告\n' }),
    })
    const names = open(folder, 'd').map(({ namesakes }) => namesakes.map(({ file }) => file.name.slice(-6)))
    expect(names).toEqual([['2.yaml'], ['1.yaml'], ['4.yaml'], ['3.yaml']])
  })

  it('points into the file that a place names', () => {
    const [now] = open(temporaryFolder(twoYears), 'data/a/24.yaml')
    if (now?.previous === undefined) throw new Error('not read')
    expect(now.spot({ path: ['年度'] })).toMatchObject({
      file: now.reading.file.name,
      line: 2,
      column: 5,
      endColumn: 9,
    })
    expect(now.spot({ path: ['年度'], file: now.previous.file })).toMatchObject({ text: '年度: 2023' })
  })
})
