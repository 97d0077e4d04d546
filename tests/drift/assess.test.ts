// The verdict of a drift check, on snapshots of two or three objects made by hand.
import { createColors } from "picocolors"
import { describe, expect, it } from "vitest"
import { diff } from "../../src/diff/index.ts"
import { assessDrift, type DriftReport, driftText, readBaseline, writeBaseline } from "../../src/drift/index.ts"
import type { AcceptRule } from "../../src/drift/rules.ts"
import type { Diagnostic } from "../../src/errors/index.ts"
import { type Found, type ObjectId, objectId, type Snapshot } from "../../src/model/index.ts"

const schema = object("schema", ["public"], null, {})
const users = object("table", ["public", "users"], schema.id, {})
const email = object("column", ["public", "users", "email"], users.id, { type: "text" })
const emailWide = { ...email, shape: { type: "character varying(255)" } }
const audit = object("table", ["public", "audit"], schema.id, {})
const auditAt = object("column", ["public", "audit", "at"], audit.id, { type: "timestamptz" })

describe("verdict", () => {
  it("is clean where both sides are equal", () => {
    const report = check([schema, users, email], [schema, users, email])
    expect(report).toMatchObject({ verdict: "clean", exit: 0, findings: [] })
    expect(lastLine(report)).toBe("verdict: clean (3 objects compared)")
  })

  it("is drift where a column was altered by hand", () => {
    const report = check([schema, users, emailWide], [schema, users, email])
    expect(report).toMatchObject({ verdict: "drift", exit: 2 })
    expect(report.findings).toMatchObject([
      { kind: "changed", object: email.id, fields: [{ field: "type", from: "character varying(255)", to: "text" }] },
    ])
    expect(lastLine(report)).toBe("verdict: drift (1 changed)")
  })

  it("counts a table with what is in it as one finding", () => {
    const report = check([schema, users, email, audit, auditAt], [schema, users, email])
    expect(report.findings).toMatchObject([{ kind: "extra", object: audit.id, contains: 1 }])
  })

  it("is incomplete where something is not modelled, and can be turned down", () => {
    const aggregate = unmodelled("aggregate public.sum_sq(integer)")
    const both = [schema, users]
    expect(check(both, both, { diagnostics: [aggregate] })).toMatchObject({ verdict: "incomplete", exit: 3 })
    expect(check(both, both, { diagnostics: [aggregate], unmodelled: "warn" })).toMatchObject({
      verdict: "clean",
      warnings: [aggregate],
    })
  })

  it("is drift even where the comparison is incomplete", () => {
    const report = check([schema, users, emailWide], [schema, users, email], { diagnostics: [unmodelled("cast x")] })
    expect(report.exit).toBe(2)
  })

  it("is incomplete where there was nothing to compare", () => {
    expect(check([schema], [schema])).toMatchObject({ verdict: "incomplete", exit: 3 })
  })

  it("reports pending migrations, and they are no drift", () => {
    const report = check([schema, users], [schema, users], { pending: ["0002_email"] })
    expect(report).toMatchObject({ verdict: "clean", pending: ["0002_email"] })
  })

  it("is history where the migrations' history has a problem and nothing drifted", () => {
    const edited: Diagnostic = { code: "HISTORY_EDITED", severity: "error", message: "0001_users was edited." }
    expect(check([schema, users], [schema, users], { problems: [edited] })).toMatchObject({
      verdict: "history",
      exit: 6,
    })
  })
})

