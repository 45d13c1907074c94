import type { Localized } from '../../source/diagnostic.js'
import type { BuildTask, Built } from '../build.js'
import { exitCodes } from '../exit-codes.js'
import { bugHint, type Trouble } from '../outcome.js'
import { type Job, workOn } from './work.js'
import { workerMemory } from './worker-memory.js'

/** Those who work on the files of a run (班子): this process alone, or worker threads. */
export interface Crew {
  /** How many files are worked on at once. */
  readonly size: number
  readonly work: (task: BuildTask) => Promise<Built>
  readonly close: () => Promise<void>
}

/** How a crew is made up. */
export interface CrewOptions {
  /** How many worker threads; 0: none, the work is done here. */
  readonly threads: number
  /** True: threads start at once, and not when there is work for them; the last one waits, for this thread is busy too. */
  readonly ready: boolean
}

/** Longest time for a file (s): a hundred times what the largest takes; another one may be set for slow machines. */
const patience = Number(process.env.NIANBAO_TIMEOUT ?? 60)

/**
 * Makes up a crew for a run.
 *
 * @param job what the run does
 * @param options how many, and how patient
 */
export async function makeCrew(job: Job, { threads, ready }: CrewOptions): Promise<Crew> {
  if (threads === 0) return workAlone(job)
  const { Piscina } = await import('piscina')
  const pool = new Piscina<BuildTask, Built>({
    filename: new URL('worker.js', import.meta.url).href,
    name: 'work',
    workerData: job,
    minThreads: ready ? Math.max(1, threads - 1) : 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: workerMemory,
    recordTiming: false,
  })
  // A thread that dies between two files is replaced; the file it dies on is told of below.
  pool.on('error', () => {})
  return {
    size: threads,
    work: async task => {
      // Not a signal of the system's own that comes with time: those of thousands of reports would all be kept so long.
      const over = new AbortController()
      const timer = setTimeout(() => over.abort(), patience * 1000)
      try {
        return await pool.run(task, { signal: over.signal })
      } catch (error) {
        return { outcome: { file: task.file.name, problems: [], written: [], trouble: lost(task, error) }, files: [] }
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => pool.destroy(),
  }
}

/**
 * This process alone.
 *
 * @param job what the run does
 */
export function workAlone(job: Job): Crew {
  return { size: 1, work: task => workOn(task, job), close: async () => {} }
}

/** Why a worker did not come back with a file. */
function lost({ file: { name } }: BuildTask, error: unknown): Trouble {
  const kind = error instanceof Error && 'code' in error ? error.code : undefined
  const reason = kind === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : isTimeout(error) ? tooSlow : died(error)
  return {
    exitCode: exitCodes.bug,
    text: {
      zh: `程序处理“${name}”时${reason.zh}，这一份没有生成`,
      en: `The program ${reason.en} at “${name}”, which was not built`,
    },
    hint: bugHint,
  }
}

const outOfMemory: Localized = { zh: '内存用尽', en: 'ran out of memory' }

const tooSlow: Localized = { zh: `超过 ${patience} 秒没有完成`, en: `did not finish within ${patience} s` }

function died(error: unknown): Localized {
  const words = error instanceof Error ? error.message : String(error)
  return { zh: `中断了（${words}）`, en: `broke off (${words})` }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
