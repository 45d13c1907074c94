import { join } from 'node:path'
import { loadPeer, peerFolder } from './peer-modules.js'

/** What we use of Typst's npm compiler package. */
interface Typst {
  readonly NodeCompiler: { create(options: object): Compiler }
}

interface Compiler {
  pdf(source: { mainFileContent: string }, options: { pdfTags: boolean }): Uint8Array
  evictCache(age: number): void
}

/** Where the fonts for Typst lie: ours. */
export const typstFonts = join(peerFolder, 'fonts')

/** Results older than so many reports are dropped, as Typst advises; else its memory grows without end. */
const cacheAge = 10

/** Makes Typst ready; the function it gives makes a tagged PDF of a text in Typst's language. */
export function startTypst(): (markup: string) => Uint8Array {
  const { NodeCompiler } = loadPeer<Typst>('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ workspace: peerFolder, fontArgs: [{ fontPaths: [typstFonts] }] })
  return mainFileContent => {
    const bytes = compiler.pdf({ mainFileContent }, { pdfTags: true })
    compiler.evictCache(cacheAge)
    return bytes
  }
}
