import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inWorker, setCommandFlags } from './engine-flags.js'
import { compiledPlace, loadBundled, loadedChunks } from './load-bundled.js'

/** Two reports with everything in them that a report can have. */
const rehearsal = fileURLToPath(new URL('../../src/program/rehearsal', import.meta.url))

// Run by `write-bundle`, once as a command and once as a worker: keeps what the code of the bundle is compiled to, and
// the first time the glyphs that were cut out of the fonts.
if (!inWorker) setCommandFlags()
await rehearse()
loadBundled('serve')
if (!inWorker) loadBundled<{ keepCutGlyphs(): void }>('cut-glyphs')?.keepCutGlyphs()
for (const [file, { script }] of loadedChunks) writeFileSync(compiledPlace(file), script.createCachedData())

/** Checks reports and builds them into nowhere: the functions that took part are kept compiled. */
async function rehearse(): Promise<void> {
  const output = mkdtempSync(join(tmpdir(), 'nianbao-'))
  try {
    const command = loadBundled<{ runCommand(args: readonly string[]): Promise<number> }>('run-command')
    for (const call of [['check'], ['build', '--output', output]]) {
      const exitCode = await command?.runCommand([...call, rehearsal, '--quiet'])
      if (exitCode !== 0) throw new Error(`${call[0]} of the rehearsal ended with exit code ${exitCode}`)
    }
  } finally {
    rmSync(output, { recursive: true })
  }
}
