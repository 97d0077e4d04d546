// The table that says which migrations were applied: pgkit's own, with progress, checksums and who did it.
import type { Executor, SqlRow } from "../db/executor.ts"
import { quotePath } from "../sql/identifier.ts"
import type { MigrationStatus } from "./compare.ts"
import { sha256 } from "./files.ts"
import type { HistoryRow, HistoryTable, MigrationFile } from "./model.ts"
import { kitVersion } from "./version.ts"

/** What the runner asks of a history. `connection` may be a new one after a reconnect. */
export interface History {
  /** Quoted and qualified, for messages; the lock's key comes from it. */
  readonly table: string
  /**
   * Creates what is missing, given what was read before. To be called in a transaction and under the lock: two at
   * once would meet 23505 (runner-faults 7).
   */
  ensure(connection: Executor, entries: readonly MigrationStatus[]): Promise<void>
  /** In the order of application; empty where there is no table. */
  rows(connection: Executor): Promise<HistoryRow[]>
  /** A migration in one transaction: its row, whole. To be called in that transaction. */
  record(connection: Executor, file: MigrationFile, total: number, startedAt: Date): Promise<void>
  /** A migration in several steps: a row that says that it was begun, or begun again. */
  begin(connection: Executor, file: MigrationFile, total: number): Promise<void>
  /** Statement `index` is about to run outside of a transaction. */
  inFlight(connection: Executor, file: MigrationFile, index: number): Promise<void>
  /** The first `done` statements took effect. */
  progress(connection: Executor, file: MigrationFile, done: number, doneChecksum: string): Promise<void>
  /** All of them did. To be called in the last transaction of the migration, or after its last statement. */
  finish(connection: Executor, file: MigrationFile, total: number): Promise<void>
  /** A statement failed, for sure and without a trace. */
  failed(connection: Executor, file: MigrationFile, error: string): Promise<void>
  /** For repair: takes an edited file's checksum, or the new name of a renamed one. */
  accept(connection: Executor, row: HistoryRow, file: MigrationFile): Promise<void>
  /** For repair: forgets a row whose file is gone, or that was begun and never took effect. */
  forget(connection: Executor, row: HistoryRow): Promise<void>
}

/** sha256 of the first `count` statements: a resumed file must begin with the very statements that were run. */
export function statementsChecksum(statements: readonly { readonly sql: string }[], count: number): string {
  return sha256(
    statements
      .slice(0, count)
      .map((it) => it.sql.replace(/\r\n?/g, "\n"))
      .join(";\n"),
  )
}

/** Creates the schema where it is missing: CREATE SCHEMA IF NOT EXISTS asks for the right to create even where it exists. */
export async function ensureSchema(connection: Executor, schema: string): Promise<void> {
  const { rows } = await connection.query("select 1 from pg_catalog.pg_namespace where nspname = $1::text", [schema])
  if (rows.length === 0) await connection.query(`create schema if not exists ${quotePath([schema])}`)
}

/** The names of a table's columns, or undefined where there is no such table. */
export async function columnsOf(connection: Executor, schema: string, table: string): Promise<Set<string> | undefined> {
  const { rows } = await connection.query(
    `select a.attname::text as name
       from pg_catalog.pg_class c
       join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = $1::text and c.relname = $2::text`,
    [schema, table],
  )
  return rows.length === 0 ? undefined : new Set(rows.map((it) => String(it.name)))
}

/** The history of plain folders: `pgkit.migrations`, unless told otherwise. */
export function plainHistory({ schema = "pgkit", table = "migrations" }: HistoryTable = {}): History {
  const name = quotePath([schema, table])
  const update = (set: string): string => `update ${name} set ${set} where name = $1`
  return {
    table: name,
    async ensure(connection) {
      if ((await columnsOf(connection, schema, table)) !== undefined) return
      await ensureSchema(connection, schema)
      await connection.query(tableDdl(name))
    },
    async rows(connection) {
      if ((await columnsOf(connection, schema, table)) === undefined) return []
      return (await connection.query(`select * from ${name} order by id`)).rows.map(decode)
    },
    async record(connection, file, total, startedAt) {
      await connection.query(
        `insert into ${name} (name, checksum, statements_done, statements_total, started_at, finished_at, kit_version)
         values ($1, $2, $3, $3, $4, clock_timestamp(), $5)
         on conflict (name) do update set checksum = excluded.checksum, statements_done = excluded.statements_done,
           statements_total = excluded.statements_total, started_at = excluded.started_at,
           finished_at = excluded.finished_at, kit_version = excluded.kit_version, applied_by = session_user,
           in_flight = null, error = null, done_checksum = null`,
        [file.name, file.checksum, total, startedAt.toISOString(), kitVersion()],
      )
    },
    async begin(connection, file, total) {
      await connection.query(
        `insert into ${name} (name, checksum, statements_done, statements_total, kit_version) values ($1, $2, 0, $3, $4)
         on conflict (name) do update set checksum = excluded.checksum, statements_total = excluded.statements_total,
           kit_version = excluded.kit_version, applied_by = session_user, error = null`,
        [file.name, file.checksum, total, kitVersion()],
      )
    },
    async inFlight(connection, file, index) {
      await connection.query(update("in_flight = $2"), [file.name, index])
    },
    async progress(connection, file, done, doneChecksum) {
      const set = "statements_done = $2, done_checksum = $3, in_flight = null, error = null"
      await connection.query(update(set), [file.name, done, doneChecksum])
    },
    async finish(connection, file, total) {
      const set = "statements_done = $2, finished_at = clock_timestamp(), in_flight = null, error = null"
      await connection.query(update(set), [file.name, total])
    },
    async failed(connection, file, error) {
      await connection.query(update("in_flight = null, error = $2"), [file.name, error])
    },
    async accept(connection, row, file) {
      await connection.query(update("name = $2, checksum = $3"), [row.name, file.name, file.checksum])
    },
    async forget(connection, row) {
      await connection.query(`delete from ${name} where name = $1`, [row.name])
    },
  }
}

function tableDdl(name: string): string {
  return `create table if not exists ${name} (
  id integer generated always as identity primary key,
  name text not null unique,
  checksum text not null,
  statements_done integer not null,
  statements_total integer not null,
  done_checksum text,
  in_flight integer,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  applied_by text not null default session_user,
  kit_version text not null,
  error text
)`
}

function decode(row: SqlRow): HistoryRow {
  return {
    name: String(row.name),
    checksum: String(row.checksum),
    finished: row.finished_at !== null,
    statementsDone: Number(row.statements_done),
    statementsTotal: Number(row.statements_total),
    doneChecksum: text(row.done_checksum),
    inFlight: row.in_flight === null ? undefined : Number(row.in_flight),
    startedAt: date(row.started_at),
    finishedAt: date(row.finished_at),
    appliedBy: text(row.applied_by),
    kitVersion: text(row.kit_version),
    error: text(row.error),
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined
}

/** Drivers give a timestamptz as a Date or, with a type parser taken off, as text. */
function date(value: unknown): Date | undefined {
  if (value instanceof Date) return value
  return typeof value === "string" ? new Date(value) : undefined
}
