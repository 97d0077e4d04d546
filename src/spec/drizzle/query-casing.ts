// Query builders of views, which know nothing of the schema's casing, to ones that do.
import type { Casing } from "./expression.ts"
import type { DrizzleOrm } from "./orm.ts"

/**
 * Runs `work`, which loads a schema, while builders without a dialect get one with the casing. A view's builder
 * writes the names of its columns down at once, as the schema's keys: later nobody can tell them from text.
 */
export async function withQueryCasing<T>(
  orm: DrizzleOrm,
  casing: Casing | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const prototype: object = orm.pg.QueryBuilder.prototype
  const original: unknown = Reflect.get(prototype, "getDialect")
  if (casing === undefined || typeof original !== "function") return work()
  const dialect = new orm.pg.PgDialect({ casing })
  Reflect.set(prototype, "getDialect", function getDialect(this: object): unknown {
    const own: unknown = Reflect.get(this, "dialect") ?? Reflect.get(this, "dialectConfig")
    return own === undefined ? dialect : Reflect.apply(original, this, [])
  })
  try {
    return await work()
  } finally {
    Reflect.set(prototype, "getDialect", original)
  }
}
