// Lets veraPDF judge PDF files.
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faults, run } from './programs.mjs'

const verapdf = fileURLToPath(new URL('../.tools/verapdf.jar', import.meta.url))

/**
 * Each file has to pass; all are judged by one call, as a start of Java takes longer than a file.
 *
 * @param {string} flavour the profile: `3a`, `2b`, `ua1`
 * @param {string[]} paths the files
 */
export function judge(flavour, paths) {
  const options = ['-f', flavour, '--format', 'text', '-v', ...paths]
  const said = run(`veraPDF ${flavour}`, 'java', ['-cp', verapdf, 'org.verapdf.apps.GreenfieldCliWrapper', ...options])
  for (const path of paths.map(one => resolve(one))) {
    const name = basename(path)
    if (!said.includes(`PASS ${path} ${flavour}`)) faults.push(`${name}: veraPDF ${flavour}: ${saidOf(said, path)}`)
  }
}

/** The lines about a file, up to those about the next. */
function saidOf(said, path) {
  const start = said.indexOf(path)
  if (start === -1) return 'nothing'
  const next = said.slice(start).search(/\n(?:PASS|FAIL) \//u)
  return said.slice(start, next === -1 ? undefined : start + next).trim()
}
