/** Gives the value kept for a key, else the computed one, which is kept. */
export type Memory<Key, Value> = (key: Key, compute: () => Value) => Value

/**
 * Makes a memory for values that come again in every report of a process, as the labels of the statutory tables do.
 *
 * @param most most values it keeps; past that all are dropped, for none is of more use than another
 */
export function makeMemory<Key, Value>(most = 8_192): Memory<Key, Value> {
  const values = new Map<Key, Value>()
  return (key, compute) => {
    const known = values.get(key)
    if (known !== undefined) return known
    const value = compute()
    if (values.size >= most) values.clear()
    values.set(key, value)
    return value
  }
}
