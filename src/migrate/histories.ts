// A folder's format to the history that belongs to it.
import { drizzleHistory } from "./drizzle-history.ts"
import { type History, plainHistory } from "./history.ts"
import type { FolderFormat, HistoryTable } from "./model.ts"

/** `pgkit.migrations` for plain folders, `drizzle.__drizzle_migrations` for Drizzle's, unless told otherwise. */
export function historyOf(format: FolderFormat, table: HistoryTable | undefined): History {
  return format === "plain" ? plainHistory(table) : drizzleHistory(format, table)
}
