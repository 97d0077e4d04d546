// Gives a test a migrations folder, and looks into a history.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"
import type { Executor } from "../../src/db/executor.ts"
import type { PgkitError } from "../../src/errors/index.ts"

/** A folder with these files, gone after the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), "pgkit-migrations-"))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) put(dir, path, text)
  return dir
}

export function put(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

/** A Drizzle 0.x folder: tag → SQL, one second apart, from `start` on. */
export function drizzleFolderOf(files: Readonly<Record<string, string>>, start = 1_700_000_000_000): string {
  const tags = Object.keys(files)
  const entries = tags.map((tag, idx) => ({ idx, version: "7", when: start + idx * 1000, tag, breakpoints: true }))
  return folderOf({
    ...Object.fromEntries(tags.map((tag) => [`${tag}.sql`, files[tag] ?? ""])),
    "meta/_journal.json": JSON.stringify({ version: "7", dialect: "postgresql", entries }),
  })
}

/** What a call is refused with. */
export async function failure(work: Promise<unknown>): Promise<PgkitError> {
  try {
    await work
  } catch (error) {
    return error as PgkitError
  }
  throw new Error("It did not fail.")
}

/** The first column of the first row. */
export async function value(connection: Executor, sql: string): Promise<unknown> {
  const { rows } = await connection.query(sql)
  return Object.values(rows[0] ?? {})[0]
}
