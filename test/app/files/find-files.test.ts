import { mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, findFiles } from '../../../src/app/files/find-files.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const found = (folder: string, ...inputs: string[]) =>
  findFiles(inputs.map(input => join(folder, input))).map(({ name }) => relative(folder, name))

describe('findFiles', () => {
  it('takes a file as it is, whatever its extension', () => {
    const folder = temporaryFolder({ '数据.txt': '' })
    expect(found(folder, '数据.txt')).toEqual(['数据.txt'])
  })

  it('finds .yaml and .yml below a folder, in the order of the names', () => {
    const folder = temporaryFolder({
      'd/2024.yml': '',
      'd/10.yaml': '',
      'd/9.yaml': '',
      'd/a/1.YAML': '',
      'd/b.json': '',
    })
    expect(found(folder, 'd')).toEqual(['d/10.yaml', 'd/2024.yml', 'd/9.yaml', 'd/a/1.YAML'])
  })

  it('skips what is hidden, the settings, and installed packages', () => {
    const folder = temporaryFolder({
      'd/.hidden.yaml': '',
      'd/.git/a.yaml': '',
      'd/nianbao.config.yaml': '',
      'd/node_modules/a.yaml': '',
      'd/a.yaml': '',
    })
    expect(found(folder, 'd')).toEqual(['d/a.yaml'])
  })

  it('takes a file named twice once, under its first name', () => {
    const folder = temporaryFolder({ 'd/a.yaml': '', 'd/b.yaml': '' })
    symlinkSync(join(folder, 'd/a.yaml'), join(folder, 'd/c.yaml'))
    expect(found(folder, 'd/b.yaml', 'd', 'd/a.yaml')).toEqual(['d/b.yaml', 'd/a.yaml'])
  })

  it('knows whether all of the data folder was named', () => {
    const folder = temporaryFolder({ 'data/2023/a.yaml': '', 'data/2024/a.yaml': '' })
    const whole = (input: string) => findFiles([join(folder, input)]).map(({ wholeFolder }) => wholeFolder)
    expect(whole('data')).toEqual([true, true])
    expect(whole('data/2024')).toEqual([false])
    expect(whole('data/2024/a.yaml')).toEqual([false])
  })

  it('does not walk in a circle', () => {
    const folder = temporaryFolder({ 'd/a.yaml': '' })
    symlinkSync(join(folder, 'd'), join(folder, 'd/again'))
    expect(found(folder, 'd')).toEqual(['d/a.yaml'])
  })

  it('walks into a folder that is called like a file', () => {
    const folder = temporaryFolder({ 'd/x.yaml/a.yaml': '' })
    expect(found(folder, 'd')).toEqual(['d/x.yaml/a.yaml'])
  })

  it('names everything that is not there at once', () => {
    const folder = temporaryFolder({ 'a.yaml': '' })
    expect(() => found(folder, 'a.yaml', 'b.yaml', 'c', 'a.yaml/d.yaml')).toThrow(/b\.yaml”, “.*c”, “.*d\.yaml”$/)
  })

  it('refuses a folder without a data file', () => {
    const folder = temporaryFolder({ 'd/readme.md': '' })
    mkdirSync(join(folder, 'x.yaml'))
    expect(() => found(folder, 'd')).toThrow(/is a folder without a data file/)
    expect(() => found(folder, 'x.yaml')).toThrow(/x\.yaml” is a folder/)
  })

  it('looks for the year before in the nearest folder called data, else beside the file', () => {
    const folder = temporaryFolder({ 'data/a/2024.yaml': '', 'other/b/2024.yaml': '' })
    const at = (input: string) => relative(folder, findFiles([join(folder, input)])[0]?.dataFolder ?? '')
    expect(at('data/a/2024.yaml')).toBe('data')
    expect(at('data/a')).toBe('data')
    expect(at('other/b/2024.yaml')).toBe('other/b')
    expect(at('other')).toBe('other')
  })
})

describe('filesBelow', () => {
  it('gives the real place of each data file', () => {
    const folder = temporaryFolder({ 'a/b.yaml': '', 'c.yaml': '' })
    expect(filesBelow(folder).map(({ path }) => relative(folder, path))).toEqual(['a/b.yaml', 'c.yaml'])
  })
})
