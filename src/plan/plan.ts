// Two snapshots to ordered steps: decide what happens to each object, make the graph, fold, order, print.
import { type Change, diff } from "../diff/index.ts"
import { PgkitError } from "../errors/index.ts"
import { isOfServer, type Registry, roleIdsIn, type Snapshot, viewOf } from "../model/index.ts"
import { decideActions } from "./actions.ts"
import { asideNames } from "./aside-names.ts"
import { type Edge, edgesOf } from "./edges.ts"
import { adoptEnvelopes } from "./adopt.ts"
import { type Group, groupNodes } from "./groups.ts"
import { nodesOf } from "./nodes.ts"
import { presetsIn } from "./privileges.ts"
import { order, type Placed } from "./order.ts"
import { statementOf } from "./render.ts"
import type { Plan, PlannedStep } from "./types.ts"

export interface PlanOptions {
  readonly registry: Registry
  /** The changes, where the caller has them already; else they are computed. */
  readonly changes?: readonly Change[]
}

/**
 * The statements that turn `from` into `to`, in an order that PostgreSQL accepts. Pure: the same snapshots give the
 * same plan.
 *
 * @throws PLAN_CYCLE where statements need each other, with their names.
 * @example plan(live, spec, { registry }).steps.map((step) => step.sql)
 */
export function plan(from: Snapshot, to: Snapshot, options: PlanOptions): Plan {
  const { registry } = options
  const target = adoptEnvelopes(from, to)
  const scene = {
    registry,
    past: viewOf(from),
    view: viewOf(target),
    presets: presetsIn(registry, from, target),
    speaks: to.coverage.privileges,
  }
  const actions = decideActions(options.changes ?? diff(from, target), scene)
  const roles = [...actions.keys()].filter(isOfServer)
  const nodes = nodesOf(actions, {
    ...scene,
    asideName: asideNames(from, target, registry),
    rolesOf: roles.length === 0 ? () => [] : roleIdsIn,
  })
  const edges = edgesOf(nodes, actions, scene)
  const grouping = groupNodes(nodes, edges)
  if (grouping.cycle.length > 0) throw cycleError(grouping.cycle)
  const placed = order(grouping)
  const steps = withPlaces(placed, grouping.groupOf)
  return { settings: settingsFor(steps), steps, diagnostics: to.diagnostics }
}

function cycleError(cycle: readonly Group[]): PgkitError {
  const names = cycle.map(({ root }) => `${root.object} (${root.step.sql.split("\n")[0] ?? ""})`)
  return new PgkitError("PLAN_CYCLE", `These statements need each other: ${names.join("; ")}.`, {
    hint: "Apply one of the changes in a migration of its own, then ask for the rest.",
    details: { statements: cycle.map(({ root }) => root.step.sql) },
  })
}

function withPlaces(placed: readonly Placed[], groupOf: ReadonlyMap<Edge["before"], Group>): readonly PlannedStep[] {
  const places = new Map(placed.map(({ group }, index) => [group, index]))
  return placed.map(({ group, waitedFor }) => {
    const { root, members } = group
    const before = waitedFor === undefined ? undefined : groupOf.get(waitedFor.before)
    return {
      sql: statementOf(group),
      object: root.object,
      action: root.action,
      reason: root.reason,
      after:
        waitedFor === undefined || before === undefined ? null : { step: places.get(before) ?? 0, via: waitedFor.via },
      includes: members.filter((node) => node !== root).map((node) => node.object),
      transactional: root.step.transactional ?? true,
      lock: root.step.lock ?? null,
      hazards: members.flatMap((node) => (node.fold?.as === "gone" && node !== root ? [] : (node.step.hazards ?? []))),
    }
  })
}

/**
 * Bodies in string form may name what is created later, and PostgreSQL checks them at CREATE
 * (manual, check_function_bodies); pg_dump turns the check off for the same reason.
 */
function settingsFor(steps: readonly PlannedStep[]): Plan["settings"] {
  const routines = steps.some((step) => /^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/.test(step.sql))
  return routines ? [{ name: "check_function_bodies", value: "off" }] : []
}
