import { describe, expect, it } from 'vitest'
import { locateSuggestion } from '../../src/app/locate-suggestion.js'
import { readYaml } from '../../src/source/read-yaml.js'

const { source } = readYaml('总体情况: |\n  😀收到12件,\n机关: 12件\n', 'a.yaml')
const message = { zh: '改', en: 'mend' }

describe('a suggestion', () => {
  it('counts lines and characters, and shows what will stand in the file, quotes included', () => {
    if (source === undefined) throw new Error('not read')
    const at = (path: string, start: number, end: number, text: string) => ({
      place: { path: [path], span: { start, end } },
      text,
    })
    const replacements = [at('机关', 0, 2, '{本年新收.总计}'), at('总体情况', 7, 8, '，')]
    expect(locateSuggestion(source, { message, replacements, asks: 'figure' })).toEqual({
      message,
      asks: 'figure',
      edits: [
        { line: 2, column: 9, endLine: 2, endColumn: 10, text: '，' },
        { line: 3, column: 5, endLine: 3, endColumn: 8, text: '"{本年新收.总计}件"' },
      ],
    })
  })

  it('that cannot be written is none', () => {
    if (source === undefined) throw new Error('not read')
    const elsewhere = { place: { path: ['机关'], file: 'b.yaml' }, text: '' }
    expect(locateSuggestion(source, { message, replacements: [elsewhere] })).toBeUndefined()
  })
})
