/** Most values one memory keeps; past it all are dropped, for none is of more use than another. */
const most = 8_192

/**
 * Makes a memory for values that come again in every report of a process, as the labels of the statutory tables do.
 *
 * @returns the value kept for a key, else the computed one, which is kept
 */
export function makeMemory<Value>(): (key: string, compute: () => Value) => Value {
  const values = new Map<string, Value>()
  return (key, compute) => {
    const known = values.get(key)
    if (known !== undefined) return known
    const value = compute()
    if (values.size >= most) values.clear()
    values.set(key, value)
    return value
  }
}
