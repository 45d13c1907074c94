import { relative, sep } from 'node:path'
import type { Plugin } from 'rolldown'
import { hashCode } from './hash-code.js'

/** A package that stays outside the bundle: it starts threads from files of its own, and is seldom needed. */
export const packagesOutside = ['pdfjs-dist', /^pdfjs-dist\//u]

/**
 * Makes modules of the program ready for a bundle: each still finds its neighbours where it lay, what it asks Node's own
 * `require` for is bundled too, and the hash of all code is worked out.
 *
 * @param dist path of the folder of the modules
 */
export function readyForBundle(dist: string): Plugin {
  return {
    name: 'ready-for-bundle',
    transform(code, id) {
      if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null
      const place = relative(dist, id).split(sep).join('/')
      if (place === 'program/hash-code.js') return `export const hashCode = () => '${hashCode()}'`
      return code
        .replace(/createRequire\(import\.meta\.url\)\(('[a-z]+')\)/gu, 'require($1)')
        .replaceAll('import.meta.url', `new URL('../${place}', import.meta.url).href`)
    },
  }
}
