import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { bundleFolder } from './bundle-folder.js'

/**
 * What Node is told when a worker process is started (工作进程的参数). Compiling and collecting in threads of the engine's
 * own takes a fifth more of the processors, and where every core has a worker nobody is idle to do it. Memory for what
 * stays, in MB: ten times what the largest report takes.
 */
export const workerFlags = ['--single-threaded', '--max-old-space-size=1024'] as const

/** Whether this process was started as a worker. */
export const inWorker = workerFlags.every(flag => process.execArgv.includes(flag))

/** A process that builds one report ends before code optimized for it has paid: functions must run 15 times as long first. */
export const commandFlags = ['--interrupt-budget=2000000'] as const

/** Where the bundle says which engine it was compiled by, and which of the flags for commands that one knows. */
export const enginePlace = new URL('engine.json', bundleFolder)

/** What stands there. */
export interface EngineNote {
  readonly engine: string
  readonly flags: readonly string[]
}

/**
 * Sets the flags for commands, where this engine is the one they were tried on when the program was built. Compiled code
 * is good only under the flags it was compiled with: to be called before any of it is loaded.
 */
export function setCommandFlags(): void {
  const { engine, flags } = readNote()
  if (engine === process.versions.v8) for (const flag of flags) setFlagsFromString(flag)
}

function readNote(): EngineNote {
  try {
    return JSON.parse(readFileSync(enginePlace, 'utf8'))
  } catch {
    return { engine: '', flags: [] }
  }
}
