// A COPY … FROM stdin statement and its data to rows in the table, over whichever client the connection is.
import type { Executor } from "./executor.ts"
import { PgkitError } from "../errors/index.ts"
import { nextToken } from "../sql/lexer.ts"

/** An executor that can send the rows of a COPY itself. */
export interface CopyExecutor extends Executor {
  copyIn(sql: string, rows: string): Promise<void>
}

/**
 * Sends the rows of a COPY: by the connection's own `copyIn`, by the copy mode of a `pg` Client, or through PGlite's
 * `/dev/blob`.
 *
 * @throws MIGRATION_FAILED for a client that can do none of them.
 */
export async function copyIn(connection: Executor, sql: string, rows: string): Promise<void> {
  if (isCopyExecutor(connection)) return connection.copyIn(sql, rows)
  if (isPgClient(connection)) return copyWithPg(connection, sql, rows)
  const pglite: unknown = connection
  if (isPglite(pglite)) {
    await pglite.query(fromBlob(sql), [], { blob: new Blob([rows]) })
    return
  }
  throw new PgkitError("MIGRATION_FAILED", "COPY … FROM stdin needs a pg or PGlite connection.", {
    hint: "Write the rows as INSERT statements, or connect with pg.",
  })
}

interface CopyStream {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  query(sql: string): void
}

/** What pg's Client asks of a thing to run; see pg/lib/query.js. */
interface Submittable {
  submit(connection: CopyStream): void
  handleCopyInResponse(connection: CopyStream): void
  handleError(error: unknown): void
  handleCommandComplete(): void
  handleReadyForQuery(): void
}

/** The part of a `pg` Client that copy mode needs. */
export interface PgClient extends Executor {
  query(submittable: Submittable): unknown
  query(sql: string, parameters?: unknown[]): ReturnType<Executor["query"]>
}

interface PgliteLike {
  query(sql: string, parameters: unknown[], options: { blob: Blob }): Promise<unknown>
}

function isCopyExecutor(connection: Executor): connection is CopyExecutor {
  return typeof Reflect.get(connection, "copyIn") === "function"
}

function isPgClient(connection: Executor): connection is PgClient {
  const inner: unknown = Reflect.get(connection, "connection")
  return typeof inner === "object" && inner !== null && typeof Reflect.get(inner, "sendCopyFromChunk") === "function"
}

function isPglite(connection: unknown): connection is PgliteLike {
  return typeof connection === "object" && connection !== null && "execProtocol" in connection
}

/** COPY over the copy mode of a `pg` Client. */
export function copyWithPg(client: PgClient, sql: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection) => connection.query(sql),
      handleCopyInResponse(connection) {
        connection.sendCopyFromChunk(Buffer.from(rows))
        connection.endCopyFrom()
      },
      // pg forgets a query that failed, so this one never hears that the server is ready again.
      handleError: reject,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: resolve,
    })
  })
}

/** The last `FROM stdin` outside of parentheses, made `FROM '/dev/blob'`. */
function fromBlob(sql: string): string {
  let before = ""
  for (let token = nextToken(sql, 0); token.kind !== "end"; token = nextToken(sql, token.end)) {
    const word = sql.slice(token.start, token.end).toLowerCase()
    if (word === "stdin" && before === "from") return `${sql.slice(0, token.start)}'/dev/blob'${sql.slice(token.end)}`
    before = word
  }
  return sql
}
