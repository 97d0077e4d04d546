// A server's catalog to a snapshot: open a snapshot transaction, run each kind's query, decode, attach dependencies, return.
import type { Executor, SqlRow } from "../db/executor.ts"
import { readServerInfo } from "../db/server-info.ts"
import { withSnapshotSession } from "../db/snapshot-session.ts"
import { equal } from "../diff/equal.ts"
import { type Diagnostic, PgkitError } from "../errors/index.ts"
import {
  type AnyKind,
  askedBy,
  byCodeUnits,
  type Found,
  type Registry,
  Row,
  type Snapshot,
  wordOf,
} from "../model/index.ts"
import { AddressBook } from "./address-book.ts"
import { dependencySql, readDependencies } from "./dependencies.ts"
import { type Draft, draftOf, finish, sharedShapes } from "./draft.ts"
import { labelSql, readLabels } from "./labels.ts"
import { type AnotherSession, readAll } from "./read-all.ts"
import { decodeUnmodelled, unmodelledSql } from "./unmodelled.ts"

export interface IntrospectOptions {
  readonly registry: Registry
  /**
   * Set where the database was filled from a spec by this role. What it owns was not said to have an owner, and
   * privileges count only where the spec grants or revokes any.
   */
  readonly filledBy?: string
  /** Words and patterns of `manage`: what belongs to the server or the database as a whole is read only where asked for. */
  readonly manage?: readonly string[]
  /** Where given, a large database is read on two sessions at the same time, from one exported snapshot. */
  readonly another?: AnotherSession
}

/**
 * Reads everything that the registry's kinds know of from one database, in one read-only REPEATABLE READ transaction
 * and a number of queries that does not depend on the size of the schema.
 *
 * @throws INTROSPECT_INCOMPLETE where the role may not read a catalog; SERVER_UNSUPPORTED before PostgreSQL 15.
 * @example const snapshot = await introspect(client, { registry })
 */
export async function introspect(executor: Executor, options: IntrospectOptions): Promise<Snapshot> {
  const { registry } = options
  const asked = new Set((options.manage ?? []).map(wordOf))
  const wanted = registry.kinds.filter(({ name }) => asked.has(askedBy(name) ?? "") || askedBy(name) === undefined)
  const server = await readServerInfo(executor)
  const reading = withSnapshotSession(executor, async (session) => {
    const drafts: Draft[] = []
    const diagnostics: Diagnostic[] = []
    const book = new AddressBook()
    const readerOf = (kind: AnyKind) => {
      let before: Draft | undefined
      const shared = kind.read.alike === true ? sharedShapes() : (shape: object) => shape
      return (row: SqlRow) => {
        const decoded = kind.read.decode(new Row(row))
        const draft = draftOf(kind, { ...decoded, shape: shared(decoded.shape) }, before)
        drafts.push(draft)
        diagnostics.push(...(decoded.diagnostics ?? []))
        for (const { catalog, oid, sub } of decoded.addresses) if (oid !== 0) book.add(catalog, oid, sub, draft)
        before = draft
      }
    }
    const edges: SqlRow[] = []
    const labels: SqlRow[] = []
    const kinds = wanted.map((kind) => ({
      sql: kind.read.sql(server.versionNum),
      opensTables: kind.read.opensTables === true,
      read: readerOf(kind),
    }))
    const names = registry.kinds.map((kind) => kind.name)
    const others = [
      {
        sql: unmodelledSql(server.versionNum, names),
        read: (row: SqlRow) => diagnostics.push(decodeUnmodelled(new Row(row))),
      },
      { sql: dependencySql, read: (row: SqlRow) => edges.push(row) },
      { sql: labelSql, read: (row: SqlRow) => labels.push(row) },
    ]
    await readAll(session, [...kinds, ...others], options.another)
    // Before members of extensions take the addresses of what they belong to.
    diagnostics.push(...readLabels(labels, book))
    readDependencies(edges, book)
    return {
      server: { number: server.versionNum, version: server.version },
      ...said(
        drafts.map(finish).sort((a, b) => byCodeUnits(a.id, b.id)),
        options,
      ),
      diagnostics: diagnostics.sort(byObject),
    }
  })
  return reading.catch((cause: unknown) => {
    throw isForbidden(cause) ? notVisible(cause) : cause
  })
}

/**
 * Every role may read the catalogs, whatever it may do with the objects in them, unless somebody took that away: then
 * nothing is better than a part.
 */
function isForbidden(cause: unknown): cause is Error {
  return cause instanceof Error && "code" in cause && cause.code === "42501"
}

function notVisible(cause: Error): PgkitError {
  return new PgkitError("INTROSPECT_INCOMPLETE", `The role may not read all catalogs: ${cause.message}.`, {
    hint: "Connect as a role that may SELECT from the tables of pg_catalog, or grant that to this one.",
    cause,
  })
}

/** What the source says about owners and privileges; that schema `public` is as it always was says nothing. */
function said(
  objects: readonly Found[],
  { filledBy, registry }: IntrospectOptions,
): Pick<Snapshot, "objects" | "coverage"> {
  if (filledBy === undefined) return { objects, coverage: { owners: true, privileges: true } }
  const builtIn = new Map(registry.kinds.flatMap((kind) => kind.builtIn ?? []).map((object) => [object.id, object]))
  const kept = objects.map((object) => (object.owner === filledBy ? { ...object, owner: null } : object))
  return {
    objects: kept,
    coverage: {
      authored: true,
      owners: kept.some(({ id, owner }) => owner !== null && owner !== builtIn.get(id)?.owner),
      privileges: kept.some(({ id, privileges }) => !equal(privileges, builtIn.get(id)?.privileges ?? [])),
    },
  }
}

function byObject(a: Diagnostic, b: Diagnostic): number {
  return byCodeUnits(`${a.code} ${a.object ?? ""}`, `${b.code} ${b.object ?? ""}`)
}
