// Flags and configuration to an open session and the folder that goes with it.
import { resolve } from "node:path"
import type { Connection } from "../../db/connect.ts"
import { openDatabase } from "../../db/open.ts"
import { PgkitError } from "../../errors/index.ts"
import type { FolderOptions, HistoryTable } from "../../migrate/model.ts"
import type { Context } from "../context.ts"
import { databaseOf } from "../settings.ts"
import type { FolderFlags } from "./flags.ts"

export interface MigrationSession {
  readonly connection: Connection
  readonly folder: FolderOptions
  /** A further session of the same database. */
  readonly another: () => Promise<Connection>
}

/** Opens the database for the work and closes it whatever happens. */
export async function withMigrations<T>(
  context: Context,
  flags: FolderFlags,
  work: (session: MigrationSession) => Promise<T>,
): Promise<T> {
  const folder = await folderOf(context, flags)
  const { url, cwd } = await databaseOf(context, flags.url)
  const another = (): Promise<Connection> => openDatabase(url, { cwd })
  const connection = await another()
  try {
    await context.report(connection.diagnostics)
    return await work({ connection, folder, another })
  } finally {
    await connection.close()
  }
}

/** The folder as the user would write it: relative to where they stand, where that is shorter. */
export async function folderOf(context: Context, flags: FolderFlags): Promise<FolderOptions> {
  const { config, dir } = await context.config()
  const format = flags.folderFormat ?? (config.migrations.format === "auto" ? undefined : config.migrations.format)
  const table = flags.table ?? config.migrations.table
  return {
    dir: flags.dir === undefined ? resolve(dir, config.migrations.dir) : resolve(context.io.cwd, flags.dir),
    ...(format === undefined ? {} : { format }),
    ...(table === undefined ? {} : { history: historyTable(table) }),
  }
}

function historyTable(name: string): HistoryTable {
  const [first = "", second, ...rest] = name.split(".")
  if (first === "" || second === "" || rest.length > 0) {
    throw new PgkitError("USAGE", `${name} is no table's name`, { hint: "Write schema.name." })
  }
  return second === undefined ? { table: first } : { schema: first, table: second }
}
