import { worker } from 'workerpool'
import { prepareFor, workOn } from './work.js'

/**
 * Makes this process a worker (工作进程): it works on what it is sent. It keeps nothing of a task but the fonts and what
 * was learnt of their glyphs, and ends with the process that started it.
 *
 * @param trade what kind of job it will be given
 */
export async function serve(trade: string | undefined): Promise<void> {
  // Ctrl-C is for the process that started this one, which lets the files in hand be finished.
  process.on('SIGINT', () => {})
  await prepareFor(trade)
  worker({ workOn })
}
