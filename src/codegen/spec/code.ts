// A tree of calls, objects and SQL to TypeScript that a person could have written: on one line where it fits.
import { sqlTemplate } from "./sql-template.ts"

/** Text stands for itself. `methods` follow a call: `text().notNull()`. */
export type Code =
  | string
  | { readonly call: string; readonly args: readonly Code[]; readonly methods?: readonly Method[] }
  | { readonly entries: readonly Entry[]; readonly tall?: boolean }
  | { readonly items: readonly Code[]; readonly tall?: boolean }
  | { readonly sql: string; readonly exact?: boolean }

export interface Method {
  readonly call: string
  readonly args: readonly Code[]
}

export type Entry = readonly [key: string, value: Code]

const width = 110

export function text(value: string): Code {
  return JSON.stringify(value)
}

/** SQL whose white space at its ends means nothing. */
export function sqlCode(sql: string): Code {
  return { sql }
}

/** A condition between parentheses that the statement has anyway: PostgreSQL prints `CHECK ((a > 0))`. */
export function condition(sql: string): Code {
  return sqlCode(unwrapped(sql))
}

/** The entries that have a value. */
export function entriesOf(values: Readonly<Record<string, Code | undefined>>): readonly Entry[] {
  return Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
}

/** `depth` is the indentation of the line on which it stands; `used` how much of that line is taken. */
export function print(code: Code, depth = 0, used = 0): string {
  const line = flat(code)
  if (line !== undefined && depth * 2 + used + line.length <= width) return line
  if (typeof code === "string") return code
  if ("sql" in code) return sqlTemplate(code.sql, depth, code.exact === true)
  if ("entries" in code)
    return block(
      "{",
      code.entries.map(([key, value]) => entry(key, value, depth + 1)),
      "}",
      depth,
    )
  if ("items" in code)
    return block(
      "[",
      code.items.map((item) => print(item, depth + 1)),
      "]",
      depth,
    )
  const methods = code.methods ?? []
  const head = tallCall(code.call, code.args, depth, used)
  if (methods.length === 0) return head
  if (flat({ call: code.call, args: code.args }) === undefined)
    return head + methods.map((it) => methodText(it, depth)).join("")
  return `${head}${methods.map((it) => `\n${pad(depth + 1)}${methodText(it, depth + 1)}`).join("")}`
}

function methodText({ call, args }: Method, depth: number): string {
  return `.${print({ call, args }, depth)}`
}

/** Only the last argument opens, or each has a line. */
function tallCall(call: string, args: readonly Code[], depth: number, used: number): string {
  const first = args.slice(0, -1).map(flat)
  const last = args.at(-1)
  if (last === undefined) return `${call}()`
  const isOpen = typeof last !== "string" && !("call" in last)
  if (isOpen && first.every((it) => it !== undefined)) {
    const lead = `${call}(${first.map((it) => `${it}, `).join("")}`
    if (depth * 2 + used + lead.length < width) return `${lead}${print(last, depth, used + lead.length + 400)})`
  }
  return block(
    `${call}(`,
    args.map((arg) => print(arg, depth + 1)),
    ")",
    depth,
  )
}

function block(open: string, lines: readonly string[], close: string, depth: number): string {
  if (lines.length === 0) return `${open}${close}`
  return `${open}\n${lines.map((line) => `${pad(depth + 1)}${line},\n`).join("")}${pad(depth)}${close}`
}

function entry(key: string, value: Code, depth: number): string {
  const name = keyText(key)
  return `${name}: ${print(value, depth, name.length + 3)}`
}

/** In an object literal `__proto__` would be no key. */
function keyText(key: string): string {
  if (key === "__proto__") return '["__proto__"]'
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key)
}

/** On one line; undefined for what has several, or is to have them. */
function flat(code: Code): string | undefined {
  if (typeof code === "string") return code.includes("\n") ? undefined : code
  if ("sql" in code) return code.sql.includes("\n") ? undefined : sqlTemplate(code.sql, 0, code.exact === true)
  if ("call" in code) {
    const calls = [{ call: code.call, args: code.args }, ...(code.methods ?? [])].map(({ call, args }) => {
      const list = allFlat(args)
      return list === undefined ? undefined : `${call}(${list.join(", ")})`
    })
    return calls.every((it) => it !== undefined) ? calls.join(".") : undefined
  }
  if (code.tall === true) return undefined
  if ("items" in code) {
    const list = allFlat(code.items)
    return list === undefined ? undefined : `[${list.join(", ")}]`
  }
  const list = allFlat(code.entries.map(([, value]) => value))
  if (list === undefined) return undefined
  if (list.length === 0) return "{}"
  return `{ ${list.map((value, at) => `${keyText(code.entries[at]?.[0] ?? "")}: ${value}`).join(", ")} }`
}

function allFlat(codes: readonly Code[]): readonly string[] | undefined {
  const list = codes.map(flat)
  return list.every((it) => it !== undefined) ? list : undefined
}

function pad(depth: number): string {
  return "  ".repeat(depth)
}

/** Without the parentheses that are around the whole of it. */
function unwrapped(expression: string): string {
  if (!expression.startsWith("(") || !expression.endsWith(")")) return expression
  let depth = 0
  for (const { 0: part, index } of expression.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]/g)) {
    if (part === "(") depth++
    if (part === ")" && --depth === 0) return index === expression.length - 1 ? expression.slice(1, -1) : expression
  }
  return expression
}
