/**
 * A function of fixed data that works each result out once: key trees, sums and names are the same for every report.
 *
 * @param work what to work out
 */
export function remember<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>()
  return key => {
    const entry = known.get(key) ?? { result: work(key) }
    known.set(key, entry)
    return entry.result
  }
}
