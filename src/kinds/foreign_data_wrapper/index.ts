// Foreign data wrappers: CREATE and ALTER FOREIGN DATA WRAPPER.
import { z } from "zod"
import { comment, notOfExtension, owner, privileges } from "../../sql/catalog.ts"
import {
  address,
  catalogs,
  defineKind,
  envelopeOf,
  type Found,
  objectId,
  optionSteps,
  secretDiagnostics,
  secretHazards,
  type Step,
} from "../../model/index.ts"
import { optionsClause, readOptions, secretsOf } from "../../sql/generic-options.ts"
import { quotePath } from "../../sql/identifier.ts"

const path = z.array(z.string()).readonly()

const wrapperShape = z.strictObject({
  /** Schema and name of the functions. */
  handler: path.nullable(),
  validator: path.nullable(),
  /** `name=value`, sorted. */
  options: z.array(z.string()).readonly(),
})

type WrapperShape = z.infer<typeof wrapperShape>
type Wrapper = Found<WrapperShape>

/** Those that somebody made; the wrapper of an extension belongs to the extension. */
export const foreignDataWrapper = defineKind<WrapperShape>({
  name: "foreign_data_wrapper",
  rank: 37,
  shape: wrapperShape,
  owned: true,
  target,
  read: {
    sql: () => `
SELECT w.oid, w.fdwname AS name,
  hn.nspname::text AS handler_schema, h.proname::text AS handler_name,
  vn.nspname::text AS validator_schema, v.proname::text AS validator_name,
  ${readOptions("w.fdwoptions")} AS options,
  ${comment(catalogs.pg_foreign_data_wrapper, "w.oid")},
  ${owner("w.fdwowner")},
  ${privileges("w.fdwacl", "F", "w.fdwowner")}
FROM pg_catalog.pg_foreign_data_wrapper w
LEFT JOIN pg_catalog.pg_proc h ON h.oid = w.fdwhandler
LEFT JOIN pg_catalog.pg_namespace hn ON hn.oid = h.pronamespace
LEFT JOIN pg_catalog.pg_proc v ON v.oid = w.fdwvalidator
LEFT JOIN pg_catalog.pg_namespace vn ON vn.oid = v.pronamespace
WHERE ${notOfExtension(catalogs.pg_foreign_data_wrapper, "w.oid")}
ORDER BY w.fdwname COLLATE "C"`,
    decode(row) {
      const pathOf = (schema: string | null, name: string | null) =>
        schema === null || name === null ? null : [schema, name]
      const options = row.texts("options")
      return {
        path: [row.text("name")],
        container: null,
        addresses: [address("pg_foreign_data_wrapper", row.int("oid"))],
        ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
        diagnostics: secretDiagnostics(objectId("foreign_data_wrapper", [row.text("name")]), secretsOf(options)),
        shape: {
          handler: pathOf(row.textOrNull("handler_schema"), row.textOrNull("handler_name")),
          validator: pathOf(row.textOrNull("validator_schema"), row.textOrNull("validator_name")),
          options,
        },
      }
    },
  },

  create: (object, _view, past) => [
    { sql: createSql(object), hazards: secretHazards(object.id, secretsOf(object.shape.options), past.has(object.id)) },
  ],

  drop: (object) => [{ sql: `DROP FOREIGN DATA WRAPPER ${quotePath(object.path)}` }],

  rename: (from, to) => [{ sql: `ALTER FOREIGN DATA WRAPPER ${quotePath(from.path)} RENAME TO ${quotePath(to.path)}` }],

  changes: {
    handler: (now, _from, to) => [alter(now, functionClause("HANDLER", to))],
    validator: (now, _from, to) => [alter(now, functionClause("VALIDATOR", to))],
    options: (now, from, to) => optionSteps(`ALTER ${target(now)}`, now.id, from, to),
  },
})

function createSql(object: Wrapper): string {
  const { handler, validator, options } = object.shape
  return [
    `CREATE FOREIGN DATA WRAPPER ${quotePath(object.path)}`,
    ...(handler === null ? [] : [functionClause("HANDLER", handler)]),
    ...(validator === null ? [] : [functionClause("VALIDATOR", validator)]),
    ...(options.length === 0 ? [] : [optionsClause(options)]),
  ].join("\n  ")
}

function functionClause(word: "HANDLER" | "VALIDATOR", name: readonly string[] | null): string {
  return name === null ? `NO ${word}` : `${word} ${quotePath(name)}`
}

function alter(object: Wrapper, clause: string): Step {
  return { sql: `ALTER ${target(object)} ${clause}` }
}

function target(object: Found): string {
  return `FOREIGN DATA WRAPPER ${quotePath(object.path)}`
}
