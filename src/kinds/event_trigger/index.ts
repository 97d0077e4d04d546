// Event triggers: CREATE EVENT TRIGGER and what little ALTER EVENT TRIGGER changes.
import { z } from "zod"
import { comment, notOfExtension, owner } from "../../sql/catalog.ts"
import { address, catalogs, defineKind, envelopeOf, type Found, type Step } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"

const eventTriggerShape = z.strictObject({
  /** `ddl_command_start`, `ddl_command_end`, `sql_drop`, `table_rewrite`, `login` (17). */
  event: z.string(),
  /** The command tags of WHEN TAG IN, sorted; empty for every command. */
  tags: z.array(z.string()).readonly(),
  /** Schema and name. */
  function: z.array(z.string()).readonly(),
  enabled: z.enum(["origin", "disabled", "replica", "always"]),
})

type EventTriggerShape = z.infer<typeof eventTriggerShape>
type EventTrigger = Found<EventTriggerShape>

/** Created last and dropped first, as far as the graph leaves it free: they fire for the statements of the plan as well. */
export const eventTrigger = defineKind<EventTriggerShape>({
  name: "event_trigger",
  rank: 1000,
  shape: eventTriggerShape,
  owned: true,
  target: (object) => `EVENT TRIGGER ${quotePath(object.path)}`,
  read: {
    sql: () => `
SELECT v.oid, v.evtname AS name, v.evtevent AS event, v.evttags AS tags, v.evtenabled::text AS enabled,
  fn.nspname AS function_schema, f.proname AS function_name,
  ${comment(catalogs.pg_event_trigger, "v.oid")},
  ${owner("v.evtowner")}
FROM pg_catalog.pg_event_trigger v
JOIN pg_catalog.pg_proc f ON f.oid = v.evtfoid
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
WHERE ${notOfExtension(catalogs.pg_event_trigger, "v.oid")}
ORDER BY v.evtname COLLATE "C"`,
    decode: (row) => ({
      path: [row.text("name")],
      container: null,
      addresses: [address("pg_event_trigger", row.int("oid"))],
      ...envelopeOf(row, { owner: true, comment: true }),
      shape: {
        event: row.text("event"),
        tags: [...(row.textsOrNull("tags") ?? [])].sort(),
        function: [row.text("function_schema"), row.text("function_name")],
        enabled: enabledStates[row.text("enabled")] ?? "origin",
      },
    }),
  },

  create: (object) => [{ sql: createSql(object) }, ...(object.shape.enabled === "origin" ? [] : [enable(object)])],

  drop: (object) => [{ sql: `DROP EVENT TRIGGER ${quotePath(object.path)}` }],

  rename: (from, to) => [{ sql: `ALTER EVENT TRIGGER ${quotePath(from.path)} RENAME TO ${quotePath(to.path)}` }],

  changes: {
    // There is no OR REPLACE, and ALTER changes none of the three (manual, ALTER EVENT TRIGGER).
    event: "rebuild",
    tags: "rebuild",
    function: "rebuild",
    enabled: (now) => [enable(now)],
  },
})

function createSql(object: EventTrigger): string {
  const { event, tags, function: path } = object.shape
  return [
    `CREATE EVENT TRIGGER ${quotePath(object.path)} ON ${quoteIdent(event)}`,
    ...(tags.length === 0 ? [] : [`WHEN TAG IN (${tags.map(quoteLiteral).join(", ")})`]),
    `EXECUTE FUNCTION ${quotePath(path)}()`,
  ].join("\n  ")
}

function enable(object: EventTrigger): Step {
  const words = { origin: "ENABLE", disabled: "DISABLE", replica: "ENABLE REPLICA", always: "ENABLE ALWAYS" }
  return {
    sql: `ALTER EVENT TRIGGER ${quotePath(object.path)} ${words[object.shape.enabled]}`,
    needs: [object.id],
    produces: [],
  }
}

/** pg_event_trigger.evtenabled. */
const enabledStates: Readonly<Record<string, EventTriggerShape["enabled"]>> = {
  O: "origin",
  D: "disabled",
  R: "replica",
  A: "always",
}
