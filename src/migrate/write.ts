// A name and statements to the next file of a migrations folder, in the folder's own format.
import { randomUUID } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PgkitError } from "../errors/index.ts"
import { splitStatements } from "../sql/split.ts"
import { detectFormat, statementBreakpoint } from "./files.ts"
import { folderTime, listDrizzleFolders } from "./formats/drizzle-folders.ts"
import { readJournal } from "./formats/drizzle-journal.ts"
import { byCodeUnits } from "./formats/entry.ts"
import { listPlain } from "./formats/plain.ts"
import type { FolderFormat } from "./model.ts"

export interface WriteOptions {
  /** Detected when not given; a folder that does not exist yet is plain. */
  readonly format?: FolderFormat
  /** Milliseconds since the epoch, for Drizzle's times and for names that begin with one. */
  readonly now?: number
  /** Drizzle only: the new time must be above this one, `max(created_at)` of the database. */
  readonly after?: number
  /**
   * Drizzle only: drizzle-kit's snapshot of the schema after this migration (`generateDrizzleJson`). Its `id` and
   * `prevId` are set here.
   */
  readonly snapshot?: Readonly<Record<string, unknown>>
}

export interface WrittenMigration {
  readonly name: string
  /** The SQL file. */
  readonly file: string
  /** All files that were written or changed. */
  readonly files: readonly string[]
}

/**
 * Writes a migration behind the last one. `sql` is a text, or statements without their semicolons.
 *
 * Drizzle folders: the journal's times stay strictly increasing, so that drizzle-orm's own migrate() applies the file.
 * drizzle-kit generate compares the schema with the newest snapshot in the folder and looks at nothing else: without
 * `snapshot` here, its next run writes the same changes once more. With it, drizzle-kit goes on from this migration.
 *
 * @throws USAGE for a name without a letter or digit, MIGRATION_DIR for a folder that cannot be read.
 * @example writeMigration("drizzle", "add users", ["create table users (id int)"]).name // "0003_add_users"
 */
export function writeMigration(
  dir: string,
  name: string,
  sql: string | readonly string[],
  options: WriteOptions = {},
): WrittenMigration {
  const slug = slugOf(name)
  mkdirSync(dir, { recursive: true })
  const format = options.format ?? detectFormat(dir)
  return writers[format]({
    dir,
    slug,
    sql,
    now: options.now ?? Date.now(),
    after: options.after ?? 0,
    snapshot: options.snapshot,
  })
}

interface Writing {
  readonly dir: string
  readonly slug: string
  readonly sql: string | readonly string[]
  readonly now: number
  readonly after: number
  readonly snapshot: Readonly<Record<string, unknown>> | undefined
}

const writers: Readonly<Record<FolderFormat, (writing: Writing) => WrittenMigration>> = {
  plain: writePlain,
  "drizzle-journal": writeDrizzleJournal,
  "drizzle-folders": writeDrizzleFolder,
}

function writePlain({ dir, slug, sql, now }: Writing): WrittenMigration {
  const last = /^\d+/.exec(listPlain(dir).at(-1)?.name ?? "")?.[0]
  const width = last?.length ?? 4
  const next = last === undefined ? 1n : BigInt(last) + 1n
  // A folder whose numbers are times goes on in time.
  const number = width === 14 && BigInt(stamp(now)) > next ? BigInt(stamp(now)) : next
  const name = `${number.toString().padStart(width, "0")}_${slug}`
  const file = join(dir, `${name}.sql`)
  create(file, typeof sql === "string" ? sql : `${sql.map(closed).join("\n\n")}\n`)
  return { name, file, files: [file] }
}

