// Whether two plain values are the same, by content.

/** Deep equality of plain data: null, booleans, numbers, strings, arrays and objects. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => equal(item, b[index]))
    )
  }
  const left: Readonly<Record<string, unknown>> = a as Record<string, unknown>
  const right: Readonly<Record<string, unknown>> = b as Record<string, unknown>
  let keys = 0
  for (const key in left) {
    if (!(key in right) || !equal(left[key], right[key])) return false
    keys++
  }
  return keys === Object.keys(right).length
}
