import { availableParallelism, totalmem } from 'node:os'
import { Failure } from '../failure.js'

/** Memory a worker may need, its own and its share of the rest (bytes). */
const memoryEach = 2 ** 29

/**
 * How many files to work on at once: what stands after `--jobs`, else as many as there are cores, and memory for them.
 *
 * @param written `4`
 * @throws Failure when it is no number from 1 to 256
 */
export function chooseJobs(written?: string): number {
  if (written === undefined) {
    const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
    return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / memoryEach)))
  }
  const jobs = Number(written)
  if (/^\d{1,3}$/u.test(written) && jobs >= 1 && jobs <= 256) return jobs
  throw new Failure(
    { zh: `--jobs 后面写的是“${written}”`, en: `Unexpected “${written}” after --jobs` },
    {
      zh: '应写 1 到 256 的整数；不写时，有几个处理器核心就用几个',
      en: 'Write a number from 1 to 256; by default as many as there are cores',
    },
  )
}
