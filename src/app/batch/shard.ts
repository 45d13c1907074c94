import { hash } from 'node:crypto'
import { relative, sep } from 'node:path'
import { Failure } from '../failure.js'
import type { DataFile } from '../files/find-files.js'

/** One of the parts a batch is shared out in (分片). */
export interface Shard {
  /** Which part, from 1 on. */
  readonly number: number
  readonly of: number
}

/**
 * Reads what stands after `--shard`.
 *
 * @param written `3/16`
 * @throws Failure when it is no part of a whole
 */
export function parseShard(written: string): Shard {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/u.exec(written) ?? []
  if (number !== undefined && Number(number) >= 1 && Number(number) <= Number(of)) {
    return { number: Number(number), of: Number(of) }
  }
  throw new Failure(
    { zh: `--shard 后面写的是“${written}”`, en: `Unexpected “${written}” after --shard` },
    {
      zh: '应写成“第几份/共几份”，例如 3/16，从 1/16 到 16/16',
      en: 'Write which part of how many, such as 3/16: from 1/16 to 16/16',
    },
  )
}

/**
 * Whether a file belongs to a part. That depends on nothing but its place below its data folder: another file more or
 * less moves none, and every machine decides the same.
 *
 * @param file the file
 * @param shard the part
 */
export function isInShard({ path, dataFolder }: DataFile, { number, of }: Shard): boolean {
  const place = relative(dataFolder, path).split(sep).join('/')
  return Number.parseInt(hash('sha256', place, 'hex').slice(0, 12), 16) % of === number - 1
}
