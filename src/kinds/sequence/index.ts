// Sequences that are objects of their own: CREATE, ALTER, OWNED BY; those of identity columns belong to the column.
import {
  type ChangeContext,
  defineKind,
  type Found,
  objectId,
  type ObjectId,
  ownerOf,
  type Step,
  type View,
} from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { alterClauses, createClauses } from "./options.ts"
import { mustRestart } from "../../sql/sequence-position.ts"
import { continueAfter, keepWithin } from "./position.ts"
import { decodeSequence, sequenceSql } from "./query.ts"
import { sequenceShape, type SequenceShape } from "./shape.ts"

type Sequence = Found<SequenceShape>

export const sequence = defineKind<SequenceShape>({
  name: "sequence",
  rank: 30,
  shape: sequenceShape,
  owned: true,
  target: (object) => `SEQUENCE ${quotePath(object.path)}`,
  // One that a column owns has the table's owner and follows it; ALTER SEQUENCE … OWNER TO is refused.
  ownerSql: (object, owner) =>
    object.shape.ownedBy === null
      ? `ALTER SEQUENCE ${quotePath(object.path)} OWNER TO ${quoteIdent(owner)}`
      : undefined,
  slots: (object) => [`relation:${quotePath(object.path)}`],
  read: { sql: sequenceSql, decode: decodeSequence },

  create(object, view, past) {
    const column = columnOf(object)
    return [
      createSequence(object, past),
      ...(column === undefined ? [] : linkTo(object, past)),
      ...(column !== undefined && past.has(column) && feeds(object, view) ? [continueAfter(object, column)] : []),
    ]
  },

  drop(object) {
    const { ownedBy } = object.shape
    return [
      {
        sql: `DROP SEQUENCE ${quotePath(object.path)}`,
        ...(ownedBy === null
          ? {}
          : {
              fold: {
                into: [objectId("table", ownedBy.slice(0, 2)), objectId("column", ownedBy)],
                as: "gone",
              } as const,
            }),
        lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
        hazards: [
          {
            class: "loss",
            code: "drop-sequence",
            object: object.id,
            message: "drops the sequence with the value that it has reached",
          },
        ],
      },
    ]
  },

  // A default names the sequence by its OID.
  unmentioned: ({ shape }) => shape.ownedBy !== null,
  anchor: userOf,
  // Most sequences are alike. What takes their values tells them apart.
  recognizes: (from, to, { past, view }) => userOf(from, past) !== null && userOf(to, view) !== null,
  rename: (from, to) => renameSteps(from, to),

  follow(object, replaced) {
    const { ownedBy } = object.shape
    if (ownedBy === null || replaced !== objectId("column", ownedBy)) return undefined
    return moveTo(object, replaced, objectId("table", ownedBy.slice(0, 2)))
  },

  changes: {
    dataType: (now, _from, _to, context) => alterOptions(now, context),
    start: (now, _from, _to, context) => alterOptions(now, context),
    increment: (now, _from, _to, context) => alterOptions(now, context),
    min: (now, _from, _to, context) => alterOptions(now, context),
    max: (now, _from, _to, context) => alterOptions(now, context),
    cache: (now, _from, _to, context) => alterOptions(now, context),
    cycle: (now, _from, _to, context) => alterOptions(now, context),
    persistence: (now, _from, to, { past, view }) =>
      followsTable(now, past, view)
        ? []
        : [
            {
              sql: `ALTER SEQUENCE ${quotePath(now.path)} SET ${to === "unlogged" ? "UNLOGGED" : "LOGGED"}`,
              needs: [now.id],
              lock: { mode: "ACCESS EXCLUSIVE", on: now.id },
            },
          ],
    ownedBy: (now, from, to, { before }) => [
      // The column's table and the sequence must have one owner before they are linked.
      ...(to !== null && now.owner !== null && before.owner !== now.owner
        ? [
            ...(from === null ? [] : [ownership(now, null, from)]),
            {
              sql: `ALTER SEQUENCE ${quotePath(now.path)} OWNER TO ${quoteIdent(now.owner)}`,
              needs: [now.id],
              produces: [],
            },
          ]
        : []),
      ownership(now, to, from),
    ],
  },
})

/** The table that is there may be another role's; both must have one owner before they are linked. */
function linkTo(object: Sequence, past: View): readonly Step[] {
  const { ownedBy } = object.shape
  if (ownedBy === null) return []
  const table = objectId("table", ownedBy.slice(0, 2))
  const owned = ownership(object, ownedBy, null)
  if (object.owner === null || !past.has(table)) return [owned]
  return [
    {
      sql: `ALTER SEQUENCE ${quotePath(object.path)} OWNER TO ${quoteIdent(object.owner)}`,
      needs: [object.id],
      produces: [],
    },
    { ...owned, needs: [...(owned.needs ?? []), ownerOf(table)] },
  ]
}

