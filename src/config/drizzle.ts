// A drizzle.config.ts to the configuration that a project without a pgkit.config.ts gets.
import { existsSync, readdirSync } from "node:fs"
import { dirname } from "node:path"
import { PgkitError } from "../errors/index.ts"
import type { PgkitConfig } from "./define.ts"

/**
 * Takes schema, out, schemaFilter, tablesFilter, casing, the history's table and the credentials.
 *
 * @throws CONFIG_INVALID as `readDrizzleConfig` does.
 */
export async function configFromDrizzle(file: string): Promise<PgkitConfig> {
  const { readDrizzleConfig } = await import("../spec/index.ts")
  const drizzle = await readDrizzleConfig(file, dirname(file))
  if (drizzle === undefined) throw new PgkitError("CONFIG_INVALID", `${file} is gone.`)
  const { schema, table } = drizzle.migrations
  const isDefault = schema === "drizzle" && table === "__drizzle_migrations"
  return {
    database: drizzle.url,
    schema: drizzle.schema,
    migrations: {
      dir: drizzle.out,
      format: isStarted(drizzle.out) ? "auto" : "drizzle-journal",
      table: isDefault ? undefined : `${schema}.${table}`,
    },
    schemas: drizzle.schemaFilter,
    exclude: exclusionsOf(drizzle.tablesFilter ?? []),
    casing: drizzle.casing,
  }
}

/** Drizzle's patterns are names of tables and views in any schema: only these, or behind `!` not these. */
function exclusionsOf(tablesFilter: readonly string[]): readonly string[] {
  const named = (pattern: string) => relations.map((kind) => `${kind}:*.${pattern}`)
  const wanted = tablesFilter.filter((it) => !it.startsWith("!"))
  const unwanted = tablesFilter.filter((it) => it.startsWith("!")).map((it) => it.slice(1))
  return [
    ...(wanted.length === 0 ? [] : named("*")),
    ...wanted.flatMap(named).map((id) => `!${id}`),
    ...unwanted.flatMap(named),
  ]
}

const relations = ["table", "view", "materialized_view"]

/** The first migration of a Drizzle project goes into a folder that drizzle-orm can read too. */
function isStarted(dir: string): boolean {
  return existsSync(dir) && readdirSync(dir).length > 0
}
