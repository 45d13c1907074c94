/**
 * How a cell's value is written in the data file and printed.
 *
 * - `count` (件数): a whole number >= 0 within exact arithmetic.
 * - `change` (增减): a signed whole number; a written plus sign is kept in print.
 * - `amount` (金额): a decimal >= 0, printed as it is written.
 * - `money` (带单位的金额): text or number with its unit, printed as it is written.
 */
export type ValueType = 'count' | 'change' | 'amount' | 'money'

/**
 * A label of a row or a column: a leaf, or a group of labels.
 *
 * A label with `id` and `key` is a step of the cell's address; one without only groups for the eye
 * (三、本年度办理结果; 法人或其他组织).
 */
export interface Label {
  /** English identifier, unique among its siblings. */
  readonly id?: string
  /** Key in the data file (a statutory Chinese term). */
  readonly key?: string
  /** The printed label, law to the character. A line feed is a line break of the form itself. */
  readonly label: string
  /** The label's words by sense, where a narrow cell breaks it: joined they are the label. */
  readonly words?: readonly string[]
  readonly children?: readonly Label[]
  /** For a total: the labels it adds up, as addresses on its own axis; a group's address means all leaves below it. */
  readonly sumOf?: readonly string[]
  /** Type of the values in this row or column; `count` where neither says otherwise. */
  readonly type?: ValueType
}

/** A part of a table with its own head: most tables have one band, table 二 has one for each item of article 20. */
export interface Band {
  /** Row across the whole table above the head: 第二十条第（一）项. */
  readonly title?: string
  /** Text in the corner, where the head meets the row labels. */
  readonly corner?: Pick<Label, 'label' | 'words'>
  readonly columns: readonly Label[]
  /** Absent: a single row of values without a label. */
  readonly rows?: readonly Label[]
}

/** A statutory table (法定表格) as data. */
export interface TableSpec {
  readonly id: TableId
  /** Key of the table in the data file. */
  readonly key: string
  /** Short name used in messages: 表二. */
  readonly name: { readonly zh: string; readonly en: string }
  readonly bands: readonly Band[]
  /** Widths of all columns in the official form, in twip; only their proportions count. */
  readonly formWidths: readonly number[]
  /** True: a cell left out of the data file is 0. False: it must be written. */
  readonly omittedIsZero: boolean
}

/** The three statutory tables, the same in every edition. */
export type TableId = 'disclosure' | 'requests' | 'disputes'

/** A leaf of a label tree with the steps that lead to it. */
export interface Leaf {
  /** Ids from the root to the leaf, joined by a full stop: `refused.stateSecret`. Empty when no label has one. */
  readonly address: string
  /** Keys from the root to the leaf, as in the data file. */
  readonly keys: readonly string[]
  /** Labels from the root to the leaf. */
  readonly labels: readonly Label[]
}

/**
 * The leaves of a label tree, from left to right or top to bottom.
 *
 * @param labels the tree
 */
export function leavesOf(labels: readonly Label[]): readonly Leaf[] {
  const known = knownLeaves.get(labels)
  if (known !== undefined) return known
  const walk = (siblings: readonly Label[], above: readonly Label[]): Leaf[] =>
    siblings.flatMap(label => {
      const labelsToHere = [...above, label]
      return label.children === undefined ? [leafAt(labelsToHere)] : walk(label.children, labelsToHere)
    })
  const leaves = walk(labels, [])
  knownLeaves.set(labels, leaves)
  return leaves
}

/** The tables are data that never change, and every report asks for their leaves many times. */
const knownLeaves = new WeakMap<readonly Label[], readonly Leaf[]>()

/**
 * The number of leaves of a label: 1 for one that is a leaf itself.
 *
 * @param label the label
 */
export function countLeaves({ children }: Label): number {
  return children === undefined ? 1 : leavesOf(children).length
}

function leafAt(labels: readonly Label[]): Leaf {
  const steps = (name: 'id' | 'key') => labels.flatMap(label => label[name] ?? [])
  return { address: steps('id').join('.'), keys: steps('key'), labels }
}

/**
 * The number of levels of a label tree: 0 for none, 1 for leaves only.
 *
 * @param labels the tree
 */
export function depthOf(labels: readonly Label[]): number {
  return labels.reduce((deepest, label) => Math.max(deepest, 1 + depthOf(label.children ?? [])), 0)
}

/** Steps of an address, outer first: joins what is there with a full stop. */
type Join<Outer extends string, Inner extends string> = Outer extends ''
  ? Inner
  : Inner extends ''
    ? Outer
    : `${Outer}.${Inner}`

type IdOf<L> = L extends { readonly id: infer Id extends string } ? Id : ''

/** Addresses of the leaves of a label tree, as a type: `'granted' | 'refused.stateSecret' | …`. */
export type LeafAddress<Labels> = Labels extends readonly (infer L)[]
  ? L extends { readonly children: infer Children }
    ? Join<IdOf<L>, LeafAddress<Children>>
    : IdOf<L>
  : ''

/** Addresses of all cells of a table, as a type: `'received.naturalPerson' | …`. */
export type CellAddress<Spec extends { readonly bands: readonly unknown[] }> = Spec['bands'][number] extends infer B
  ? B extends { readonly columns: infer Columns }
    ? Join<B extends { readonly rows: infer Rows } ? LeafAddress<Rows> : '', LeafAddress<Columns>>
    : never
  : never

/**
 * The address of the cell where a row and a column meet.
 *
 * @param row the row's leaf, if the band has rows
 * @param column the column's leaf
 */
export function cellAddress(row: Leaf | undefined, column: Leaf): string {
  return [row?.address ?? '', column.address].filter(Boolean).join('.')
}
