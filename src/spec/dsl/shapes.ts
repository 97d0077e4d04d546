// What the pieces of a kit spec may hold, for zod. Types are in the files of the pieces; a test holds the two together.
import { z } from "zod"
import { phases } from "./phases.ts"

const text = z.string()
const flag = z.boolean().optional()
const sql = z.strictObject({ sql: z.string() }, { error: "expected SQL: sql`…`" })
const constant = z.union([z.string(), z.number(), z.bigint(), z.boolean(), z.null()])
const value = z.union([constant, sql], { error: "expected a constant or SQL: sql`…`" })
const name = z.union([text.min(1, "expected a name"), z.array(text).min(1)], { error: "expected a name" })
const names = z.array(text.min(1, "expected a name"))
const int8 = z.union([z.number().int(), z.bigint(), z.string().regex(/^-?\d+$/)], { error: "expected a whole number" })
const parameters = z.record(
  text,
  z.union([text, z.number(), z.boolean()], { error: "expected text, a number or a boolean" }),
)
const privileges = z.array(
  text.regex(
    /^(?:all|select|insert|update|delete|truncate|references|trigger|maintain|usage|create|execute)(?: with grant option)?$/,
    "expected a privilege such as select",
  ),
)
const grants = z.record(text, privileges)

const commented = { comment: text.optional() }
const granted = { grants: grants.optional(), revokes: grants.optional() }
const envelope = { ...commented, ...granted, owner: text.optional() }
const named = { name: text.min(1, "expected a name").optional() }
const deferrable = z.literal([true, "initially deferred"]).optional()

const keyOptions = {
  ...commented,
  include: names.optional(),
  nullsNotDistinct: flag,
  withoutOverlaps: flag,
  deferrable,
  with: parameters.optional(),
  tablespace: text.optional(),
  indexComment: text.optional(),
}
const checkOptions = { ...commented, noInherit: flag, notValid: flag, notEnforced: flag }
const action = z.enum(["no action", "restrict", "cascade", "set null", "set default"]).optional()
const foreignKeyOptions = {
  ...commented,
  onDelete: action,
  onDeleteColumns: names.optional(),
  onUpdate: action,
  match: z.literal("full").optional(),
  deferrable,
  notValid: flag,
  notEnforced: flag,
  period: flag,
}

const constraint = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal(["primary key", "unique"]), columns: names.min(1), ...keyOptions }),
    z.strictObject({ kind: z.literal("check"), expression: sql, ...checkOptions }),
    z.strictObject({
      kind: z.literal("exclude"),
      elements: sql,
      ...commented,
      where: sql.optional(),
      deferrable,
      with: parameters.optional(),
      tablespace: text.optional(),
      indexComment: text.optional(),
    }),
    z.strictObject({
      kind: z.literal("foreign key"),
      columns: names.min(1),
      table: name,
      referencedColumns: names.optional(),
      ...foreignKeyOptions,
    }),
    z.strictObject({ kind: z.literal("constraint"), definition: sql, ...commented }),
  ],
  { error: "expected what check(), unique() or another function of postgres-kit/spec gives" },
)

const sequenceOptions = {
  incrementBy: int8.optional(),
  minValue: int8.optional(),
  maxValue: int8.optional(),
  startWith: int8.optional(),
  cache: int8.optional(),
  cycle: flag,
}

const storage = z.enum(["plain", "external", "extended", "main"]).optional()
const compression = z.enum(["pglz", "lz4"]).optional()

const column = z.strictObject(
  {
    type: text.min(1, "expected a type"),
    collate: name.optional(),
    notNull: z
      .union([z.literal(true), z.strictObject({ ...named, noInherit: flag, notValid: flag })], {
        error: "expected true or options",
      })
      .optional(),
    default: value.optional(),
    identity: z
      .strictObject({
        generated: z.enum(["always", "by default"]),
        sequence: name.optional(),
        unlogged: flag,
        ...sequenceOptions,
      })
      .optional(),
    generatedAs: z.strictObject({ expression: sql, kind: z.enum(["stored", "virtual"]) }).optional(),
    primaryKey: z.strictObject({ ...named, ...keyOptions }).optional(),
    unique: z.strictObject({ ...named, ...keyOptions }).optional(),
    checks: z.array(z.strictObject({ ...named, expression: sql, ...checkOptions })).optional(),
    references: z
      .array(z.strictObject({ ...named, table: name, column: text.optional(), ...foreignKeyOptions }))
      .optional(),
    storage,
    compression,
    statistics: z.number().optional(),
    with: parameters.optional(),
    ...commented,
    ...granted,
  },
  { error: "expected a column: text(), type(…)" },
)

