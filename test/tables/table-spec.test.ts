import { describe, expect, it } from 'vitest'
import { depthOf, type Label, leavesOf, type TableSpec } from '../../src/tables/table-spec.js'
import { keysAt, statutoryTables } from './statutory-tables.js'

/** Every label of a tree, groups before their children. */
function allLabels(labels: readonly Label[]): readonly Label[] {
  return labels.flatMap(label => [label, ...allLabels(label.children ?? [])])
}

/** Everything of a table that is printed. */
function wordings(spec: TableSpec): readonly Pick<Label, 'label' | 'words'>[] {
  return spec.bands.flatMap(({ title, corner, columns, rows = [] }) => [
    ...(title === undefined ? [] : [{ label: title }]),
    ...(corner === undefined ? [] : [corner]),
    ...allLabels(columns),
    ...allLabels(rows),
  ])
}

describe.each(statutoryTables)('the statutory table $name', ({ spec }) => {
  it('breaks every label into words that, joined, are the label', () => {
    for (const { label, words } of wordings(spec)) {
      if (words !== undefined) expect(words.join('')).toBe(label)
      expect(words ?? [label]).not.toContain('')
    }
  })

  it('writes every label in full-width Chinese punctuation, without blanks', () => {
    for (const { label } of wordings(spec)) expect(label).toMatch(/^(?:\p{sc=Han}|[（）、，：“”]|\d\.|\/)+$/u)
  })

  it('gives each label that is a step of an address both an identifier and a key', () => {
    for (const { columns, rows = [] } of spec.bands) {
      for (const label of [...allLabels(columns), ...allLabels(rows)]) {
        expect(label.id === undefined).toBe(label.key === undefined)
      }
    }
  })

  it('leads to every cell by an address and by keys of its own', () => {
    const keys = keysAt(spec)
    const cells = spec.bands.reduce(
      (sum, { columns, rows }) => sum + leavesOf(columns).length * (rows === undefined ? 1 : leavesOf(rows).length),
      0,
    )
    expect(keys.size).toBe(cells)
    expect(new Set([...keys.values()].map(path => path.join('.'))).size).toBe(cells)
    for (const [address, path] of keys) {
      expect(address).toMatch(/^[a-zA-Z]+(?:\.[a-zA-Z]+)*$/u)
      for (const key of path) expect(key).toMatch(/^\p{sc=Han}+$/u)
    }
  })

  it('names in each sum only addresses that exist on the same axis, each once, and not the sum itself', () => {
    for (const { columns, rows = [] } of spec.bands) {
      for (const axis of [columns, rows]) {
        const addresses = leavesOf(axis).map(leaf => leaf.address)
        for (const { address, labels } of leavesOf(axis)) {
          const parts = labels.at(-1)?.sumOf ?? []
          expect(new Set(parts).size).toBe(parts.length)
          for (const part of parts) {
            const named = addresses.filter(one => one === part || one.startsWith(`${part}.`))
            expect(named, part).not.toHaveLength(0)
            expect(named).not.toContain(address)
          }
        }
      }
    }
  })

  it('has as many columns in the official form as its widest band', () => {
    const widths = spec.bands.map(({ columns, rows = [] }) => depthOf(rows) + leavesOf(columns).length)
    expect(Math.max(...widths)).toBe(spec.formWidths.length)
  })
})

describe('sums', () => {
  const sumsOf = (name: string, axis: 'rows' | 'columns') => {
    const { spec } = statutoryTables.find(table => table.name === name) ?? statutoryTables[0]
    return spec.bands
      .flatMap(band => leavesOf(band[axis] ?? []))
      .flatMap(({ address, labels }) => {
        const parts = labels.at(-1)?.sumOf
        return parts === undefined ? [] : [`${address} = ${parts.join(' + ')}`]
      })
  }

  it('adds the six kinds of applicants up to 总计, and all outcomes to （七）总计', () => {
    for (const name of ['requests-2019', 'requests-2021']) {
      expect(sumsOf(name, 'columns')).toEqual([
        'total = naturalPerson + company + researchBody + charity + legalService + otherBody',
      ])
      expect(sumsOf(name, 'rows')).toEqual([
        'total = granted + partlyGranted + refused + unavailable + notProcessed + otherOutcome',
      ])
    }
  })

  it('adds the four results of 行政复议 and of each kind of 行政诉讼 up to their 总计', () => {
    expect(sumsOf('disputes', 'columns')).toEqual(
      ['review', 'directSuit', 'suitAfterReview'].map(
        group => `${group}.total = ${group}.upheld + ${group}.corrected + ${group}.otherResult + ${group}.pending`,
      ),
    )
  })
})
