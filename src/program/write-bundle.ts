import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { bundleFolder } from './bundle-folder.js'
import { type EngineNote, enginePlace, tuning, workerFlags } from './engine-flags.js'
import { loadLater } from './load-later.js'
import { packagesOutside, readyForBundle } from './ready-for-bundle.js'

const dist = new URL('../', import.meta.url)

/** What is loaded from outside the bundle: the command line, the work of a worker process, and below, what is kept. */
const entries = {
  'run-command': 'cli/run-command.js',
  serve: 'app/batch/serve.js',
  'cut-glyphs': 'fonts/cut-glyphs.js',
}

// Run by `npm run build`: bundles the program with its packages, and keeps what its code was compiled to.
await writeBundle()
const note: EngineNote = {
  engine: process.versions.v8,
  command: tuning.command.filter(isKnown),
  worker: tuning.worker.filter(isKnown),
}
writeFileSync(enginePlace, JSON.stringify(note))
compile([])
compile(workerFlags())

/** Whether this engine knows a flag: one it does not know it would tell the user of. */
function isKnown(flag: string): boolean {
  return spawnSync(process.execPath, [flag, '--eval', '']).status === 0
}

/** Code is compiled under the flags it is to run with, in a process of its own. */
function compile(flags: readonly string[]): void {
  const program = fileURLToPath(new URL('compile-bundle.js', import.meta.url))
  const { status } = spawnSync(process.execPath, [...flags, program], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`compiling ended with exit code ${status}`)
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