function writeDrizzleJournal({ dir, slug, sql, now, after, snapshot }: Writing): WrittenMigration {
  const journalFile = join(dir, "meta", "_journal.json")
  if (!existsSync(journalFile)) {
    mkdirSync(join(dir, "meta"), { recursive: true })
    create(journalFile, json({ version: "7", dialect: "postgresql", entries: [] }))
  }
  const journal = readJournal(dir)
  const last = journal.entries.at(-1)
  const idx = last === undefined ? 0 : last.idx + 1
  const when = Math.max(now, after + 1, ...journal.entries.map((it) => it.when + 1))
  const prefix = prefixLike(last?.tag, idx, when)
  const name = `${prefix}_${slug}`
  const file = join(dir, `${name}.sql`)
  create(file, drizzleText(sql))
  const files = [file]
  if (snapshot !== undefined) {
    const snapshotFile = join(dir, "meta", `${prefix}_snapshot.json`)
    create(snapshotFile, json(chained(snapshot, newestSnapshot(join(dir, "meta")))))
    files.push(snapshotFile)
  }
  const entry = { idx, version: last?.version ?? "7", when, tag: name, breakpoints: true }
  // Last and in one move: a crash before it leaves a file that nobody names, never half a journal.
  writeFileSync(`${journalFile}.new`, json({ ...journal, entries: [...journal.entries, entry] }))
  renameSync(`${journalFile}.new`, journalFile)
  return { name, file, files: [...files, journalFile] }
}

function writeDrizzleFolder({ dir, slug, sql, now, after, snapshot }: Writing): WrittenMigration {
  const folders = listDrizzleFolders(dir).map((it) => it.name)
  const latest = Math.max(after, ...folders.map(folderTime))
  const name = `${stamp(Math.max(now, latest + 1000))}_${slug}`
  mkdirSync(join(dir, name))
  const file = join(dir, name, "migration.sql")
  create(file, drizzleText(sql))
  if (snapshot === undefined) return { name, file, files: [file] }
  const before = folders.map((it) => join(dir, it, "snapshot.json")).findLast((it) => existsSync(it))
  const snapshotFile = join(dir, name, "snapshot.json")
  create(snapshotFile, json(before === undefined ? snapshot : { ...snapshot, prevIds: [idOf(before)] }))
  return { name, file, files: [file, snapshotFile] }
}

function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
  if (slug !== "") return slug
  throw new PgkitError("USAGE", `${JSON.stringify(name)} has no letter or digit to name a file by.`)
}

/** drizzle-kit's prefixes: an index, a unix time or a timestamp; the folder goes on as it began. */
function prefixLike(tag: string | undefined, idx: number, when: number): string {
  const digits = /^\d+/.exec(tag ?? "")?.[0].length
  if (digits === 14) return stamp(when)
  if (digits === 10) return String(Math.floor(when / 1000))
  return String(idx).padStart(4, "0")
}

/** A snapshot names its parent; two of one parent are a collision for drizzle-kit. */
function chained(snapshot: Readonly<Record<string, unknown>>, parent: string | undefined): Record<string, unknown> {
  const root = "00000000-0000-0000-0000-000000000000"
  return { ...snapshot, id: randomUUID(), prevId: parent === undefined ? root : idOf(parent) }
}

function newestSnapshot(meta: string): string | undefined {
  const newest = readdirSync(meta)
    .filter((it) => it.endsWith("_snapshot.json"))
    .sort(byCodeUnits)
    .at(-1)
  return newest === undefined ? undefined : join(meta, newest)
}

function idOf(file: string): string {
  const snapshot: unknown = JSON.parse(readFileSync(file, "utf8"))
  if (typeof snapshot === "object" && snapshot !== null && "id" in snapshot) return String(snapshot.id)
  throw new PgkitError("MIGRATION_DIR", `${file} is not a snapshot of drizzle-kit: it has no id.`)
}

function drizzleText(sql: string | readonly string[]): string {
  // COPY data and comments outside of statements have no place between breakpoints: a text goes in as it is.
  return typeof sql === "string" ? sql : `${sql.map(closed).join(`\n${statementBreakpoint}\n`)}\n`
}

/** A statement with its semicolon, on a line of its own behind a trailing comment. */
function closed(sql: string): string {
  const text = sql.trim()
  const last = splitStatements(text).at(-1)
  if (last === undefined || text.endsWith(";")) return text
  return last.offset + last.sql.length === text.length ? `${text};` : `${text}\n;`
}

function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\D/g, "").slice(0, 14)
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

/** Never over a file that is there. */
function create(file: string, text: string): void {
  writeFileSync(file, text, { flag: "wx" })
}
