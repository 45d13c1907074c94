import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../', import.meta.url))

/**
 * A hash of the program's code (代码): of all its modules. In the bundle, where they are many files no more, its place is
 * taken by what it gave when the bundle was made.
 */
export function hashCode(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(modules, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/(?<!\.d)\.[jt]s$/u.test(name) && !name.startsWith('bundle')) {
      hash.update(name).update(readFileSync(join(modules, name)))
    }
  }
  return hash.digest('base64url')
}
