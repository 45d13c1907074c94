import { remember } from './remember.js'

/** Numbers printed before titles and labels: 一、 （一） 1. */
const leadingNumber = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.、])\s*/u

/** Marks and spaces that do not tell one statutory term from another. */
const immaterial = /[\s\u3000“”"'‘’《》()（）、，,。.·:：/／_-]/gu

/**
 * A name in the form in which names are compared: half-width, without number, marks and spaces, so that
 * “一、本年新收政府信息公开申请数量”, “本年增/减” and “危及‘三安全一稳定’” are found.
 *
 * @param name a key, a label or a title
 */
export function comparableName(name: string): string {
  const narrow = name.normalize('NFKC').trim()
  const bare = narrow.replace(leadingNumber, '').replace(immaterial, '')
  return bare === '' ? narrow : bare
}

/** Something that a key in the data file may name. */
export interface Named {
  /** The key as documented. */
  readonly key: string
  /** Other names that are understood. */
  readonly aliases?: readonly string[]
}

/**
 * What a written key names: the one with exactly this key, else the one it is another writing of.
 *
 * @param written the key as written
 * @param known what may be named
 */
export function findNamed<N extends Named>(written: string, known: readonly N[]): N | undefined {
  const exact = known.find(({ key }) => key === written)
  if (exact !== undefined || written.length > longestName) return exact
  const wanted = comparableName(written)
  return known.find(named => comparableNamesOf(named).includes(wanted))
}

/** Longer than any name of the form. */
const longestName = 60

const comparableNamesOf = remember(({ key, aliases = [] }: Named): readonly string[] => {
  return [key, ...aliases].map(comparableName)
})

/**
 * How a name is commonly written besides its documented key: its other names, each also without its number and its marks.
 *
 * @param named what it names
 */
export function otherWritings({ key, aliases = [] }: Named): readonly string[] {
  const names = [key, ...aliases]
  const bare = names.map(name => name.replace(leadingNumber, ''))
  return [...new Set([...names, ...bare, ...names.map(comparableName)])].filter(name => name !== key && name !== '')
}
