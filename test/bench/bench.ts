import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureBatches } from './batches.js'
import { measureCold } from './cold.js'
import { own, peers } from './contenders.js'
import { measureOffice } from './office.js'
import { batchTable, coldTable, stepsTable, warmTable } from './print.js'
import { measureWarm } from './warm.js'

// npm run bench -- [--peers] [--seed 1] [--reports 240] [--batches 400] [--times 3]
const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    reports: { type: 'string', default: '240' },
    batches: { type: 'string', default: '400' },
    times: { type: 'string', default: '3' },
  },
})

/** Reports in a round: long enough to be measured, short enough that all contenders meet the same weather. */
const count = 24

const say = (text: string) => void process.stdout.write(text)

async function main(folder: string): Promise<void> {
  const seed = Number(values.seed)
  const times = Number(values.times)
  const rounds = Math.max(1, Math.round(Number(values.reports) / count))
  const cores = availableParallelism()
  say(`${cores} cores, ${process.arch}, ${process.platform}, Node ${process.versions.node}, seed ${seed}\n\n`)

  const warm = await measureWarm([...own, ...(values.peers ? peers : [])], { seed, rounds, count })
  say(warmTable(warm))
  say(stepsTable(warm.filter(({ id }) => own.includes(id))))
  say(coldTable(await measureCold(join(folder, 'cold'), { seed, times: 2 * times + 1, peers: values.peers })))

  const sizes = values.batches.split(',').map(Number)
  say(batchTable(await measureBatches(folder, { seed, sizes, times })))

  if (!values.peers) return
  const office = await measureOffice(join(folder, 'office'), { seed, count })
  if (office === undefined) return say('LibreOffice is not there.\n')
  const [cpu, wall] = [office.cpu / office.reports, office.wall / office.reports].map(figure => Math.round(figure))
  say(`LibreOffice, PDF of our .docx: ${cpu} CPU ms, ${wall} wall ms a report.\n`)
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
try {
  await main(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
