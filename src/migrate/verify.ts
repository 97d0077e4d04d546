// A folder and a database to all that the history and the files disagree on.
import type { Executor } from "../db/executor.ts"
import { refuseProblems } from "./compare.ts"
import { cut } from "./cut.ts"
import { readMigrations } from "./files.ts"
import type { FolderOptions } from "./model.ts"
import { status, type StatusResult } from "./status.ts"

/**
 * Passes when every applied migration still has its file, under its name and unchanged, none was left half done, no
 * pending one would come too late, and each pending file can be cut into transactions.
 *
 * @throws HISTORY_EDITED, HISTORY_RENAMED, HISTORY_MISSING, HISTORY_ORDER, HISTORY_DIRTY: the first problem's code, with
 * all of them in `details.problems`. MIGRATION_DIR for a folder that cannot be read.
 */
export async function verify(connection: Executor, options: FolderOptions): Promise<StatusResult> {
  const found = await status(connection, options)
  refuseProblems(found.problems)
  const pending = new Set(found.migrations.filter((it) => it.state === "pending").map((it) => it.name))
  for (const file of readMigrations(options.dir, options.format).files) if (pending.has(file.name)) cut(file)
  return found
}
