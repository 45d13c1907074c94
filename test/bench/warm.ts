import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { workerFlags } from '../../dist/program/engine-flags.js'
import type { Round, RoundResult } from './contender-process.js'
import { type ContenderId, contenders } from './contenders.js'
import type { StepShares } from './steps.js'

/** How many reports are made: so many rounds of so many. */
export interface Plan {
  readonly seed: number
  readonly rounds: number
  readonly count: number
}

/** What a contender's rounds cost. */
export interface WarmResult {
  readonly id: ContenderId
  readonly rounds: readonly RoundResult[]
  /** What the time of one more round went into. */
  readonly shares: StepShares
}

/**
 * Lets contenders make the same reports in turns, each in a process that stays, started as the workers of a batch are:
 * whatever else the machine does hits all of them alike.
 *
 * @param ids the contenders
 * @param plan how many reports
 */
export async function measureWarm(
  ids: readonly ContenderId[],
  { seed, rounds, count }: Plan,
): Promise<readonly WarmResult[]> {
  const processes = ids.map(id => ({
    id,
    child: fork(program, [id], { execArgv: [...workerFlags()] }),
    rounds: [] as RoundResult[],
  }))
  for (const { id, child } of processes) {
    await ask(child, { seed, from: 0, count: contenders[id].warmUp, watch: false })
  }
  const from = Math.max(...ids.map(id => contenders[id].warmUp))
  for (let round = 0; round < rounds; round += 1) {
    for (const { child, rounds: done } of processes) {
      done.push(await ask(child, { seed, from: from + round * count, count, watch: false }))
    }
  }
  const results = []
  for (const { id, child, rounds: done } of processes) {
    const { shares = {} } = await ask(child, { seed, from: from + rounds * count, count: 2 * count, watch: true })
    child.kill()
    results.push({ id, rounds: done, shares })
  }
  return results
}

const program = fileURLToPath(new URL('contender-process.js', import.meta.url))

function ask(child: ChildProcess, round: Round): Promise<RoundResult> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('a contender ended before it was told to'))
    child.once('exit', ended)
    child.once('message', (result: RoundResult) => {
      child.off('exit', ended)
      resolve(result)
    })
    child.send(round)
  })
}
