/** What a report is told from others by. */
export interface Identity {
  readonly agency: string
  readonly year: number
}

/**
 * Reads agency (机关) and year (年度) from a data file's text at a glance, without parsing it: enough to know which of
 * many files to open.
 *
 * @param text the file's text
 * @returns nothing when it is not written in the plain way; only reading the file can tell then
 */
export function peekIdentity(text: string): Identity | undefined {
  const agency = plainValue(text, '机关')
  const year = plainValue(text, '年度')
  if (agency === undefined || year === undefined || !/^\d{4}$/u.test(year)) return undefined
  return { agency, year: Number(year) }
}

/** The value of a key at the margin when it stands on the same line, with no mark that means something in YAML. */
function plainValue(text: string, key: string): string | undefined {
  const line = new RegExp(`^${key}:[ \\t]+([^\\s"'{}[\\]&*!|>%@#\`][^{}#\\r\\n]*?)[ \\t]*(?:#.*)?\\r?$`, 'mu')
  return line.exec(text)?.[1]
}
