import { generateReport } from '../generate/generate-report.js'
import { type Cost, costOf, type Job } from './contender.js'
import { type ContenderId, contenders } from './contenders.js'
import { type StepShares, watchSteps } from './steps.js'

/** Which reports are to be made, and whether to watch what the time goes into. */
export interface Round {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly watch: boolean
}

/** What came of a round. */
export interface RoundResult extends Cost {
  readonly shares?: StepShares
}

// Forked with the name of a contender: makes the reports of each round it is told of.
const contender = await contenders[process.argv[2] as ContenderId].load()

async function makeRound({ seed, from, count, watch }: Round): Promise<RoundResult> {
  const jobs: Job[] = []
  for (let index = from; index < from + count; index += 1) {
    jobs.push(await contender.prepare(generateReport(seed, index)))
  }
  if (!watch) return costOf(jobs)
  const { result, shares } = await watchSteps(() => costOf(jobs))
  return { ...result, shares }
}

process.on('message', async (round: Round) => {
  const result = await makeRound(round)
  process.send?.(result)
})
