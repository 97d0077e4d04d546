// Views and materialized views.
import { z } from "zod"
import { compression, storage } from "./column.ts"
import { listOrRecord } from "./list.ts"
import { commented, envelope, flag, granted, names, parameters, sql, text, value } from "./parts.ts"
import { index } from "./table-index.ts"
import { trigger } from "./trigger.ts"

export const view = z.strictObject({
  kind: z.literal("view"),
  query: sql,
  with: parameters.optional(),
  columns: z.record(text, z.strictObject({ default: value.optional(), ...commented, ...granted })).optional(),
  triggers: z.record(text, trigger).optional(),
  ...envelope,
})
export const materializedView = z.strictObject({
  kind: z.literal("materialized view"),
  query: sql,
  with: parameters.optional(),
  using: text.optional(),
  tablespace: text.optional(),
  withNoData: flag,
  columns: z
    .record(
      text,
      z.strictObject({
        storage,
        compression,
        statistics: z.number().optional(),
        with: parameters.optional(),
        ...commented,
        ...granted,
      }),
    )
    .optional(),
  indexes: listOrRecord(index, "indexes"),
  clusterOn: text.optional(),
  dependsOnExtensions: names.optional(),
  ...envelope,
})
