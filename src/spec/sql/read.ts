// SQL files to the statements of a spec, each with its file, line and column.
import { readFile } from "node:fs/promises"
import { PgkitError } from "../../errors/index.ts"
import { splitStatements } from "../../sql/split.ts"
import type { Spec, SpecStatement } from "../statement.ts"
import { shownPath, sqlFiles } from "./files.ts"

export interface ReadSqlOptions {
  /** Where relative paths start. The process's working directory by default. */
  readonly cwd?: string
}

/**
 * Reads `.sql` files and folders of them. The order of files does not matter to `loadSpec`; within a file, `SET`
 * and the like hold for what follows them. The data of COPY blocks is left out, psql's `\restrict` lines too.
 *
 * @throws SOURCE_MISSING for a path with nothing to read, SPEC_FAILED for a file that is no SQL text,
 *   SQL_UNREADABLE for a command of psql.
 * @example const spec = await readSqlSpec(["db/schema"])
 */
export async function readSqlSpec(paths: string | readonly string[], options: ReadSqlOptions = {}): Promise<Spec> {
  const cwd = options.cwd ?? process.cwd()
  const statements: SpecStatement[] = []
  for (const file of await sqlFiles(typeof paths === "string" ? [paths] : paths, cwd)) {
    const shown = shownPath(file, cwd)
    statements.push(...sqlStatements(await readText(file, shown), shown))
  }
  return { statements, diagnostics: [] }
}

/** The statements of one SQL text; `file` is the name that errors give it. */
export function sqlStatements(text: string, file: string): SpecStatement[] {
  return splitStatements(text, { file })
    .filter((it) => it.copy === undefined)
    .map((it) => ({ sql: it.sql, place: { file, line: it.line, column: columnAt(text, it.offset) } }))
}

async function readText(file: string, shown: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new PgkitError("SOURCE_MISSING", `${shown} cannot be read.`, { cause, place: { file: shown } })
  })
  if (bytes.subarray(0, 5).toString("latin1") === "PGDMP") {
    throw new PgkitError("SPEC_FAILED", `${shown} is an archive of pg_dump, not SQL.`, {
      hint: "Turn it into SQL first: pg_restore --schema-only -f schema.sql ARCHIVE.",
      place: { file: shown },
    })
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new PgkitError("SPEC_FAILED", `${shown} is not UTF-8.`, {
      hint: "Save the file in UTF-8.",
      cause,
      place: { file: shown },
    })
  }
}

function columnAt(text: string, offset: number): number {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1
  return Array.from(text.slice(lineStart, offset)).length + 1
}
