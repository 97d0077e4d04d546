// A database as it was read to what it will be once its pending migrations are applied.
import { within } from "../diff/index.ts"
import { type FolderFormat, readMigrations } from "../migrate/index.ts"
import { withAsked } from "../model/index.ts"
import { clone, readFilled } from "../prove/index.ts"
import type { CompareOptions, ReadSource } from "../source/index.ts"

/**
 * Makes the schema on a scratch database, runs the named files there and reads the result.
 *
 * @throws the server's error where a file does not run.
 */
export async function withPending(
  live: ReadSource,
  pending: { readonly dir: string; readonly format: FolderFormat; readonly names: readonly string[] },
  { registry, scratch, scope = {} }: CompareOptions,
): Promise<ReadSource> {
  const files = readMigrations(pending.dir, pending.format).files.filter((file) => pending.names.includes(file.name))
  const snapshot = await scratch.withDatabase(async (db, _server, roles) => {
    await clone(db, live.snapshot, { registry, roles })
    for (const file of files) {
      // Rows are no part of a schema.
      for (const { sql, copy } of file.statements) if (copy === undefined) await db.query(sql)
    }
    return readFilled(db, registry)
  })
  return { ...live, snapshot: within(withAsked(live.snapshot, snapshot), scope) }
}