const indexElement = z.union(
  [
    text.min(1),
    sql,
    z
      .strictObject({
        column: text.optional(),
        expression: sql.optional(),
        collate: name.optional(),
        opclass: text.optional(),
        order: z.enum(["asc", "desc"]).optional(),
        nulls: z.enum(["first", "last"]).optional(),
        statistics: z.number().optional(),
      })
      .refine((it) => (it.column === undefined) !== (it.expression === undefined)),
  ],
  { error: "expected a column, SQL, or an object with one of both" },
)
const index = z.strictObject(
  {
    kind: z.literal("index"),
    columns: z.array(indexElement).min(1, "expected at least one column"),
    unique: flag,
    using: text.optional(),
    include: names.optional(),
    nullsNotDistinct: flag,
    with: parameters.optional(),
    tablespace: text.optional(),
    where: sql.optional(),
    ...commented,
  },
  { error: "expected what index() gives" },
)

const event = z.union([z.enum(["insert", "update", "delete", "truncate"]), z.strictObject({ update: names.min(1) })], {
  error: 'expected "insert", "update", "delete", "truncate" or { update: columns }',
})
const events = z.union([event, z.array(event).min(1)], { error: "expected an event or a list of them" }).optional()
const trigger = z
  .strictObject({
    before: events,
    after: events,
    insteadOf: events,
    forEach: z.enum(["row", "statement"]).optional(),
    referencing: z.strictObject({ oldTable: text.optional(), newTable: text.optional() }).optional(),
    when: sql.optional(),
    execute: name,
    args: z.union([z.array(text), sql], { error: "expected a list of texts, or SQL" }).optional(),
    constraint: z
      .union([z.literal(true), z.strictObject({ deferrable, from: name.optional() })], {
        error: "expected true or options",
      })
      .optional(),
    enable: z.literal(["always", "replica", false]).optional(),
    dependsOnExtensions: names.optional(),
    ...commented,
  })
  .refine((it) => [it.before, it.after, it.insteadOf].filter((when) => when !== undefined).length === 1, {
    error: "expected one of before, after and insteadOf",
  })
const policy = z.strictObject({
  as: z.enum(["permissive", "restrictive"]).optional(),
  for: z.enum(["all", "select", "insert", "update", "delete"]).optional(),
  to: z.union([text, z.array(text)], { error: "expected a role or a list of them" }).optional(),
  using: sql.optional(),
  withCheck: sql.optional(),
  ...commented,
})

const listOrRecord = <T extends z.ZodType>(item: T, what: string) =>
  z
    .unknown()
    .superRefine((given, context) => {
      if (given === undefined) return
      if (typeof given !== "object" || given === null) {
        context.addIssue({ code: "custom", message: `expected ${what} under their names, or a list of them` })
        return
      }
      for (const [key, one] of Object.entries(given)) {
        const result = item.safeParse(one)
        for (const issue of result.error?.issues ?? []) context.addIssue({ ...issue, path: [key, ...issue.path] })
        if (
          Array.isArray(given) &&
          typeof one === "object" &&
          one !== null &&
          "comment" in one &&
          one.comment !== undefined
        )
          context.addIssue({ code: "custom", path: [key, "comment"], message: "needs a name to stand under" })
      }
    })
    .optional()

