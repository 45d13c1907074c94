import { reportFields } from '../../model/fields.js'
import { usualTitle } from '../../model/usual-title.js'

/** What a report is told from others by, and named after. */
export interface Identity {
  readonly agency: string
  readonly year: number
  readonly title: string
}

const told = ['agency', 'year', 'title'] as const

const keys = told.map(id => {
  const { key, aliases = [] }: { key: string; aliases?: readonly string[] } =
    reportFields.find(field => field.id === id) ?? reportFields[0]
  return { id, key: bytesOf(key), names: [key, ...aliases].map(bytesOf).join('|') }
})

/** A key at the margin, in whatever way. */
const anyKey = new RegExp(
  `(?:^|\\n)["'?]? ?(?:${keys.map(({ id, names }) => `(?<${id}>${names})`).join('|')})["']?[ \\t]*(?::|${bytesOf('：')})`,
  'g',
)

/** The key at the margin and its value on the same line, with no mark in it that means something in YAML. */
const plainKey = new RegExp(
  `(?:^|\\n)(?:${keys.map(({ key }) => key).join('|')}):[ \\t]+` +
    `([^ \\t\\r\\n"'{}[\\]&*!|>%@#\`][^{}#\\r\\n]*?)[ \\t]*(?:[ \\t]#[^\\r\\n]*)?\\r?(?:\\n|$)(?!(?:[ \\t]*\\r?\\n)*[ \\t]+[^ \\t\\r\\n#])`,
  'y',
)

/**
 * Reads agency (机关), year (年度) and title (标题) from a data file's bytes at a glance, without decoding or parsing
 * them: enough to know which of many files to open.
 *
 * @param bytes the file's content
 * @returns nothing when it is not written in the plain way; only reading the file can tell then
 */
export function peekIdentity(bytes: Buffer): Identity | undefined {
  const text = bytes.toString('latin1')
  const values: Partial<Record<(typeof told)[number], string>> = {}
  for (const { index, groups = {} } of text.matchAll(anyKey)) {
    const id = told.find(one => groups[one] !== undefined)
    const value = plainValueAt(index, text)
    if (id === undefined || value === undefined || values[id] !== undefined) return undefined
    values[id] = value
  }
  const { agency, year: written, title } = values
  if (agency === undefined || written === undefined || !/^\d{4}$/u.test(written)) return undefined
  const year = Number(written)
  return { agency, year, title: title ?? usualTitle(agency, year) }
}

/** The value of the key at a place; nothing when it is not plain, or begins or ends with a space of another script. */
function plainValueAt(index: number, text: string): string | undefined {
  plainKey.lastIndex = index
  const written = plainKey.exec(text)?.[1]
  const value = written && Buffer.from(written, 'latin1').toString('utf8')
  return value && /^\s|\s$|\ufffd/u.test(value) ? undefined : value
}

/** The bytes of a text, a character each: searching them takes a tenth of the time of decoding them first. */
function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1')
}
