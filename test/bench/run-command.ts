import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a process and those it started cost from its start to its end. */
export interface ProcessCost {
  /** Time of all processor cores together (ms). */
  readonly cpu: number
  /** Time on the clock (ms). */
  readonly wall: number
  /** Most memory each of them ever had, added up (bytes). */
  readonly peak: number
}

/** Every process tells at its end what it used, in a file of its own. */
const tell = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs'
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const cost = { cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 }
    writeFileSync(process.env.BENCH_COSTS + '/' + process.pid, JSON.stringify(cost))
  })
`)}`

/**
 * Runs a program of Node in a process of its own.
 *
 * @param args the program and its arguments
 * @param cwd the folder it runs in
 * @throws Error when it fails
 */
export async function runCommand(args: readonly string[], cwd: string): Promise<ProcessCost> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const env = { ...process.env, NODE_OPTIONS: `--import=${tell}`, BENCH_COSTS: folder }
  const since = performance.now()
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'close')
  const wall = performance.now() - since
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  const costs = readdirSync(folder).map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  rmSync(folder, { recursive: true })
  const sum = (of: 'cpu' | 'peak') => costs.reduce((total, cost) => total + cost[of], 0)
  return { cpu: sum('cpu'), wall, peak: sum('peak') }
}
