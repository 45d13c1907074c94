import type { Diagnostic, Path } from '../source/diagnostic.js'
import { excerpt } from '../source/excerpt.js'
import type { Named } from './names.js'
import { problem } from './problem.js'
import type { Stray } from './read-context.js'

/**
 * Entries that belong below another key.
 *
 * @param first the first of them
 * @param others how many more there are
 * @param place the keys they belong below; empty for none
 */
export function belongsElsewhere({ key, path }: Stray, others: number, place: string): Diagnostic {
  const written = excerpt(key)
  return problem(
    'misplaced-key',
    { path, at: 'key' },
    {
      zh: `“${written}”${others === 0 ? '' : `等 ${others + 1} 项`}不应写在这里，应写在${place === '' ? '文件最外层（行首）' : `“${place}”下面`}`,
      en: `Unexpected “${written}”${others === 0 ? '' : ` and ${others} more`} here, expected below ${place === '' ? 'no other key' : place}`,
    },
    {
      zh: '移过去，注意行首的空格：同一层上下对齐，下一层多两个空格。',
      en: 'Move it there; entries of one level align, the next level stands two spaces further.',
    },
  )
}

/** What could have been meant by a key. */
export interface Known {
  readonly nearest: Named | undefined
  readonly known: readonly Named[]
}

/**
 * A key that nobody knows.
 *
 * @param key the key
 * @param path its path
 * @param known what is known here, and the nearest of it
 */
export function unknownKey(key: string, path: Path, { nearest, known }: Known): Diagnostic {
  const written = excerpt(key)
  const list = known.slice(0, 8).map(named => `“${named.key}”`)
  const more = known.length > 8 ? '等' : ''
  return problem(
    'unknown-key',
    { path, at: 'key' },
    {
      zh: nearest === undefined ? `没有“${written}”这一项` : `没有“${written}”这一项，应为“${nearest.key}”`,
      en:
        nearest === undefined
          ? `Unexpected key “${written}”`
          : `Unexpected key “${written}”, expected “${nearest.key}”`,
    },
    {
      zh: nearest === undefined ? `这里可以写的有：${list.join('')}${more}。` : `把“${written}”改为“${nearest.key}”。`,
      en: nearest === undefined ? `Known here: ${list.join(', ')}${more && ' and others'}.` : `Write “${nearest.key}”.`,
    },
  )
}

/**
 * Two keys that name the same.
 *
 * @param named what they name
 * @param path path of the second
 * @param first path of the first
 */
export function sameTwice({ key }: Named, path: Path, first: Path): Diagnostic {
  const written = excerpt(String(path.at(-1)))
  const earlier = excerpt(String(first.at(-1)))
  return {
    ...problem(
      'duplicate-key',
      { path, at: 'key' },
      {
        zh: `“${written}”与“${earlier}”是同一项（${key}），这里是第二次，没有读入`,
        en: `Unexpected “${written}”, it names the same as “${earlier}” (${key}) and was not read`,
      },
      { zh: '留下正确的一处，删去另一处。', en: 'Keep the right one and delete the other.' },
    ),
    related: [
      {
        message: { zh: `第一次写在这里`, en: 'The first is here' },
        place: { path: first, at: 'key' },
      },
    ],
  }
}
