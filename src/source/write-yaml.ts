import { Document, isScalar, visit } from 'yaml'

/** What a data file is made of: words, lists, mappings. */
export type DataValue = string | readonly DataValue[] | { readonly [key: string]: DataValue }

/**
 * Writes the text of a data file: every scalar in its written form, long lines unbroken, small mappings on lines of
 * their own.
 *
 * @param value what it holds
 * @param options `rows`: mappings of nothing but single values stand on one line each, as people write them
 */
export function writeYaml(value: DataValue, { rows = false }: { readonly rows?: boolean } = {}): string {
  const document = new Document(value, { schema: 'failsafe', aliasDuplicateObjects: false })
  if (rows) {
    visit(document, {
      Map: (_, node, path) => {
        if (path.length > 1 && node.items.every(item => isScalar(item.value))) node.flow = true
      },
    })
  }
  return document.toString({ lineWidth: 0, indent: 2 })
}
