import { existsSync, readFileSync } from 'node:fs'
import { Failure } from './failure.js'

/**
 * Refuses to write where another file stands (不覆盖): a data file of the same name may be somebody's work.
 *
 * @param path where to write
 * @param bytes what is to be written
 * @throws Failure when a file of other content is there
 */
export function refuseOther(path: string, bytes: Uint8Array): void {
  if (!existsSync(path) || readFileSync(path).equals(bytes)) return
  throw new Failure(
    { zh: `“${path}”已经有了，内容不一样`, en: `“${path}” is there already, with other content` },
    { zh: '请把它移走，或者用 -o 换一个地方', en: 'Move it away, or write elsewhere with -o' },
  )
}
