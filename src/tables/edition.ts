import type { TableId, TableSpec } from './table-spec.js'

/** Sections of running text; the introduction stands before 一 and has no heading. */
export type TextId = 'overview' | 'problems' | 'other'

/** A section of the report: its printed heading without the number, and what stands below it. */
export type SectionSpec =
  | { readonly kind: 'text'; readonly id: TextId; readonly key: string; readonly title: string }
  | { readonly kind: 'table'; readonly id: TableId; readonly title: string; readonly table: TableSpec }

/** An edition of the statutory form (年度报告格式): the years it is for, its sections in order. */
export interface Edition {
  readonly id: string
  /** The document that prescribes it. */
  readonly decree: string
  /** First and last year reported on that take this edition when the file names none; absent = open. */
  readonly firstYear: number
  readonly lastYear?: number
  readonly sections: readonly SectionSpec[]
}
