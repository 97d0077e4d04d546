// Access methods of tables and indexes: there is no ALTER ACCESS METHOD.
import { defineKind, type Found } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { accessMethodSql, decodeAccessMethod } from "./query.ts"
import { accessMethodShape, type AccessMethodShape } from "./shape.ts"

export const accessMethod = defineKind<AccessMethodShape>({
  name: "access_method",
  rank: 38.5,
  shape: accessMethodShape,
  owned: false,
  target,
  read: { sql: accessMethodSql, decode: decodeAccessMethod },

  create: (object) => [
    { sql: `CREATE ${target(object)} TYPE ${object.shape.type.toUpperCase()} HANDLER ${object.shape.handler}` },
  ],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],

  changes: { type: "rebuild", handler: "rebuild" },
})

function target({ path }: Found<AccessMethodShape>): string {
  return `ACCESS METHOD ${quotePath(path)}`
}
