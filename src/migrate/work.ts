// What the parts of applying one file share: the file's work, the running of a statement, and the failure of one.
import type { Statement } from "../sql/split.ts"
import { copyIn } from "../db/copy.ts"
import { messageOf } from "./fault.ts"
import type { MigrationFile, MigrationFolder } from "./model.ts"
import type { Run } from "./run.ts"

/** What one file needs while it is applied. */
export interface Work {
  readonly run: Run
  readonly folder: MigrationFolder
  readonly file: MigrationFile
  readonly statements: readonly Statement[]
  /** Statements that the server refused in a transaction block. */
  readonly learned: Set<number>
}

/** A failure of a statement, or of the COMMIT behind it. */
export class StatementFault extends Error {
  readonly statement: Statement
  readonly index: number
  constructor(statement: Statement, index: number, cause: unknown) {
    super(messageOf(cause), { cause })
    this.statement = statement
    this.index = index
  }
}

/** Sends one statement, and the rows of a COPY. */
export async function runStatement({ run, file }: Work, statement: Statement, index: number): Promise<void> {
  run.onEvent?.({ type: "statement", name: file.name, index, line: statement.line, sql: statement.sql })
  if (statement.copy === undefined) await run.connection.query(statement.sql)
  else await copyIn(run.connection, statement.sql, statement.copy.rows)
}
