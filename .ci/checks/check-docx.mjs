// Lets the Open XML validator judge a Word file, and holds it to its size.
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { faults, run } from './programs.mjs'

const validator = fileURLToPath(new URL('../.tools/node_modules/.bin/ooxml-validator', import.meta.url))

/** Most a report takes without fonts, in bytes. */
const largest = 60 * 1024

/**
 * @param {string} file its name
 * @param {string} path where it is
 * @param {{ fonts: boolean }} options whether it carries fonts
 */
export function checkDocx(file, path, { fonts }) {
  for (const version of ['Microsoft365', 'Office2019']) {
    const result = JSON.parse(run(file, validator, [path, '--officeVersion', version]) || '{"ok":false}')
    if (!result.ok || result.errors?.length > 0)
      faults.push(`${file}: ${version}: ${JSON.stringify(result.errors, null, 1)}`)
  }
  const { size } = statSync(path)
  if (!fonts && size > largest) faults.push(`${file}: ${size} bytes, at most ${largest} expected`)
}
