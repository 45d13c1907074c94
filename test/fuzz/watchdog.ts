import { Worker } from 'node:worker_threads'

/** Longest time one data file may take of a processor (ms). */
const patience = 5_000

/** Lets a worker judge data files, one at a time, and ends it when one takes too long (看门狗). */
export class Watchdog {
  #worker: Worker | undefined

  /**
   * Judges a data file.
   *
   * @param bytes the file
   * @returns what is wrong with the program; undefined when nothing is
   */
  async judge(bytes: Uint8Array): Promise<string | undefined> {
    this.#worker ??= new Worker(new URL('fuzz-worker.js', import.meta.url))
    const worker = this.#worker
    worker.postMessage(bytes)
    const fault = await answerOf(worker)
    if (fault === undefined || !fault.ends) return fault?.words
    this.#worker = undefined
    await worker.terminate()
    return fault.words
  }

  /** Ends the worker. */
  async close(): Promise<void> {
    await this.#worker?.terminate()
  }
}

interface Fault {
  readonly words: string
  /** True: the worker is of no more use. */
  readonly ends: boolean
}

function answerOf(worker: Worker): Promise<Fault | undefined> {
  return new Promise(resolve => {
    // By the processor's time: on a busy machine the clock would blame the program for the others.
    const since = process.cpuUsage()
    const clock = setInterval(() => {
      const { user } = process.cpuUsage(since)
      if (user / 1000 > patience) answer({ words: `hangs: more than ${patience / 1000} s`, ends: true })
    }, 500)
    const answer = (fault: Fault | undefined) => {
      clearInterval(clock)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(fault)
    }
    const onMessage = ({ fault }: { readonly fault?: string }) =>
      answer(fault === undefined ? undefined : { words: fault, ends: false })
    const onError = (error: Error) => answer({ words: `uncaught: ${error.stack}`, ends: true })
    const onExit = (code: number) => answer({ words: `the process was ended: ${code}`, ends: true })
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
