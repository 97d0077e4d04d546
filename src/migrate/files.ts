// A migrations folder to its migrations in order, whatever its format, with checksums, statements and directives.
import { createHash } from "node:crypto"
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs"
import { join, sep } from "node:path"
import { PgkitError } from "../errors/index.ts"
import { splitStatements } from "../sql/split.ts"
import { readDirectives } from "./directives.ts"
import { listDrizzleFolders } from "./formats/drizzle-folders.ts"
import { listDrizzleJournal } from "./formats/drizzle-journal.ts"
import type { FolderEntry } from "./formats/entry.ts"
import { listPlain } from "./formats/plain.ts"
import type { FolderFormat, MigrationFile, MigrationFolder } from "./model.ts"

/** Drizzle's mark between two statements; a semicolon is not needed before it. */
export const statementBreakpoint = "--> statement-breakpoint"

/**
 * Reads every migration of a folder. Nothing outside of the folder is read: a link or a journal entry that leads out
 * of it is refused.
 *
 * @throws MIGRATION_DIR for a folder that is missing or malformed, SQL_UNREADABLE for a file with psql commands.
 * @example readMigrations("./drizzle").files.map((it) => it.name) // ["0000_init", "0001_users"]
 */
export function readMigrations(dir: string, format: FolderFormat = detectFormat(dir)): MigrationFolder {
  mustBeFolder(dir)
  const files = listers[format](dir).map((entry) => readMigration(dir, entry, format))
  return { dir, format, files }
}

/** The format of a folder by what lies in it; an empty one is plain. */
export function detectFormat(dir: string): FolderFormat {
  mustBeFolder(dir)
  if (existsSync(join(dir, "meta", "_journal.json"))) return "drizzle-journal"
  return listDrizzleFolders(dir).length > 0 ? "drizzle-folders" : "plain"
}

/**
 * The folder's files up to the one that `to` names, with or without `.sql`.
 *
 * @throws USAGE when there is none of that name.
 */
export function upTo(folder: MigrationFolder, to: string | undefined): readonly MigrationFile[] {
  if (to === undefined) return folder.files
  const last = folder.files.findIndex((it) => it.name === to || `${it.name}.sql` === to)
  if (last < 0) {
    throw new PgkitError("USAGE", `${folder.dir} has no migration ${JSON.stringify(to)}.`, {
      hint: `The last one is ${folder.files.at(-1)?.name ?? "none"}.`,
    })
  }
  return folder.files.slice(0, last + 1)
}

/** sha256 in hex of a text with its line ends made LF and its byte-order mark taken off: a checkout on Windows changes nothing. */
export function checksumOf(text: string): string {
  return sha256(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"))
}

/** sha256 of a text as UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

const listers: Readonly<Record<FolderFormat, (dir: string) => FolderEntry[]>> = {
  plain: listPlain,
  "drizzle-journal": listDrizzleJournal,
  "drizzle-folders": listDrizzleFolders,
}

function mustBeFolder(dir: string): void {
  if (existsSync(dir) && statSync(dir).isDirectory()) return
  throw new PgkitError("MIGRATION_DIR", `${dir} is not a folder.`, {
    hint: "Give the migrations folder with --dir, or make it with pgkit diff --write NAME.",
  })
}

function readMigration(dir: string, entry: FolderEntry, format: FolderFormat): MigrationFile {
  const file = join(dir, entry.path)
  const text = readInside(dir, entry, file)
  const statements = splitStatements(text, { file, breakpoint: statementBreakpoint })
  return {
    name: entry.name,
    file,
    text,
    checksum: checksumOf(text),
    statements,
    directives: readDirectives(text, file),
    ...(format === "plain" ? {} : { drizzle: { hash: sha256(text), when: entry.when ?? 0 } }),
  }
}

function readInside(dir: string, entry: FolderEntry, file: string): string {
  let real: string
  try {
    real = realpathSync(file)
  } catch (cause) {
    throw new PgkitError("MIGRATION_DIR", `${file} is named in ${dir} and does not exist.`, {
      hint: entry.when === undefined ? "Restore the file." : "Restore the file, or take its entry out of the journal.",
      cause,
    })
  }
  if (!real.startsWith(realpathSync(dir) + sep)) {
    throw new PgkitError("MIGRATION_DIR", `${file} leads out of ${dir}.`, {
      hint: "Put the file itself into the folder.",
    })
  }
  if (!statSync(real).isFile()) throw new PgkitError("MIGRATION_DIR", `${file} is not a file.`)
  // Drizzle decodes as UTF-8 without looking, and its hash is of that text.
  return readFileSync(real, "utf8")
}
