// Subscriptions: CREATE SUBSCRIPTION without connecting to anybody, and ALTER SUBSCRIPTION.
import { defineKind, type Found, type Hazard, secretHazards, type Step } from "../../model/index.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { decodeSubscription, subscriptionSql } from "./query.ts"
import { subscriptionShape, type SubscriptionShape } from "./shape.ts"

type Subscription = Found<SubscriptionShape>

/** No statement of a plan reaches the publisher, but for two that PostgreSQL has no other way for; those say so. */
export const subscription = defineKind<SubscriptionShape>({
  name: "subscription",
  rank: 95,
  shape: subscriptionShape,
  owned: true,
  target: (object) => `SUBSCRIPTION ${quotePath(object.path)}`,
  read: { sql: subscriptionSql, decode: decodeSubscription },

  create: (object, view, past) => [
    {
      sql: createSql(object, view.serverVersion),
      hazards: [
        {
          class: "fail",
          code: "enable-subscription",
          object: object.id,
          message: "is made disabled and unconnected: create its slot on the publisher, ENABLE it, REFRESH PUBLICATION",
        },
        ...secrets(object, past.has(object.id)),
      ],
    },
  ],

  // With a slot, DROP SUBSCRIPTION connects to the publisher to drop it, and cannot run in a transaction.
  drop: (object) => [
    // DROP SUBSCRIPTION leaves the comment in pg_description, where the next object of that OID would find it.
    ...(object.comment === null ? [] : [{ sql: `COMMENT ON SUBSCRIPTION ${quotePath(object.path)} IS NULL` }]),
    ...(object.shape.slotName === null
      ? []
      : [{ sql: alter(object, "DISABLE") }, { sql: alter(object, "SET (slot_name = NONE)") }]),
    {
      sql: `DROP SUBSCRIPTION ${quotePath(object.path)}`,
      hazards: [
        {
          class: "loss",
          code: "drop-subscription",
          object: object.id,
          message: `loses its position${object.shape.slotName === null ? "" : `, and leaves slot ${object.shape.slotName} on the publisher`}`,
        },
      ],
    },
  ],

  rename: (from, to) => [{ sql: `ALTER SUBSCRIPTION ${quotePath(from.path)} RENAME TO ${quotePath(to.path)}` }],

  changes: {
    connection: (now, from, to) =>
      from === null || to === null
        ? []
        : [{ sql: alter(now, `CONNECTION ${quoteLiteral(to)}`), hazards: secrets(now, true) }],
    publications: (now, _from, to) => [
      { sql: alter(now, `SET PUBLICATION ${to.map(quoteIdent).join(", ")} WITH (refresh = false)`) },
    ],
    // "cannot set slot_name = NONE for enabled subscription".
    slotName: (now, _from, to) => [
      ...(to === null ? [{ sql: alter(now, "DISABLE") }] : []),
      { sql: alter(now, `SET (slot_name = ${slot(to)})`) },
    ],
    binary: (now, _from, to) => [set(now, "binary", String(to))],
    streaming: (now, _from, to) => [set(now, "streaming", to)],
    synchronousCommit: (now, _from, to) => [set(now, "synchronous_commit", quoteLiteral(to))],
    // It can be altered from 18 on; only what takes it away changes the slot (AlterSubscription).
    twoPhase: (now, _from, to, { before, view }) =>
      view.serverVersion < 180000
        ? "rebuild"
        : to
          ? [
              {
                ...set(now, "two_phase", "true"),
                hazards: [alterHazard(now, "fails while the subscription is enabled")],
              },
            ]
          : setOnPublisher(now, before, "two_phase", to),
    disableOnError: (now, _from, to) => [set(now, "disable_on_error", String(to))],
    passwordRequired: (now, _from, to) => [set(now, "password_required", String(to))],
    runAsOwner: (now, _from, to) => [set(now, "run_as_owner", String(to))],
    origin: (now, _from, to) => [set(now, "origin", quoteIdent(to))],
    failover: (now, _from, to, { before }) => setOnPublisher(now, before, "failover", to),
  },
})

function alter(object: Subscription, clause: string): string {
  return `ALTER SUBSCRIPTION ${quotePath(object.path)} ${clause}`
}

/** `connect = false` means create_slot, copy_data and enabled = false too (manual, CREATE SUBSCRIPTION). */
function createSql(object: Subscription, serverVersion: number): string {
  const { shape } = object
  const options = [
    "connect = false",
    `slot_name = ${slot(shape.slotName)}`,
    ...(shape.binary ? ["binary = true"] : []),
    ...(shape.streaming === (serverVersion >= 180000 ? "parallel" : "off") ? [] : [`streaming = ${shape.streaming}`]),
    ...(shape.synchronousCommit === "off" ? [] : [`synchronous_commit = ${quoteLiteral(shape.synchronousCommit)}`]),
    ...(shape.twoPhase ? ["two_phase = true"] : []),
    ...(shape.disableOnError ? ["disable_on_error = true"] : []),
    ...(shape.passwordRequired ? [] : ["password_required = false"]),
    ...(shape.runAsOwner ? ["run_as_owner = true"] : []),
    ...(shape.origin === "any" ? [] : [`origin = ${quoteIdent(shape.origin)}`]),
    ...(shape.failover ? ["failover = true"] : []),
  ]
  return [
    `CREATE SUBSCRIPTION ${quotePath(object.path)}`,
    `CONNECTION ${quoteLiteral(shape.connection ?? "")}`,
    `PUBLICATION ${shape.publications.map(quoteIdent).join(", ")}`,
    `WITH (${options.join(", ")})`,
  ].join("\n  ")
}

function slot(name: string | null): string {
  return name === null ? "NONE" : quoteLiteral(name)
}

function set(object: Subscription, option: string, value: string): Step {
  return { sql: alter(object, `SET (${option} = ${value})`) }
}

/**
 * The slot has to be changed with it, so the server connects to the publisher, outside a transaction. "cannot set option
 * … for a subscription that does not have a slot name": then nothing is lost with it.
 */
function setOnPublisher(
  now: Subscription,
  before: Subscription,
  option: string,
  value: boolean,
): readonly Step[] | "rebuild" {
  if (before.shape.slotName === null || now.shape.slotName === null) return "rebuild"
  return [
    {
      ...set(now, option, String(value)),
      transactional: false,
      hazards: [alterHazard(now, "connects to the publisher, and fails while the subscription is enabled")],
    },
  ]
}

function alterHazard({ id }: Subscription, message: string): Hazard {
  return { class: "fail", code: "alter-slot", object: id, message }
}

function secrets(object: Subscription, replaces: boolean): readonly Hazard[] {
  return secretHazards(object.id, object.shape.connection?.includes("redacted:") === true ? ["password"] : [], replaces)
}
