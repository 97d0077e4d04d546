// Mentions of renamed objects, in SQL and in paths, to their new names.
import { quoteIdent, quotePath } from "../sql/identifier.ts"

/** New names by old ones. */
export interface Moves {
  /** By the path as SQL writes it. A schema's counts for all that is in it. */
  readonly paths: Map<string, readonly string[]>
  /** Of what has no schema: servers, publications. */
  readonly bare: Map<string, string>
  /** What stands before a column in a query of the relation. */
  readonly qualifiers: Map<string, string>
  /** More of them, which these go before. */
  readonly rest?: Moves
}

export interface Move {
  readonly kind: string
  readonly old: readonly string[]
  readonly fresh: readonly string[]
}

export function movesOf(list: readonly Move[], rest?: Moves): Moves {
  const isBare = ({ kind, old }: Move) => old.length === 1 && kind !== "schema"
  const last = ({ old, fresh }: Move) => [old.at(-1) ?? "", fresh.at(-1) ?? ""] as const
  return {
    paths: new Map(list.filter((it) => !isBare(it)).map(({ old, fresh }) => [quotePath(old), fresh])),
    bare: new Map(list.filter(isBare).map(last)),
    qualifiers: new Map(list.filter(({ old }) => old.length === 2).map(last)),
    ...(rest === undefined ? {} : { rest }),
  }
}

function lookUp<V>(moves: Moves, find: (moves: Moves) => V | undefined): V | undefined {
  return find(moves) ?? (moves.rest === undefined ? undefined : lookUp(moves.rest, find))
}

/** The value with every mention replaced. A text that only looks like one makes two contents differ, never agree. */
export function rewrite(value: unknown, moves: Moves): unknown {
  if (typeof value === "string") return lookUp(moves, ({ bare }) => bare.get(value)) ?? inText(value, moves)
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const names = items.filter((item) => typeof item === "string")
    const moved = names.length === items.length && names.length > 1 ? movedPath(names, moves) : undefined
    return moved ?? items.map((item) => rewrite(item, moves))
  }
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewrite(item, moves)]))
}

const identifier = String.raw`(?:"(?:[^"]|"")+"|[a-z_][a-z0-9_$]*)`
const qualified = new RegExp(String.raw`(?<![\w$".])${identifier}(?:\.${identifier})+`, "g")
const part = new RegExp(identifier, "g")

function inText(text: string, moves: Moves): string {
  if (!text.includes(".")) return text
  return text.replaceAll(qualified, (mention) => {
    const names = (mention.match(part) ?? []).map((it) =>
      it.startsWith('"') ? it.slice(1, -1).replaceAll('""', '"') : it,
    )
    const moved = movedPath(names, moves)
    if (moved !== undefined) return quotePath(moved)
    const [first = "", ...rest] = names
    const relation = lookUp(moves, ({ qualifiers }) => qualifiers.get(first))
    return relation === undefined ? mention : [relation, ...rest].map(quoteIdent).join(".")
  })
}

/** By the longest part that has a new name. */
function movedPath(path: readonly string[], moves: Moves): readonly string[] | undefined {
  if (path.includes("")) return undefined
  for (let length = Math.min(path.length, 3); length > 0; length--) {
    const name = quotePath(path.slice(0, length))
    const fresh = lookUp(moves, ({ paths }) => paths.get(name))
    if (fresh !== undefined) return [...fresh, ...path.slice(length)]
  }
  return undefined
}
