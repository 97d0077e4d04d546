// A name as a spec writes it to the path of names that it stands for.

/**
 * The name of an object, exactly as PostgreSQL has it: `orders`, `shop.orders`. A dot separates a schema from a name; a
 * name that holds a dot itself stands in double quotes. Without a schema it is looked for in the schema that the spec
 * is for, then in `public`.
 */
export type Name = string | readonly string[]

/**
 * @example pathOf("shop.orders") // ["shop", "orders"]
 * @example pathOf('shop."a.b"') // ["shop", "a.b"]
 */
export function pathOf(name: Name): readonly string[] {
  if (typeof name !== "string") return name
  const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? []
  if (parts.join(".") !== name) return [name]
  return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part))
}

/**
 * The shortest name that `pathOf` takes apart into this path.
 *
 * @example nameOfPath(["shop", "a.b"]) // 'shop."a.b"'
 */
export function nameOfPath(path: readonly string[]): string {
  return path.map((part) => (/[."]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join(".")
}
