import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { catalog } from '../../dist/fonts/catalog.js'
import type { Contender } from './contender.js'
import { documentOf } from './ours.js'
import { startTypst, typstFonts } from './typst-compiler.js'
import { typstMarkup } from './typst-markup.js'

/** Typst: the same words in the same faces. */
export function typst(): Contender {
  layOutFonts()
  const compile = startTypst()
  return {
    prepare: async generated => {
      const markup = typstMarkup(documentOf(generated))
      return async () => compile(markup).length
    },
  }
}

/** Our fonts as Typst can read them: the packed one unpacked. */
export function layOutFonts(): void {
  const fonts = fileURLToPath(new URL('../../fonts/', import.meta.url))
  mkdirSync(typstFonts, { recursive: true })
  for (const { file, packed } of Object.values(catalog)) {
    const path = join(typstFonts, file.replace(/\.br$/u, ''))
    if (existsSync(path)) continue
    if (packed) writeFileSync(path, brotliDecompressSync(readFileSync(join(fonts, file))))
    else symlinkSync(join(fonts, file), path)
  }
}