describe("acceptance", () => {
  const live = [schema, users, email, audit, auditAt]
  const spec = [schema, users, email]

  it("accepts by name, by kind and name, by pattern, and by what the object lives in", () => {
    for (const pattern of [
      "public.audit",
      "table public.audit",
      "table:public.audit",
      "public.aud*",
      "schema public",
    ]) {
      expect(check(live, spec, { ignore: [{ object: pattern, reason: "the audit team's" }] }).exit, pattern).toBe(0)
    }
  })

  it("does not accept what a pattern only begins like", () => {
    const report = check(live, spec, { ignore: [{ object: "public.aud", reason: "a typing error" }] })
    expect(report.exit).toBe(2)
    expect(report.rules).toMatchObject([{ state: "unused", matches: 0 }])
    expect(text(report)).toContain("drift.ignore public.aud: matches nothing")
  })

  it("ends on the day after it expires", () => {
    const rule = { object: "public.audit", reason: "until the move", expires: "2026-03-31" }
    expect(check(live, spec, { ignore: [rule], today: "2026-03-31" }).exit).toBe(0)
    const late = check(live, spec, { ignore: [rule], today: "2026-04-01" })
    expect(late).toMatchObject({ exit: 2, rules: [{ state: "expired", matches: 1 }] })
  })

  it("can be for certain fields only", () => {
    const rule = { object: "public.users.email", fields: ["comment"], reason: "the wiki writes comments" }
    const commented = { ...email, comment: "main address" }
    expect(check([schema, users, commented], spec, { ignore: [rule] }).exit).toBe(0)
    expect(check([schema, users, { ...emailWide, comment: "x" }], spec, { ignore: [rule] }).exit).toBe(2)
  })

  it("leaves extra objects to the policy", () => {
    expect(check(live, spec, { extra: "report" })).toMatchObject({
      exit: 0,
      accepted: [{ object: audit.id, acceptedBy: { by: "extra-policy" } }],
    })
    expect(check(spec, live, { extra: "report" }).exit).toBe(2)
  })

  it("takes what stands today as a baseline, and nothing that comes later", () => {
    const today = check([schema, users, emailWide], spec)
    const baseline = readBaseline(writeBaseline(today.findings), "drift.json")
    expect(check([schema, users, emailWide], spec, { baseline }).exit).toBe(0)
    const later = check([schema, users, { ...email, shape: { type: "citext" } }], spec, { baseline })
    expect(later).toMatchObject({ exit: 2, staleBaseline: [email.id] })
  })
})

describe("text", () => {
  it("shows only the lines of a body that differ", () => {
    const f = object("function", ["public", "f"], schema.id, { body: "begin\n  return 1;\nend" })
    const report = check([{ ...f, shape: { body: "begin\n  return 2;\nend" } }], [f])
    expect(text(report)).toContain("database    return 2;")
    expect(text(report)).not.toContain("begin")
  })
})

interface Options {
  readonly ignore?: readonly AcceptRule[]
  readonly baseline?: ReadonlyMap<string, string>
  readonly extra?: "report" | "fail"
  readonly today?: string
  readonly unmodelled?: "fail" | "warn"
  readonly diagnostics?: readonly Diagnostic[]
  readonly pending?: readonly string[]
  readonly problems?: readonly Diagnostic[]
}

function check(liveObjects: readonly Found[], specObjects: readonly Found[], options: Options = {}): DriftReport {
  const live = snapshot(liveObjects, options.diagnostics)
  const spec = snapshot(specObjects)
  return assessDrift({
    live,
    spec,
    changes: diff(live, spec),
    names: { live: "postgres://app@db/shop", spec: "src/schema.ts" },
    acceptance: {
      rules: options.ignore ?? [],
      baseline: options.baseline ?? new Map(),
      extra: options.extra ?? "fail",
      today: options.today ?? "2026-01-01",
    },
    unmodelled: options.unmodelled ?? "fail",
    migrations: { pending: options.pending ?? [], problems: options.problems ?? [] },
  })
}

function snapshot(objects: readonly Found[], diagnostics: readonly Diagnostic[] = []): Snapshot {
  return {
    server: { number: 180004, version: "18.4" },
    coverage: { owners: false, privileges: false },
    objects: [...objects].sort((a, b) => (a.id < b.id ? -1 : 1)),
    diagnostics,
  }
}

function object(kind: string, path: readonly string[], container: ObjectId | null, shape: object): Found {
  const id = objectId(kind, path)
  return {
    id,
    kind,
    path,
    container,
    position: 0,
    shape,
    dependsOn: [],
    owner: null,
    comment: null,
    privileges: [],
    labels: [],
  }
}

function unmodelled(name: string): Diagnostic {
  return { code: "NOT_MODELLED", severity: "warning", object: name, message: `${name} is not compared.` }
}

function text(report: DriftReport): string {
  return driftText(report, { colors: createColors(false) })
}

function lastLine(report: DriftReport): string | undefined {
  return text(report).trimEnd().split("\n").at(-1)
}
