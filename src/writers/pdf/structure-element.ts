/** Types of structure elements we use (ISO 32000-1, 14.8.4); `Title` is mapped to P. */
export type StructureType =
  | 'Document'
  | 'Title'
  | `H${1 | 2 | 3 | 4}`
  | 'P'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'

/** An element of the structure tree (结构树): what a piece of the page is, in reading order. */
export interface StructureElement {
  readonly type: StructureType
  readonly children: readonly StructureElement[]
  readonly cell?: CellAttributes
  /** What a table is about, for those who cannot see it. */
  readonly summary?: string
}

/** What the structure says of a table cell. */
export interface CellAttributes {
  readonly rowSpan: number
  readonly columnSpan: number
  readonly scope?: 'Row' | 'Column'
  /** Own name, of ASCII letters and figures, for cells that head others. */
  readonly id?: string
  /** Names of the cells that head this one. */
  readonly headers: readonly string[]
}

/** The elements of the cells of a table by row and column; none where a slot is covered. */
export type CellElements = readonly (readonly (StructureElement | undefined)[])[]
