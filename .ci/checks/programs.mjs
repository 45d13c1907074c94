// Runs other programs and gathers what is wrong.
import { spawnSync } from 'node:child_process'

/** Everything found wrong so far, a line each. */
export const faults = []

/**
 * Runs a program; that it fails, or says anything on its error stream that is not known, is a fault.
 *
 * @param {string} file what the program is about
 * @param {string} command
 * @param {string[]} args
 * @param {{ known?: RegExp[], env?: Record<string, string> }} options
 * @returns what it printed
 */
export function run(file, command, args, { known = [], env = {} } = {}) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } }
  const { stdout, stderr, status, error } = spawnSync(command, args, options)
  if (error) faults.push(`${file}: ${command}: ${error.message}`)
  if (status !== 0) faults.push(`${file}: ${command} ended with ${status}: ${stdout.slice(0, 2000)}`)
  for (const line of stderr.split('\n').filter(Boolean)) {
    if (!known.some(pattern => pattern.test(line))) faults.push(`${file}: ${command} says: ${line}`)
  }
  return stdout
}

/**
 * Says what was found and ends.
 *
 * @param {string} checked what was checked, in words
 * @param {boolean} complete whether that is all there should be
 */
export function report(checked, complete) {
  for (const fault of faults) console.error(fault)
  console.log(`${checked} checked, ${faults.length} faults${complete ? '' : '; some are missing'}`)
  process.exit(faults.length > 0 || !complete ? 1 : 0)
}
