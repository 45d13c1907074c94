import { hash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generateReport } from '../generate/generate-report.js'
import { startRandom } from '../generate/random.js'
import { mutate } from './mutate.js'
import { randomYaml } from './random-yaml.js'
import { Watchdog } from './watchdog.js'

// npm run fuzz -- [--seconds 600] [--seed …]
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string', default: `${Date.now()}` } },
})

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Where data files are kept over which the program has once failed; `cases.test.ts` builds them. */
const cases = join(project, 'test/fuzz/cases')

/** What the mutants are made from: the samples, the cases of the tests, some invented reports. */
function seeds(): readonly string[] {
  const folders = ['data', 'test/source/cases', 'test/model/cases']
  const files = folders.flatMap(folder =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .map(name => readFileSync(join(project, folder, name), 'utf8')),
  )
  return [...files.sort(), ...Array.from({ length: 12 }, (_, index) => generateReport(7, index).yaml)]
}

async function fuzz(seed: string, end: number): Promise<{ readonly tried: number; readonly faults: number }> {
  const watchdog = new Watchdog()
  const texts = seeds()
  let tried = 0
  let faults = 0
  for (; performance.now() < end; tried += 1) {
    const random = startRandom(seed, tried)
    const text = random.percent(30) ? randomYaml(random, random.below(40)) : random.pick(texts)
    const bytes = mutate(text, random, texts)
    const fault = await watchdog.judge(bytes)
    if (fault === undefined) continue
    faults += 1
    const name = join(cases, `${hash('sha256', bytes).slice(0, 12)}.yaml`)
    writeFileSync(name, bytes)
    process.stdout.write(`${name}\n${fault}\n\n`)
  }
  await watchdog.close()
  return { tried, faults }
}

const { tried, faults } = await fuzz(values.seed, performance.now() + Number(values.seconds) * 1000)
process.stdout.write(`seed ${values.seed}: ${tried} data files, ${faults} faults\n`)
process.exitCode = faults === 0 ? 0 : 1