const key = z.union([text, sql], { error: "expected a column or SQL" })
const constants = z.array(value)
const table = z.strictObject({
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

const view = z.strictObject({
  kind: z.literal("view"),
  query: sql,
  with: parameters.optional(),
  columns: z.record(text, z.strictObject({ default: value.optional(), ...commented, ...granted })).optional(),
  triggers: z.record(text, trigger).optional(),
  ...envelope,
})
const materializedView = z.strictObject({
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

const enumType = z.strictObject({ kind: z.literal("enum"), labels: z.array(text), ...envelope })
const domain = z.strictObject({
  kind: z.literal("domain"),
  type: text.min(1, "expected a type"),
  collate: name.optional(),
  default: value.optional(),
  notNull: z
    .union([z.boolean(), z.strictObject({ name: text })], { error: "expected a boolean or { name }" })
    .optional(),
  checks: z
    .union(
      [z.array(sql), z.record(text, z.union([sql, z.strictObject({ expression: sql, notValid: flag, ...commented })]))],
      { error: "expected checks under their names, or a list of them: sql`VALUE > 0`" },
    )
    .optional(),
  ...envelope,
})
const composite = z.strictObject({
  kind: z.literal("composite"),
  attributes: z.record(
    text,
    z.union([text.min(1), z.strictObject({ type: text.min(1), collate: name.optional(), ...commented })], {
      error: "expected a type, or an object with one",
    }),
  ),
  ...envelope,
})
const range = z.strictObject({
  kind: z.literal("range"),
  subtype: text.min(1, "expected a type"),
  opclass: name.optional(),
  collate: name.optional(),
  canonical: name.optional(),
  subtypeDiff: name.optional(),
  multirange: name.optional(),
  ...envelope,
})
const sequence = z.strictObject({
  kind: z.literal("sequence"),
  as: z.enum(["smallint", "integer", "bigint"]).optional(),
  unlogged: flag,
  ownedBy: name.optional(),
  ...sequenceOptions,
  ...envelope,
})

const argument = {
  type: text.min(1, "expected a type"),
  mode: z.enum(["in", "out", "inout", "variadic"]).optional(),
  default: value.optional(),
}
const routine = {
  args: z
    .union(
      [
        z.array(z.union([text, z.strictObject({ name: text.optional(), ...argument })])),
        z.record(text, z.union([text, z.strictObject(argument)])),
      ],
      { error: "expected types under the names of arguments, or a list of arguments" },
    )
    .optional(),
  language: text.optional(),
  as: z.union([sql, z.strictObject({ file: text, symbol: text })], { error: "expected SQL: sql`…`" }).optional(),
  sqlBody: sql.optional(),
  security: z.enum(["definer", "invoker"]).optional(),
  set: z
    .record(
      text,
      z.union([text, z.number(), z.boolean(), z.array(text)], { error: "expected a value or a list of names" }),
    )
    .optional(),
  transform: names.optional(),
  dependsOnExtensions: names.optional(),
  ...envelope,
}
const hasBody = (it: { readonly as?: unknown; readonly sqlBody?: unknown }) =>
  (it.as === undefined) !== (it.sqlBody === undefined)
const body = { error: "expected a body: one of as and sqlBody" }
const fn = z
  .strictObject({
    kind: z.literal("function"),
    ...routine,
    returns: text.optional(),
    volatility: z.enum(["volatile", "stable", "immutable"]).optional(),
    strict: flag,
    leakproof: flag,
    window: flag,
    parallel: z.enum(["unsafe", "restricted", "safe"]).optional(),
    cost: z.number().optional(),
    rows: z.number().optional(),
    support: name.optional(),
  })
  .refine(hasBody, body)
const procedure = z.strictObject({ kind: z.literal("procedure"), ...routine }).refine(hasBody, body)

const extension = z.strictObject({ kind: z.literal("extension"), version: text.optional(), ...commented })
const phase = z.enum(phases).optional()

export const fragmentShape = z.strictObject({
  kind: z.literal("fragment"),
  statements: sql,
  before: phase,
  after: phase,
})

/** Without its objects, which are checked one by one. */
export const schemaShape = z.strictObject({
  kind: z.literal("schema"),
  name: text.min(1, "expected a name"),
  objects: z.record(text, z.unknown()),
  ...envelope,
})

/** By what stands in `kind`. */
export const objectShapes: Readonly<Record<string, z.ZodType>> = {
  table,
  view,
  "materialized view": materializedView,
  enum: enumType,
  domain,
  composite,
  range,
  sequence,
  function: fn,
  procedure,
  extension,
  fragment: fragmentShape,
}
