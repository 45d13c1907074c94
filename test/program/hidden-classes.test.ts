import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../src/model/read-report.js'
import { readYaml } from '../../src/source/read-yaml.js'
import { governmentStyle } from '../../src/style/style.js'
import { typesetDocument } from '../../src/typeset/typeset-document.js'
import { padGlyphs } from '../../src/writers/pdf/pad-glyphs.js'
import { project } from '../house/source-files.js'
import { composed } from '../support/composed.js'

/** Asks the engine whether two objects have the same hidden class. */
function natively(): (one: object, other: object) => boolean {
  setFlagsFromString('--allow-natives-syntax')
  return new Function('one', 'other', 'return %HaveSameMap(one, other)') as ReturnType<typeof natively>
}

/** All objects below a value that are neither lists nor maps, each once. */
function objectsBelow(root: unknown): readonly object[] {
  const seen = new Set<object>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    for (const part of value instanceof Map ? value.values() : Object.values(value)) visit(part)
  }
  visit(root)
  return [...seen].filter(value => Object.getPrototypeOf(value) === Object.prototype)
}

/** How many hidden classes objects with the same keys have, for keys that many objects have. */
function classesByKeys(objects: readonly object[], sameClass: (one: object, other: object) => boolean) {
  const alike = new Map<string, object[]>()
  for (const object of objects) {
    const keys = Object.keys(object).join(' ')
    alike.set(keys, [...(alike.get(keys) ?? []), object])
  }
  const many = [...alike].filter(([, group]) => group.length >= 40)
  return many.map(([keys, group]): [string, number] => {
    const found: object[] = []
    for (const object of group) if (!found.some(one => sameClass(one, object))) found.push(object)
    return [keys, found.length]
  })
}

describe('objects of which a report has many', () => {
  const path = join(project, 'src/program/rehearsal/2024.yaml')
  const { source } = readYaml(readFileSync(path), path)
  const { report } = source === undefined ? {} : readReport(source)
  if (source === undefined || report === undefined) throw new Error('the rehearsal cannot be read')
  const document = composed(report)
  const pages = typesetDocument(document, governmentStyle)
  const lines = pages.flatMap(page => page.items.flatMap(item => (item.kind === 'line' ? [padGlyphs(item.line)] : [])))
  const classes = classesByKeys(objectsBelow([source, report, document, pages, lines]), natively())

  it('are cells, lines and values', () => {
    expect(classes.length).toBeGreaterThan(8)
  })

  // A few are usual: a length that is whole at first and a fraction later changes the class.
  it.each(classes)('share their hidden classes: %s', (_, count) => {
    expect(count).toBeLessThanOrEqual(6)
  })
})
