// The exports of schema files to the Drizzle objects in them, each once, in the order of the exports.
import type { PgEnum, PgMaterializedView, PgPolicy } from "drizzle-orm/pg-core"
import type { PgRole, PgSequence, PgTable, PgView } from "drizzle-orm/pg-core"
import type { DrizzleOrm } from "./orm.ts"

/** An object and the file that exports it. */
export interface Exported<T> {
  readonly object: T
  readonly file: string
}

/** All that a schema exports, by construct. */
export interface DrizzleObjects {
  /** Names of schemas. */
  readonly schemas: Exported<string>[]
  readonly enums: Exported<PgEnum<[string, ...string[]]>>[]
  readonly sequences: Exported<PgSequence>[]
  readonly roles: Exported<PgRole>[]
  readonly tables: Exported<PgTable>[]
  readonly views: Exported<PgView>[]
  readonly materializedViews: Exported<PgMaterializedView>[]
  readonly policies: Exported<PgPolicy>[]
  /** Drizzle's relations: no part of the database, and a sign that a file belongs to the schema. */
  relations: number
}

/** A schema file and what it exports. */
export interface SchemaModule {
  readonly file: string
  readonly exports: Readonly<Record<string, unknown>>
}

/** Objects that several files export (an index file that re-exports) are taken from the first. */
export function collectObjects(orm: DrizzleOrm, modules: readonly SchemaModule[]): DrizzleObjects {
  const found: DrizzleObjects = {
    schemas: [],
    enums: [],
    sequences: [],
    roles: [],
    tables: [],
    views: [],
    materializedViews: [],
    policies: [],
    relations: 0,
  }
  const seen = new Set<unknown>()
  for (const { file, exports } of modules) {
    for (const object of exportedValues(exports)) {
      if (seen.has(object)) continue
      seen.add(object)
      place(orm, found, object, file)
    }
  }
  return found
}

export function isEmpty(objects: DrizzleObjects): boolean {
  return Object.values(objects).every(
    (it: readonly unknown[] | number) => (typeof it === "number" ? it : it.length) === 0,
  )
}

function place(orm: DrizzleOrm, found: DrizzleObjects, object: unknown, file: string): void {
  const { core, pg } = orm
  if (pg.isPgEnum(object)) found.enums.push({ object, file })
  else if (typeof object !== "object" || object === null) return
  else if (core.is(object, pg.PgTable)) found.tables.push({ object, file })
  else if (core.is(object, pg.PgSchema)) found.schemas.push({ object: object.schemaName, file })
  else if (pg.isPgView(object)) found.views.push({ object, file })
  else if (pg.isPgMaterializedView(object)) found.materializedViews.push({ object, file })
  else if (pg.isPgSequence(object)) found.sequences.push({ object, file })
  else if (core.is(object, pg.PgRole)) found.roles.push({ object, file })
  else if (core.is(object, pg.PgPolicy)) found.policies.push({ object, file })
  else if (core.is(object, core.Relations)) found.relations++
}

/** A CommonJS file has its exports a second time as `default`; others may export an object of tables as it. */
function exportedValues(exports: Readonly<Record<string, unknown>>): unknown[] {
  const { default: whole, ...named } = exports
  const isPlain =
    typeof whole === "object" && whole !== null && [Object.prototype, null].includes(Object.getPrototypeOf(whole))
  return [...Object.values(named), ...(isPlain ? Object.values(whole) : [whole])]
}
