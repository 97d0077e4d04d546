// Statements about subscriptions, as a scratch database may run them: without a word to the publisher.
import { leadingWords, lowerAscii, nextToken, type Token } from "../../sql/lexer.ts"

/** `does: "nothing"` is for what says how a subscription runs, which is no part of the schema. */
export type Unconnected =
  | { readonly does: "run"; readonly sql: string }
  | { readonly does: "nothing" }
  | { readonly does: "outside"; readonly what: string }

/** Undefined for a statement that is about something else. */
export function unconnected(sql: string): Unconnected | undefined {
  const [verb, object, ...rest] = leadingWords(sql, 5)
  if (object !== "subscription") return undefined
  if (verb === "create") return { does: "run", sql: withOptions(sql, ["connect = false"], ofConnecting) }
  if (verb !== "alter") return verb === "drop" ? { does: "outside", what: "subscription" } : undefined
  const [, action, what] = rest
  if (action === "enable" || action === "disable" || action === "refresh" || action === "skip")
    return { does: "nothing" }
  if (what === "publication") return { does: "run", sql: withOptions(sql, ["refresh = false"], ofRefresh) }
  // The slot on the publisher would have to follow.
  if (action === "set" && optionsOf(sql).some(({ name }) => name === "failover" || name === "two_phase"))
    return { does: "outside", what: "subscription" }
  return { does: "run", sql }
}

/** `connect = false` refuses the other three (manual, CREATE SUBSCRIPTION, connect). */
const ofConnecting: ReadonlySet<string> = new Set(["connect", "create_slot", "copy_data", "enabled"])
const ofRefresh: ReadonlySet<string> = new Set(["refresh", "copy_data"])

/** The statement with the options in its WITH, in place of those that `without` names. */
function withOptions(sql: string, options: readonly string[], without: ReadonlySet<string>): string {
  const kept = optionsOf(sql).filter(({ name }) => !without.has(name))
  const all = [...options, ...kept.map(({ text }) => text)].join(", ")
  const open = openingOf(sql)
  if (open === undefined) return `${sql.slice(0, endOf(sql))} WITH (${all})`
  return `${sql.slice(0, open.start)}(${all})`
}

/** The items of the statement's only parentheses. */
function optionsOf(sql: string): readonly { readonly name: string; readonly text: string }[] {
  const open = openingOf(sql)
  if (open === undefined) return []
  const items: Token[][] = [[]]
  for (let token = nextToken(sql, open.end); token.kind !== "end" && token.kind !== "close";) {
    if (sql.slice(token.start, token.end) === ",") items.push([])
    else items.at(-1)?.push(token)
    token = nextToken(sql, token.end)
  }
  return items.flatMap((tokens) => {
    const [first, last] = [tokens[0], tokens.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ name: lowerAscii(sql.slice(first.start, first.end)), text: sql.slice(first.start, last.end) }]
  })
}

function openingOf(sql: string): Token | undefined {
  for (let token = nextToken(sql, 0); token.kind !== "end"; token = nextToken(sql, token.end))
    if (token.kind === "open") return token
  return undefined
}

/** Behind the last token: a comment may follow it. */
function endOf(sql: string): number {
  let end = 0
  for (let token = nextToken(sql, 0); token.kind !== "end"; token = nextToken(sql, token.end)) end = token.end
  return end
}
