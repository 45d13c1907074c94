import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { tablesOf } from '../../src/model/explain-key.js'
import { keyTreeOf, nodesBelow } from '../../src/model/key-tree.js'
import { reportSchema } from '../../src/schema/report-schema.js'
import { editions } from '../../src/tables/index.js'
import { generateReport } from '../generate/generate-report.js'
import { project } from '../house/source-files.js'

const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(reportSchema())

/** What an editor that follows the schema says of a data file. */
function faultsOf(yaml: string): readonly string[] {
  validate(parse(yaml, { uniqueKeys: false }))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

interface Case {
  readonly name: string
  readonly yaml: string
  readonly messages: string
}

/** The cases of the reader: a data file and what is said of it. */
function casesIn(folder: string): readonly Case[] {
  const entries = readdirSync(join(project, folder), { withFileTypes: true }).filter(entry => entry.isDirectory())
  return entries.map(({ name }) => {
    const text = (file: string) => readFileSync(join(project, folder, name, file), 'utf8')
    return { name, yaml: text('report.yaml'), messages: text('messages.txt') }
  })
}

const samples = readdirSync(join(project, 'data')).filter(name => name.endsWith('.yaml'))
/** What the reader forgives without a word, and an editor had better point at. */
const forgiven = ['full-width-space-after-key']

const fine = [...casesIn('test/model/cases'), ...casesIn('test/source/cases')].filter(
  ({ name, messages }) => !forgiven.includes(name) && messages.startsWith('nothing to say'),
)
const wrong = casesIn('test/model/cases').filter(({ messages }) => messages.includes(' error '))

/** Faults of content that no schema sees: sums, references, numbers of headings, days of the calendar. */
const beyondSchema = [
  'column-out-of-balance',
  'date-not-in-the-calendar',
  'dispute-totals',
  'heading-numbers-wrong',
  'heading-too-deep',
  'key-twice-under-two-names',
  'references-wrong',
  'totals-wrong',
  'waivers',
]

describe('schema/report.schema.json', () => {
  it('is what the definitions say: run “npm run schema” after changing one', () => {
    const written = readFileSync(join(project, 'schema/report.schema.json'), 'utf8')
    expect(written).toBe(`${JSON.stringify(reportSchema(), undefined, 2)}\n`)
  })

  it('is named in the first line of every sample, where editors look for it', () => {
    for (const name of samples) {
      const [first] = readFileSync(join(project, 'data', name), 'utf8').split('\n')
      expect(first, name).toBe('# yaml-language-server: $schema=../schema/report.schema.json')
    }
  })

  it.each(samples)('takes the sample %s', name => {
    expect(faultsOf(readFileSync(join(project, 'data', name), 'utf8'))).toEqual([])
  })

  it('takes invented reports of both editions, with and without choices of layout', () => {
    for (let index = 0; index < 60; index += 1) {
      const { yaml, path } = generateReport(5, index, { layouts: index % 2 === 0 })
      expect(faultsOf(yaml), path).toEqual([])
    }
  })

  it('has cases to try', () => {
    expect(fine.length).toBeGreaterThan(15)
    expect(wrong.length).toBeGreaterThan(30)
  })

  it.each(fine)('takes what the reader takes: $name', ({ yaml }) => {
    expect(faultsOf(yaml)).toEqual([])
  })

  it('does not see what only the program can judge', () => {
    for (const { name, yaml } of wrong.filter(({ name }) => beyondSchema.includes(name))) {
      expect(faultsOf(yaml), name).toEqual([])
    }
  })

  it.each(wrong.filter(({ name }) => !beyondSchema.includes(name)))('sees what is wrong: $name', ({ yaml }) => {
    expect(faultsOf(yaml)).not.toEqual([])
  })
})

describe('the schema explains in Chinese', () => {
  const text = JSON.stringify(reportSchema())

  it.each(editions)('every row and column of the $id tables', edition => {
    for (const spec of tablesOf(edition)) {
      for (const node of nodesBelow(keyTreeOf(spec))) {
        expect(text).toContain(JSON.stringify(node.key))
        for (const label of node.aliases ?? []) expect(text).toContain(JSON.stringify(label))
      }
    }
  })
})

describe('the schema in an editor', () => {
  /** Every key that an editor completes, with what it says of it; not the conditions of the schema. */
  function explained(schema: unknown): readonly (readonly [key: string, title: unknown, description: unknown])[] {
    if (typeof schema !== 'object' || schema === null) return []
    return Object.entries(schema).flatMap(([name, inner]) => {
      if (name === 'if') return []
      const own = name === 'properties' ? Object.entries(inner as Record<string, Record<string, unknown>>) : []
      return [...own.map(([key, { title, description }]) => [key, title, description] as const), ...explained(inner)]
    })
  }

  it('explains every key it completes', () => {
    const keys = explained(reportSchema())
    expect(keys.length).toBeGreaterThan(150)
    expect(keys.filter(([, title, description]) => !title || !description)).toEqual([])
  })
})
