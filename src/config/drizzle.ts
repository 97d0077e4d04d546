// A drizzle.config.ts to the configuration that a project without a pgkit.config.ts gets.
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
  const filters = drizzle.tablesFilter ?? []
  return {
    database: drizzle.url,
    schema: drizzle.schema,
    migrations: { dir: drizzle.out, table: `${drizzle.migrations.schema}.${drizzle.migrations.table}` },
    schemas: drizzle.schemaFilter,
    // Drizzle's patterns are table names of any schema; a leading `!` leaves out.
    include: filters.filter((it) => !it.startsWith("!")).map((it) => `*.${it}`),
    exclude: filters.filter((it) => it.startsWith("!")).map((it) => `*.${it.slice(1)}`),
    casing: drizzle.casing,
  }
}
