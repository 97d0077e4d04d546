// A server's catalog to a snapshot: open a snapshot transaction, run each kind's query, decode, attach dependencies, return.
import { type Executor } from "../db/executor.ts"
import { readServerInfo } from "../db/server-info.ts"
import { withSnapshotSession } from "../db/snapshot-session.ts"
import { type Diagnostic } from "../errors/index.ts"
import { byCodeUnits, type Found, type Registry, Row, type Snapshot } from "../model/index.ts"
import { AddressBook } from "./address-book.ts"
import { dependencySql, readDependencies } from "./dependencies.ts"
import { type Draft, draftOf, finish } from "./draft.ts"
import { decodeUnmodelled, unmodelledSql } from "./unmodelled.ts"

export interface IntrospectOptions {
  readonly registry: Registry
  /**
   * Set where the database was filled from a spec by this role. What it owns was not said to have an owner, and
   * privileges count only where the spec grants or revokes any.
   */
  readonly filledBy?: string
}

/**
 * Reads everything that the registry's kinds know of from one database, in one read-only REPEATABLE READ transaction
 * and a number of queries that does not depend on the size of the schema.
 *
 * @throws QUERY_FAILED where the role may not read a catalog; SERVER_UNSUPPORTED before PostgreSQL 15.
 * @example const snapshot = await introspect(client, { registry })
 */
export async function introspect(executor: Executor, options: IntrospectOptions): Promise<Snapshot> {
  const { registry } = options
  const server = await readServerInfo(executor)
  return withSnapshotSession(executor, async (session) => {
    const drafts: Draft[] = []
    for (const kind of registry.kinds) {
      const { rows } = await session.query(kind.read.sql(server.versionNum))
      for (const row of rows) drafts.push(draftOf(kind, kind.read.decode(new Row(row))))
    }
    const book = AddressBook.of(drafts)
    const { rows } = await session.query(dependencySql)
    readDependencies(rows, book)
    const unmodelled = await session.query(
      unmodelledSql(
        server.versionNum,
        registry.kinds.map((kind) => kind.name),
      ),
    )
    return {
      server: { number: server.versionNum, version: server.version },
      ...said(
        drafts.map(finish).sort((a, b) => byCodeUnits(a.id, b.id)),
        options.filledBy,
      ),
      diagnostics: [
        ...unmodelled.rows.map((row) => decodeUnmodelled(new Row(row))),
        ...drafts.flatMap((draft) => draft.decoded.diagnostics ?? []),
      ].sort(byObject),
    }
  })
}

/** What the source says about owners and privileges. */
function said(objects: readonly Found[], filledBy: string | undefined): Pick<Snapshot, "objects" | "coverage"> {
  if (filledBy === undefined) return { objects, coverage: { owners: true, privileges: true } }
  const kept = objects.map((object) => (object.owner === filledBy ? { ...object, owner: null } : object))
  return {
    objects: kept,
    coverage: {
      owners: kept.some((object) => object.owner !== null),
      privileges: kept.some((object) => object.privileges.length > 0),
    },
  }
}

function byObject(a: Diagnostic, b: Diagnostic): number {
  return byCodeUnits(`${a.code} ${a.object ?? ""}`, `${b.code} ${b.object ?? ""}`)
}
