import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a process cost from its start to its end. */
export interface ProcessCost {
  /** Time of all processor cores together (ms). */
  readonly cpu: number
  /** Time on the clock (ms). */
  readonly wall: number
  /** Most memory it ever had (bytes). */
  readonly peak: number
}

/** Tells on its fourth channel, at its end, what the process used. */
const tell = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 }))
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
  const since = performance.now()
  const child = spawn(process.execPath, ['--import', tell, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let told = ''
  child.stdio[3]?.on('data', (text: Buffer) => {
    told += text.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return { ...JSON.parse(told), wall: performance.now() - since }
}
