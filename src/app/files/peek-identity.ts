import { reportFields } from '../../model/fields.js'
import { usualTitle } from '../../model/usual-title.js'

/** What a report is told from others by, and named after. */
export interface Identity {
  readonly agency: string
  readonly year: number
  readonly title: string
}

const told = ['agency', 'year', 'title'] as const

const fields = told.map(id => {
  const { key, aliases = [] }: { key: string; aliases?: readonly string[] } =
    reportFields.find(field => field.id === id) ?? reportFields[0]
  const names = [key, ...aliases].join('|')
  return {
    /** The key at the margin and its value on the same line, with no mark in it that means something in YAML. */
    plain: new RegExp(
      `^${key}:[ \\t]+([^\\s"'{}[\\]&*!|>%@#\`][^{}#\\r\\n]*?)[ \\t]*(?:[ \\t]#.*)?\\r?$(?!\\n[ \\t]+[^\\s#])`,
      'mu',
    ),
    /** The key at the margin, in whatever way. */
    any: new RegExp(`^["'?]? ?(?:${names})["']?[ \\t]*[:：]`, 'gmu'),
  }
})

/**
 * Reads agency (机关), year (年度) and title (标题) from a data file's text at a glance, without parsing it: enough to
 * know which of many files to open.
 *
 * @param text the file's text
 * @returns nothing when it is not written in the plain way; only reading the file can tell then
 */
export function peekIdentity(text: string): Identity | undefined {
  const values = fields.map(({ plain, any }) => {
    const count = text.match(any)?.length ?? 0
    return count > 1 ? undefined : count === 0 ? '' : plain.exec(text)?.[1]
  })
  const [agency, written, title] = values
  if (!agency || written === undefined || !/^\d{4}$/u.test(written) || title === undefined) return undefined
  const year = Number(written)
  return { agency, year, title: title === '' ? usualTitle(agency, year) : title }
}
