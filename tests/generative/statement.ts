// One statement of a generated schema, with parts that can be left out when a failure is made smaller.

/** `head (items) tail`; a statement without items is its head alone. */
export interface Statement {
  readonly head: string
  readonly items?: readonly string[]
  readonly tail?: string
}

export function textOf({ head, items, tail = "" }: Statement): string {
  if (items === undefined) return head
  return `${head} (${items.length === 0 ? "" : `\n  ${items.join(",\n  ")}\n`})${tail}`
}

export function scriptOf(statements: readonly Statement[]): string {
  return statements.map((statement) => `${textOf(statement)};\n`).join("")
}

/** `"yes"` with a space in front when it is so: for clauses. */
export function when(condition: boolean, text: string): string {
  return condition ? ` ${text}` : ""
}
