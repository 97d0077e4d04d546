// Conversions between encodings: nothing of them can be altered but name, schema and owner.
import { defineKind, type Found } from "../../model/index.ts"
import { quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import { conversionSql, decodeConversion } from "./query.ts"
import { conversionShape, type ConversionShape } from "./shape.ts"

export const conversion = defineKind<ConversionShape>({
  name: "conversion",
  rank: 46,
  shape: conversionShape,
  owned: true,
  target: (object) => `CONVERSION ${quotePath(object.path)}`,
  // A schema has one default conversion between two encodings.
  slots: ({ path, shape }) => (shape.default ? [`conversion:${path[0] ?? ""} ${shape.from} ${shape.to}`] : []),
  read: { sql: conversionSql, decode: decodeConversion },

  create: (object) => [{ sql: createSql(object) }],
  drop: (object) => [{ sql: `DROP CONVERSION ${quotePath(object.path)}` }],
  rename: (from, to) => renameSql("CONVERSION", from.path, to.path).map((sql) => ({ sql })),

  changes: { from: "rebuild", to: "rebuild", function: "rebuild", default: "rebuild" },
})

function createSql({ path, shape }: Found<ConversionShape>): string {
  return [
    `CREATE${shape.default ? " DEFAULT" : ""} CONVERSION ${quotePath(path)}`,
    `FOR ${quoteLiteral(shape.from)} TO ${quoteLiteral(shape.to)} FROM ${shape.function}`,
  ].join(" ")
}
