import type { Plugin } from 'rolldown'

/** Packages that prepare large tables when they are loaded, for what few reports or none have in them. */
const seldomUsed: ReadonlySet<string> = new Set([
  '@noble/ciphers/aes',
  '@noble/hashes/sha2',
  'brotli/decompress.js',
  'fontkit',
  'linebreak',
  'unicode-properties',
  'unicode-trie',
  'xmldoc',
])

const mark = '\0later:'

/**
 * Lets packages that are seldom used be loaded when something of theirs is first asked for: encryption, fonts
 * read by fontkit, line breaking by Unicode's own tables, drawings.
 */
export function loadLater(): Plugin {
  return {
    name: 'load-later',
    async resolveId(source, importer) {
      if (!seldomUsed.has(source) || importer?.startsWith(mark)) return null
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found && `${mark}${found.id}`
    },
    load(id) {
      return id.startsWith(mark) ? standIn(id.slice(mark.length)) : null
    },
  }
}

/** Code of a module that stands for another until it is used; so do the objects its classes are asked to make. */
function standIn(path: string): string {
  return `
    const later = make => {
      let made
      const get = () => made ??= make()
      return new Proxy(function () {}, {
        get: (_, key) => key === '__esModule' ? undefined : get()[key],
        apply: (_, self, values) => Reflect.apply(get(), self, values),
        construct: (_, values) => later(() => Reflect.construct(get(), values)),
      })
    }
    module.exports = later(() => require(${JSON.stringify(path)}))`
}
