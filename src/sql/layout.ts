// Parts of a statement to its text: on one line where that is short, else one part a line.

const width = 100

/**
 * `head (a, b)`, or one item a line where that would be long.
 *
 * @example listed("CREATE TYPE public.mood AS ENUM", ["'sad'", "'ok'"]) // CREATE TYPE public.mood AS ENUM ('sad', 'ok')
 */
export function listed(head: string, items: readonly string[]): string {
  const line = `${head} (${items.join(", ")})`
  return line.length <= width ? line : `${head} (\n${items.map((item) => `  ${item}`).join(",\n")}\n)`
}
