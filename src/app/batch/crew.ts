import { fileURLToPath } from 'node:url'
import { workerFlags } from '../../program/engine-flags.js'
import type { Localized } from '../../source/diagnostic.js'
import type { BuildTask, Built } from '../build.js'
import { exitCodes } from '../exit-codes.js'
import { bugHint, type Trouble } from '../outcome.js'
import { type Job, tradeOf, workOn } from './work.js'

/** Those who work on the files of a run (班子): this process alone, or worker processes. */
export interface Crew {
  /** How many files it takes in hand at once. */
  readonly width: number
  readonly work: (task: BuildTask) => Promise<Built>
  readonly close: () => Promise<void>
}

/** How a crew is made up. */
export interface CrewOptions {
  /** How many worker processes; 0: none, the work is done here. */
  readonly workers: number
  /** True: they start at once, and not when there is work for them; the last one waits, for this process is busy too. */
  readonly ready: boolean
}

/** Longest time for a file (s): a hundred times what the largest takes; another one may be set for slow machines. */
const patience = Number(process.env.NIANBAO_TIMEOUT ?? 60)

/**
 * Makes up a crew for a run.
 *
 * @param job what the run does
 * @param options how many, and whether they start at once
 */
export async function makeCrew(job: Job, { workers, ready }: CrewOptions): Promise<Crew> {
  if (workers === 0) return workAlone(job)
  const [{ pool, Promise: PoolPromise }, { default: limitTo }] = await Promise.all([
    import('workerpool'),
    import('p-limit'),
  ])
  const crew = pool(fileURLToPath(new URL('worker.js', import.meta.url)), {
    workerType: 'process',
    minWorkers: ready ? Math.max(1, workers - 1) : 0,
    maxWorkers: workers,
    forkArgs: [tradeOf(job)],
    forkOpts: {
      execArgv: [...workerFlags()],
      serialization: 'advanced',
      // Out of the reach of a terminal's Ctrl-C, which they would not survive while they start. Windows has no such groups.
      detached: process.platform !== 'win32',
    },
    // What a worker that breaks off says last is for the message, not for the user's eyes.
    emitStdStreams: true,
  })
  const give = async (task: BuildTask): Promise<Built> => {
    let said = ''
    const on = ({ stderr = '' }: { readonly stderr?: string }) => {
      said += stderr
    }
    try {
      return await crew.exec('workOn', [task, job], { on }).timeout(patience * 1000)
    } catch (error) {
      if (neverBegan(error)) return give(task)
      const reason = error instanceof PoolPromise.TimeoutError ? tooSlow : reasonOf(error, said)
      return { outcome: { file: task.file.name, problems: [], written: [], trouble: lost(task, reason) }, files: [] }
    }
  }
  // Files wait here: in the pool they would wait for ever for a worker that died while nothing else was asked of it.
  const whenFree = limitTo(workers)
  return {
    // One more than there are workers: who is done goes on at once.
    width: workers + 1,
    work: task => whenFree(give, task),
    close: async () => {
      await crew.terminate(true)
    },
  }
}

/**
 * This process alone.
 *
 * @param job what the run does
 */
export function workAlone(job: Job): Crew {
  return { width: 1, work: task => workOn(task, job), close: async () => {} }
}

/** What is told of a file a worker did not come back with. */
function lost({ file: { name } }: BuildTask, reason: Localized): Trouble {
  return {
    exitCode: exitCodes.bug,
    text: {
      zh: `程序处理“${name}”时${reason.zh}，这一份没有生成`,
      en: `The program ${reason.en} at “${name}”, which was not built`,
    },
    hint: bugHint,
  }
}

const tooSlow: Localized = { zh: `超过 ${patience} 秒没有完成`, en: `did not finish within ${patience} s` }

/**
 * True when a worker was gone before it was given the task: another one takes it. One that has started hears no SIGINT,
 * but a terminal's may meet it in the moment it is born.
 */
function neverBegan(error: unknown): boolean {
  return (error instanceof Error && error.message === 'Worker is terminated') || endOf(error) === 'SIGINT'
}

/** How a worker ended: the signal or the exit code, as the pool tells it. */
function endOf(error: unknown): string | undefined {
  const ends = /exitCode: `(\w+)`\s+signalCode: `(\w+)`/u.exec(String(error))?.slice(1)
  return ends?.find(word => word !== 'null')
}

/** Why a worker broke off, from what it said last, else from how it ended. */
function reasonOf(error: unknown, said: string): Localized {
  if (said.includes('heap out of memory')) return { zh: '内存用尽', en: 'ran out of memory' }
  const thrown = /^(?:Uncaught )?\w*Error: (.+)$/mu.exec(said)?.[1]
  const words = thrown ?? endOf(error) ?? String(error)
  return { zh: `中断了（${words}）`, en: `broke off (${words})` }
}