/** It goes over from the column of a table that is put aside to the new one, with the value that it has reached. */
function moveTo(object: Sequence, column: ObjectId, table: ObjectId): readonly Step[] {
  const { ownedBy } = object.shape
  if (ownedBy === null) return []
  const owned = ownership(object, ownedBy, null)
  return [
    ownership(object, null, ownedBy),
    // The column's table and the sequence must have one owner before they are linked.
    { ...owned, needs: [...(owned.needs ?? []), column, ownerOf(table)] },
  ]
}

/** Needs nothing but the schema: a column's default uses the sequence, so the table comes after it, and OWNED BY last. */
function createSequence(object: Sequence, past: View): Step {
  const { shape } = object
  const column = columnOf(object)
  const head = `CREATE ${shape.persistence === "unlogged" ? "UNLOGGED " : ""}SEQUENCE ${quotePath(object.path)}`
  return {
    sql: clauses(head, createClauses(shape)),
    // DROP IDENTITY sets the name free that the column's own sequence had.
    needs: [...schemaOf(object), ...(column !== undefined && hadIdentity(column, past) ? [column] : [])],
  }
}

function schemaOf(object: Sequence): readonly ObjectId[] {
  return object.container === null ? [] : [object.container]
}

function columnOf({ shape }: Sequence): ObjectId | undefined {
  return shape.ownedBy === null ? undefined : objectId("column", shape.ownedBy)
}

/** Whether the default of the column that owns the sequence takes its values. */
function feeds(object: Sequence, view: View): boolean {
  const { ownedBy } = object.shape
  return ownedBy !== null && view.get(objectId("default", ownedBy))?.dependsOn.includes(object.id) === true
}

/** The default that takes its values: that of the column that owns it, else the first one. */
function userOf(object: Sequence, view: View): ObjectId | null {
  const { ownedBy } = object.shape
  if (ownedBy !== null) return feeds(object, view) ? objectId("default", ownedBy) : null
  return view.dependentsOf(object.id).find(({ kind }) => kind === "default")?.id ?? null
}

function hadIdentity(column: ObjectId, past: View): boolean {
  const shape = past.get(column)?.shape
  return shape !== undefined && "identity" in shape && shape.identity !== null
}

/** Said before the column that owned it goes, or the sequence would go with it. */
function ownership(object: Sequence, to: readonly string[] | null, from: readonly string[] | null): Step {
  return {
    sql: `ALTER SEQUENCE ${quotePath(object.path)} OWNED BY ${to === null ? "NONE" : quotePath(to)}`,
    needs: [object.id, ...(to === null ? [] : [objectId("column", to)])],
    produces: [],
    frees: from === null ? [] : [objectId("column", from)],
    lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
  }
}

/** SET LOGGED and UNLOGGED of a table reach the sequences that its columns own (manual, ALTER TABLE). */
function followsTable(now: Sequence, past: View, view: View): boolean {
  if (now.shape.ownedBy === null) return false
  const table = objectId("table", now.shape.ownedBy.slice(0, 2))
  const [before, after] = [past.get(table), view.get(table)]
  const persistence = (relation: Found | undefined) =>
    relation !== undefined && "persistence" in relation.shape ? relation.shape.persistence : undefined
  return persistence(before) !== persistence(after) && persistence(after) === now.shape.persistence
}

/** Every field asks for the same statement, which is kept once. */
function alterOptions(now: Sequence, { before }: ChangeContext<SequenceShape>): readonly Step[] {
  const restart = mustRestart(before.shape, now.shape)
  const changed = [...alterClauses(before.shape, now.shape), ...(restart ? [`RESTART WITH ${now.shape.start}`] : [])]
  if (changed.length === 0) return []
  return [
    ...keepWithin(now, before.shape),
    {
      sql: clauses(`ALTER SEQUENCE ${quotePath(now.path)}`, changed),
      needs: [now.id],
      lock: { mode: "SHARE ROW EXCLUSIVE", on: now.id },
      hazards: restart
        ? [
            {
              class: "loss",
              code: "restart-sequence",
              object: now.id,
              message: "gives up the value that the sequence has reached",
            },
          ]
        : [],
    },
  ]
}

function clauses(head: string, parts: readonly string[]): string {
  const line = [head, ...parts].join(" ")
  return line.length <= 100 ? line : [head, ...parts].join("\n  ")
}

/** A sequence that a column owns moves to another schema with the table, and only so. */
function renameSteps(from: Sequence, to: Sequence): readonly Step[] {
  const [fromSchema = "", fromName = ""] = from.path
  const [toSchema = "", toName = ""] = to.path
  const follows = from.shape.ownedBy !== null && to.shape.ownedBy !== null && to.shape.ownedBy[0] === toSchema
  const lock = { mode: "ACCESS EXCLUSIVE", on: to.id } as const
  return [
    ...(fromSchema === toSchema || follows
      ? []
      : [{ sql: `ALTER SEQUENCE ${quotePath(from.path)} SET SCHEMA ${quoteIdent(toSchema)}`, lock }]),
    ...(fromName === toName
      ? []
      : [{ sql: `ALTER SEQUENCE ${quotePath([toSchema, fromName])} RENAME TO ${quoteIdent(toName)}`, lock }]),
  ]
}
