import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, cellsOf, placeCells } from '../../src/grid/grid.js'

const seed = 20250120

function cellAt(row: number, column: number, rowSpan = 1, columnSpan = 1): Cell {
  return { row, column, rowSpan, columnSpan, role: 'value', text: `${row}/${column}` }
}

/** A rectangle cut at random into cells: the whole is cut in two, and each half again. */
const dissection = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(), { maxLength: 40 }))
  .map(([rows, columns, choices]) => {
    const rest = [...choices]
    const cut = (cell: Cell): readonly Cell[] => {
      const choice = rest.pop()
      if (choice === undefined) return [cell]
      const { row, column, rowSpan, columnSpan } = cell
      if (choice % 2 === 0 && rowSpan > 1) {
        const above = 1 + (choice % (rowSpan - 1))
        return [
          ...cut(cellAt(row, column, above, columnSpan)),
          ...cut(cellAt(row + above, column, rowSpan - above, columnSpan)),
        ]
      }
      if (columnSpan === 1) return [cell]
      const left = 1 + (choice % (columnSpan - 1))
      return [
        ...cut(cellAt(row, column, rowSpan, left)),
        ...cut(cellAt(row, column + left, rowSpan, columnSpan - left)),
      ]
    }
    return { rows, columns, cells: cut(cellAt(0, 0, rows, columns)) }
  })

describe('placeCells', () => {
  it('fills each slot once: with the cell that starts there or the one that covers it', () => {
    fc.assert(
      fc.property(dissection, ({ rows, columns, cells }) => {
        const grid = placeCells(columns, 0, cells)
        expect(grid.rows).toHaveLength(rows)
        grid.rows.forEach((slots, row) => {
          expect(slots).toHaveLength(columns)
          slots.forEach((slot, column) => {
            const owner = cells.find(
              cell =>
                row >= cell.row &&
                row < cell.row + cell.rowSpan &&
                column >= cell.column &&
                column < cell.column + cell.columnSpan,
            )
            const starts = owner?.row === row && owner.column === column
            expect(slot).toEqual(starts ? { kind: 'cell', cell: owner } : { kind: 'covered', by: owner })
          })
        })
      }),
      { seed },
    )
  })

  it('keeps every cell, in reading order, whatever order they were given in', () => {
    fc.assert(
      fc.property(
        dissection.chain(one =>
          fc.shuffledSubarray([...one.cells], { minLength: one.cells.length }).map(cells => ({ ...one, cells })),
        ),
        ({ columns, cells }) => {
          const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
          expect(cellsOf(placeCells(columns, 0, cells))).toEqual(inOrder)
        },
      ),
      { seed },
    )
  })

  it('refuses any rectangle with one cell taken away, doubled, or made a column wider', () => {
    fc.assert(
      fc.property(dissection, fc.nat(), ({ columns, cells }, choice) => {
        const one = cells[choice % cells.length] ?? cellAt(0, 0)
        const others = cells.filter(cell => cell !== one)
        const wider = { ...one, columnSpan: one.columnSpan + 1 }
        const lastRow = one.columnSpan === columns && cells.every(cell => cell.row <= one.row)
        if (!lastRow) expect(() => placeCells(columns, 0, others)).toThrow(/no cell at/u)
        expect(() => placeCells(columns, 0, [...cells, one])).toThrow(/would cover/u)
        expect(() => placeCells(columns, 0, [...others, wider])).toThrow(/would cover|leaves the/u)
      }),
      { seed },
    )
  })

  it('names both cells and the slot when two overlap', () => {
    expect(() => placeCells(2, 0, [cellAt(0, 0, 1, 2), cellAt(0, 1)])).toThrow(
      'cell “0/1” (column 1, row 0) would cover cell “0/0” (column 0, row 0) at column 1, row 0',
    )
  })

  it('names the slot that stays empty', () => {
    expect(() => placeCells(2, 0, [cellAt(0, 0, 2), cellAt(0, 1)])).toThrow('no cell at column 1, row 1')
  })

  it('refuses a cell beside the rectangle or without extent', () => {
    expect(() => placeCells(2, 0, [cellAt(0, 0), cellAt(0, 1, 1, 2)])).toThrow('leaves the 2 columns')
    expect(() => placeCells(2, 0, [cellAt(0, -1, 1, 3)])).toThrow('leaves the 2 columns')
    expect(() => placeCells(1, 0, [cellAt(0, 0), cellAt(-1, 0)])).toThrow('leaves the rows')
    expect(() => placeCells(1, 0, [cellAt(0, 0), cellAt(0, 0, 0)])).toThrow('leaves the 1 columns')
  })
})
