import { stringify } from 'yaml'

/** What a data file is made of: words, lists, mappings. */
export type DataValue = string | readonly DataValue[] | { readonly [key: string]: DataValue }

/**
 * Writes the text of a data file: every scalar in its written form, long lines unbroken, small mappings on lines of
 * their own.
 *
 * @param value what it holds
 */
export function writeYaml(value: DataValue): string {
  return stringify(value, { schema: 'failsafe', lineWidth: 0, indent: 2, aliasDuplicateObjects: false })
}
