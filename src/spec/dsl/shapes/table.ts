// Tables.
import { z } from "zod"
import { column } from "./column.ts"
import { constraint } from "./constraint.ts"
import { listOrRecord } from "./list.ts"
import { envelope, flag, name, names, parameters, sql, text, value } from "./parts.ts"
import { index } from "./table-index.ts"
import { policy, trigger } from "./trigger.ts"

export const key = z.union([text, sql], { error: "expected a column or SQL" })
const constants = z.array(value)
export const table = z.strictObject({
  kind: z.literal("table"),
  columns: z.record(text, column),
  primaryKey: names.min(1).optional(),
  constraints: listOrRecord(constraint, "constraints"),
  indexes: listOrRecord(index, "indexes"),
  triggers: z.record(text, trigger).optional(),
  policies: z.record(text, policy).optional(),
  enableRowLevelSecurity: flag,
  forceRowLevelSecurity: flag,
  unlogged: flag,
  partitionBy: z
    .union(
      [
        sql,
        z.strictObject({ range: z.array(key) }),
        z.strictObject({ list: z.array(key) }),
        z.strictObject({ hash: z.array(key) }),
      ],
      { error: "expected { range: […] }, { list: […] }, { hash: […] } or SQL" },
    )
    .optional(),
  using: text.optional(),
  with: parameters.optional(),
  tablespace: text.optional(),
  replicaIdentity: z
    .union([z.enum(["full", "nothing"]), z.strictObject({ index: text })], {
      error: 'expected "full", "nothing" or { index: … }',
    })
    .optional(),
  clusterOn: text.optional(),
  inherits: z.array(name).optional(),
  of: text.optional(),
  partitionOf: name.optional(),
  forValues: z
    .union(
      [
        z.literal("default"),
        sql,
        z.strictObject({ from: constants, to: constants }),
        z.strictObject({ in: constants }),
        z.strictObject({ modulus: z.number(), remainder: z.number() }),
      ],
      { error: 'expected "default", { from, to }, { in }, { modulus, remainder } or SQL' },
    )
    .optional(),
  ...envelope,
})
