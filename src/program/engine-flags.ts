import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { bundleFolder } from './bundle-folder.js'

/**
 * What Node is told when a worker process is started (工作进程的参数). Compiling and collecting in threads of the engine's
 * own takes a fifth more of the processors, and where every core has a worker nobody is idle to do it. Memory for what
 * stays, in MB: ten times what the largest report takes.
 */
const workerNeeds = ['--single-threaded', '--max-old-space-size=1024'] as const

/** Whether this process was started as a worker. */
export const inWorker = workerNeeds.every(flag => process.execArgv.includes(flag))

/** Flags for the two kinds of processes, the command and its workers. */
export type EngineFlags = Readonly<Record<'command' | 'worker', readonly string[]>>

/** How the engine is to work for each kind of process, in flags that it may not know. */
export const tuning: EngineFlags = {
  // A process that builds one report ends before optimized code has paid: functions run 15 times as long first.
  command: ['--interrupt-budget=2000000'],
  worker: [
    // Optimizing takes a third of the first hundred reports: four times as long first, and less put into each other.
    '--interrupt-budget=528000',
    '--max-inlined-bytecode-size-cumulative=400',
    // What lived through two collections would be put straight among the old, and all it refers to would grow old too.
    '--no-allocation-site-pretenuring',
  ],
}

/** Where the bundle says which engine it was compiled by, and which of these flags that one knows. */
export const enginePlace = new URL('engine.json', bundleFolder)

/** What stands there. */
export interface EngineNote extends EngineFlags {
  readonly engine: string
}

/**
 * Sets the flags for commands. Compiled code is good only under the flags it was compiled with: to be called before any
 * of it is loaded.
 */
export function setCommandFlags(): void {
  for (const flag of knownFlags().command) setFlagsFromString(flag)
}

/** What Node is told when a worker is started, with the flags its engine knows. */
export function workerFlags(): readonly string[] {
  return [...workerNeeds, ...knownFlags().worker]
}

/** The flags that were tried on this engine when the program was built; none for any other engine. */
function knownFlags(): EngineFlags {
  try {
    const note: EngineNote = JSON.parse(readFileSync(enginePlace, 'utf8'))
    if (note.engine === process.versions.v8) return note
  } catch {
    // A program without a bundle does without.
  }
  return { command: [], worker: [] }
}
