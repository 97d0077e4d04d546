// A name to as much of it as PostgreSQL keeps.

/** The name of what is put aside while its successor takes the name. */
export function asideName(name: string): string {
  return `${clipName(name, 58)}__old`
}

/**
 * The longest start of `name` that takes no more than `bytes` in UTF-8 and cuts no character in two (pg_mbcliplen).
 *
 * @example clipName("größe", 4) // "grö"
 */
export function clipName(name: string, bytes = 63): string {
  let length = Buffer.byteLength(name)
  if (length <= bytes) return name
  const characters = [...name]
  while (length > bytes) length -= Buffer.byteLength(characters.pop() ?? "")
  return characters.join("")
}
