// A Drizzle 1.0 folder to its entries: one folder YYYYMMDDHHMMSS_name with a migration.sql for each migration.
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { byCodeUnits, type FolderEntry } from "./entry.ts"

/** The migrations in the order of their names. Other folders are not migrations, as for drizzle-orm. */
export function listDrizzleFolders(dir: string): FolderEntry[] {
  return readdirSync(dir)
    .filter((name) => /^\d{14}(_|$)/.test(name) && existsSync(join(dir, name, "migration.sql")))
    .sort(byCodeUnits)
    .map((name) => ({ name, path: join(name, "migration.sql"), when: folderTime(name) }))
}

/** The time in a folder's name, UTC, in milliseconds: what drizzle-orm stores as `created_at`. */
export function folderTime(name: string): number {
  const part = (from: number, to: number): number => Number(name.slice(from, to))
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14))
}
