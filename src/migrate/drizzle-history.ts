// Drizzle's own table as a history, written row for row as drizzle-orm writes it, so that both agree on what is applied.
import type { Executor } from "../db/executor.ts"
import { PgkitError } from "../errors/index.ts"
import { quotePath } from "../sql/identifier.ts"
import type { MigrationStatus } from "./compare.ts"
import { columnsOf, ensureSchema, type History, plainHistory } from "./history.ts"
import type { HistoryRow, HistoryTable, MigrationFile } from "./model.ts"

/**
 * `drizzle.__drizzle_migrations (id, hash, created_at)`, of the 1.0 line also `name` and `applied_at`. It has no place
 * for progress: a file that is not one transaction keeps its progress in `pgkit.drizzle_progress` until it is done,
 * and its row appears in Drizzle's table with its last statement.
 */
export function drizzleHistory(
  format: "drizzle-journal" | "drizzle-folders",
  { schema = "drizzle", table = "__drizzle_migrations" }: HistoryTable = {},
): History {
  const name = quotePath([schema, table])
  const progress = plainHistory({ schema: "pgkit", table: "drizzle_progress" })
  const named = format === "drizzle-folders"
  const insert = async (connection: Executor, file: MigrationFile): Promise<void> => {
    const { hash, when } = drizzleOf(file)
    const columns = named ? "hash, created_at, name" : "hash, created_at"
    const values = named ? [hash, when, file.name] : [hash, when]
    await connection.query(`insert into ${name} (${columns}) values (${named ? "$1, $2, $3" : "$1, $2"})`, values)
  }
  const forgetProgress = (connection: Executor, file: string): Promise<void> =>
    progress.forget(connection, { name: file, checksum: "", finished: false, statementsDone: 0, statementsTotal: 0 })
  return {
    table: name,
    async ensure(connection, entries) {
      const columns = await columnsOf(connection, schema, table)
      if (columns === undefined) {
        await ensureSchema(connection, schema)
        await connection.query(tableDdl(name, named))
      } else if (named && !columns.has("name")) await upgrade(connection, name, entries)
    },
    async rows(connection) {
      const columns = await columnsOf(connection, schema, table)
      const applied = columns === undefined ? [] : await readRows(connection, name, columns)
      return [...applied, ...(await progress.rows(connection))]
    },
    async record(connection, file) {
      await insert(connection, file)
    },
    async begin(connection, file, total) {
      await progress.ensure(connection, [])
      await progress.begin(connection, file, total)
    },
    inFlight: progress.inFlight,
    progress: progress.progress,
    failed: progress.failed,
    async finish(connection, file) {
      await insert(connection, file)
      await forgetProgress(connection, file.name)
    },
    async accept(connection, row, file) {
      const { hash, when } = drizzleOf(file)
      const set = named ? "hash = $3, created_at = $4, name = $5" : "hash = $3, created_at = $4"
      await connection.query(
        `update ${name} set ${set} where hash = $1 and created_at is not distinct from $2::bigint`,
        [row.checksum, row.when ?? null, hash, when, ...(named ? [file.name] : [])],
      )
    },
    async forget(connection, row) {
      if (!row.finished && row.name !== undefined) return forgetProgress(connection, row.name)
      const sql = `delete from ${name} where hash = $1 and created_at is not distinct from $2::bigint`
      await connection.query(sql, [row.checksum, row.when ?? null])
    },
  }
}

/**
 * A table of 0.x as drizzle-orm 1.0 makes it when it first meets one: the columns, and the name in every row, without
 * which it would apply the file again.
 */
async function upgrade(connection: Executor, name: string, entries: readonly MigrationStatus[]): Promise<void> {
  await connection.query(`alter table ${name} add column name text`)
  await connection.query(`alter table ${name} add column applied_at timestamptz`)
  await connection.query(`alter table ${name} alter column applied_at set default now()`)
  for (const { file, row } of entries) {
    if (file === undefined || row === undefined || !row.finished) continue
    const sql = `update ${name} set name = $3 where hash = $1 and created_at is not distinct from $2::bigint and name is null`
    await connection.query(sql, [row.checksum, row.when ?? null, file.name])
  }
}

async function readRows(connection: Executor, name: string, columns: ReadonlySet<string>): Promise<HistoryRow[]> {
  const extra = columns.has("name") ? ", name, applied_at" : ""
  const { rows } = await connection.query(
    `select id, hash, created_at::text as created_at${extra} from ${name} order by id`,
  )
  return rows.map((row) => ({
    name: typeof row.name === "string" ? row.name : undefined,
    checksum: String(row.hash),
    ...(row.created_at === null ? {} : { when: Number(row.created_at) }),
    finished: true,
    statementsDone: 0,
    statementsTotal: 0,
    ...(row.applied_at instanceof Date ? { finishedAt: row.applied_at } : {}),
  }))
}

function drizzleOf(file: MigrationFile): { hash: string; when: number } {
  if (file.drizzle === undefined) throw new PgkitError("INTERNAL", `${file.file} was not read as a Drizzle migration.`)
  return file.drizzle
}

/** As in drizzle-orm's own migrate(). */
function tableDdl(name: string, named: boolean): string {
  return `create table if not exists ${name} (
  id serial primary key,
  hash text not null,
  created_at bigint${named ? ",\n  name text,\n  applied_at timestamp with time zone default now()" : ""}
)`
}
