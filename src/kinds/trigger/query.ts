// pg_trigger rows to trigger shapes.
import { z } from "zod"
import { comment, notOfExtension, tiedExtensions, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { partsOf } from "./definition.ts"
import type { TriggerShape } from "./shape.ts"

/** Without those that PostgreSQL makes itself: of foreign keys, and the copies of a partitioned table's on its partitions. */
export function triggerSql(): string {
  return `
SELECT t.oid, t.tgconstraint AS constraint_oid, n.nspname AS schema, c.relname AS relation, c.relkind::text AS relation_kind,
  t.tgname AS name, t.tgtype::int4 AS type,
  ARRAY(SELECT a.attname::text
    FROM pg_catalog.unnest(t.tgattr::pg_catalog.int2[]) WITH ORDINALITY u(number, place)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = u.number
    ORDER BY u.place) AS columns,
  t.tgoldtable::text AS old_table, t.tgnewtable::text AS new_table,
  fn.nspname AS function_schema, f.proname AS function_name,
  CASE WHEN t.tgqual IS NOT NULL OR t.tgnargs > 0 THEN pg_catalog.pg_get_triggerdef(t.oid) END AS definition,
  t.tgdeferrable AS deferrable, t.tginitdeferred AS initially_deferred,
  rn.nspname::text AS from_schema, r.relname::text AS from_name,
  t.tgenabled::text AS enabled,
  CASE WHEN c.relkind = 'p' THEN (
    WITH RECURSIVE copy AS (
      SELECT k.oid, k.tgrelid, k.tgenabled FROM pg_catalog.pg_trigger k WHERE k.tgparentid = t.oid
      UNION ALL
      SELECT k.oid, k.tgrelid, k.tgenabled FROM copy JOIN pg_catalog.pg_trigger k ON k.tgparentid = copy.oid
    ) SELECT pg_catalog.json_agg(pg_catalog.json_build_array(kn.nspname, kc.relname, copy.tgenabled)
        ORDER BY kn.nspname COLLATE "C", kc.relname COLLATE "C")
      FROM copy JOIN pg_catalog.pg_class kc ON kc.oid = copy.tgrelid JOIN pg_catalog.pg_namespace kn ON kn.oid = kc.relnamespace
      WHERE copy.tgenabled <> t.tgenabled) END AS copies,
  ${tiedExtensions(catalogs.pg_trigger, "t.oid")} AS extensions,
  ${comment(catalogs.pg_trigger, "t.oid")}
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
LEFT JOIN pg_catalog.pg_class r ON r.oid = t.tgconstrrelid
LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relpersistence <> 't' AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_trigger, "t.oid")}
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", t.tgname COLLATE "C"`
}

const copyRows = z.array(z.tuple([z.string(), z.string(), z.string()])).nullable()

export function decodeTrigger(row: Row): Decoded<TriggerShape> {
  const path = [row.text("schema"), row.text("relation"), row.text("name")]
  const constraint = row.int("constraint_oid")
  const extensions = row.texts("extensions")
  return {
    path,
    container: objectId(relationKinds[row.text("relation_kind")] ?? "table", path.slice(0, 2)),
    addresses: [address("pg_trigger", row.int("oid")), address("pg_constraint", constraint)],
    alsoNeeds: extensions.map((name) => objectId("extension", [name])),
    ...envelopeOf(row, { comment: true }),
    shape: {
      ...kindOfTrigger(row.int("type")),
      columns: row.texts("columns"),
      oldTable: row.textOrNull("old_table"),
      newTable: row.textOrNull("new_table"),
      ...partsOf(row.textOrNull("definition")),
      function: [row.text("function_schema"), row.text("function_name")],
      constraint: constraint === 0 ? null : constraintOf(row),
      enabled: enabledStates[row.text("enabled")] ?? "origin",
      copies: (copyRows.parse(row.json("copies")) ?? []).map(([schema, name, state]) => ({
        table: [schema, name],
        enabled: enabledStates[state] ?? "origin",
      })),
      extensions,
    },
  }
}

/** The kind of id that a relation of this relkind has. */
const relationKinds: Readonly<Record<string, string>> = { v: "view" }

/** pg_trigger.tgtype is a set of bits (TRIGGER_TYPE_… in src/include/catalog/pg_trigger.h). */
function kindOfTrigger(type: number): Pick<TriggerShape, "timing" | "events" | "level"> {
  const events = [
    ["INSERT", 4],
    ["UPDATE", 16],
    ["DELETE", 8],
    ["TRUNCATE", 32],
  ] as const
  return {
    timing: type & 64 ? "INSTEAD OF" : type & 2 ? "BEFORE" : "AFTER",
    events: events.filter(([, bit]) => type & bit).map(([event]) => event),
    level: type & 1 ? "ROW" : "STATEMENT",
  }
}

function constraintOf(row: Row): NonNullable<TriggerShape["constraint"]> {
  const schema = row.textOrNull("from_schema")
  const name = row.textOrNull("from_name")
  return {
    deferrable: row.bool("deferrable"),
    initiallyDeferred: row.bool("initially_deferred"),
    from: schema === null || name === null ? null : [schema, name],
  }
}

/** pg_trigger.tgenabled. */
const enabledStates: Readonly<Record<string, TriggerShape["enabled"]>> = {
  O: "origin",
  D: "disabled",
  R: "replica",
  A: "always",
}
