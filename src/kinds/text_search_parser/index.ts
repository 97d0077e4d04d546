// Text search parsers: nothing of them can be altered but name and schema.
import { defineKind, type Found } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { renameSql } from "../../sql/rename.ts"
import { decodeParser, parserSql } from "./query.ts"
import { parserShape, type ParserShape } from "./shape.ts"

export const textSearchParser = defineKind<ParserShape>({
  name: "text_search_parser",
  rank: 42,
  shape: parserShape,
  owned: false,
  target,
  read: { sql: parserSql, decode: decodeParser },

  create: (object) => [{ sql: createSql(object) }],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],
  rename: (from, to) => renameSql("TEXT SEARCH PARSER", from.path, to.path).map((sql) => ({ sql })),

  changes: { start: "rebuild", token: "rebuild", end: "rebuild", headline: "rebuild", types: "rebuild" },
})

function target({ path }: Found<ParserShape>): string {
  return `TEXT SEARCH PARSER ${quotePath(path)}`
}

function createSql(object: Found<ParserShape>): string {
  const { shape } = object
  return listed(`CREATE ${target(object)}`, [
    `START = ${shape.start}`,
    `GETTOKEN = ${shape.token}`,
    `END = ${shape.end}`,
    `LEXTYPES = ${shape.types}`,
    ...(shape.headline === null ? [] : [`HEADLINE = ${shape.headline}`]),
  ])
}
