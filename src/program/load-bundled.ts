import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { bundleFolder } from './bundle-folder.js'
import { inWorker } from './engine-flags.js'

/** A chunk of the bundle (代码块) that was loaded. */
export interface LoadedChunk {
  readonly exports: object
  /** Its code, which knows what of it has been compiled so far. */
  readonly script: Script
}

const loaded = new Map<string, LoadedChunk>()

/** The chunks loaded so far, by the names of their files. */
export const loadedChunks: ReadonlyMap<string, LoadedChunk> = loaded

/**
 * Where compiled code of a chunk is kept, for processes like this one: the engine refuses what was compiled under other
 * flags.
 *
 * @param file the file of the chunk
 */
export function compiledPlace(file: string): URL {
  return new URL(`${file}.${inWorker ? 'worker' : 'command'}.compiled`, bundleFolder)
}

/**
 * Loads an entry of the program from its bundle: a few files in place of several hundred, compiled when they were
 * built, so that a single report is done in half the time.
 *
 * @param name the entry: `run-command`
 * @returns what it exports; undefined where there is no bundle
 */
export function loadBundled<Exports extends object>(name: string): Exports | undefined {
  try {
    return loadChunk(`${name}.js`) as Exports
  } catch (error) {
    if (error instanceof MissingBundle) return undefined
    throw error
  }
}

class MissingBundle extends Error {}

const requireFromBundle = createRequire(new URL('chunk.js', bundleFolder))

function loadChunk(file: string): object {
  const known = loaded.get(file)
  if (known !== undefined) return known.exports
  const filename = fileURLToPath(new URL(file, bundleFolder))
  const code = readIfThere(filename)?.toString('latin1')
  if (code === undefined) throw new MissingBundle(`no chunk ${file}`)
  // What was compiled by another version of Node is refused by the engine, and compiled anew.
  const compiled = readIfThere(compiledPlace(file))
  const script = new Script(code, {
    filename,
    ...(compiled && { cachedData: compiled }),
  })
  const chunk = { exports: {}, script }
  loaded.set(file, chunk)
  script.runInThisContext()(chunk.exports, requireForChunk, chunk, filename, importOutside)
  return chunk.exports
}

/** Chunks ask for one another, for Node's modules, and for the packages that are not in the bundle. */
function requireForChunk(name: string): unknown {
  return name.startsWith('./') ? loadChunk(name.slice(2)) : requireFromBundle(name)
}

function importOutside(name: string): Promise<unknown> {
  return import(name)
}

function readIfThere(path: string | URL): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
