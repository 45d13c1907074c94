import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { bundleFolder, loadBundled, loadedChunks } from './load-bundled.js'
import { loadLater } from './load-later.js'
import { packagesOutside, readyForBundle } from './ready-for-bundle.js'

const dist = new URL('../', import.meta.url)

/** Two reports with everything in them that a report can have. */
const rehearsal = fileURLToPath(new URL('../src/program/rehearsal', dist))

/** What is loaded from outside the bundle: the command line, and the work of a thread. */
const entries = { 'run-command': 'cli/run-command.js', work: 'app/batch/work.js' }

// Run by `npm run build`: bundles the program with its packages, and keeps what its code was compiled to.
await writeBundle()
await rehearse()
for (const [file, { script }] of loadedChunks) {
  writeFileSync(new URL(`${file}.compiled`, bundleFolder), script.createCachedData())
}

async function writeBundle(): Promise<void> {
  rmSync(bundleFolder, { recursive: true, force: true })
  const input = Object.entries(entries).map(([name, path]) => [name, fileURLToPath(new URL(path, dist))])
  const bundle = await rolldown({
    input: Object.fromEntries(input),
    platform: 'node',
    external: packagesOutside,
    plugins: [readyForBundle(fileURLToPath(dist)), loadLater()],
    logLevel: 'warn',
  })
  const { output } = await bundle.generate({
    format: 'cjs',
    chunkFileNames: '[name]-[hash].js',
    minify: { compress: false, mangle: false, codegen: true },
  })
  await bundle.close()
  mkdirSync(bundleFolder)
  for (const file of output) {
    if (file.type === 'chunk') writeFileSync(new URL(file.fileName, bundleFolder), asChunk(file.code), 'latin1')
  }
}

/**
 * A chunk's code as a function. Packages outside the bundle are imported by the module that loads it: code compiled
 * ahead cannot. Characters beyond ASCII are escaped: the engine reads such text without converting it.
 */
function asChunk(code: string): string {
  const plain = code
    .replace(/\bimport\(/gu, 'importOutside(')
    .replace(/[^\0-\u007f]/gu, character =>
      Array.from({ length: character.length }, (_, unit) => `\\u${hex(character.charCodeAt(unit))}`).join(''),
    )
  return `(function (exports, require, module, __filename, importOutside) {${plain}\n})`
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0')
}

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
