// A plan as a script for psql and as text, from two or three steps made by hand.
import { createColors } from "picocolors"
import { describe, expect, it } from "vitest"
import { diffText } from "../../src/cli/view/diff-text.ts"
import { psqlScript } from "../../src/cli/view/psql.ts"
import { wrap } from "../../src/cli/view/wrap.ts"
import { type Hazard, objectId, type Snapshot } from "../../src/model/index.ts"
import type { Plan, PlannedStep } from "../../src/plan/index.ts"

const users = objectId("table", ["public", "users"])

describe("psqlScript", () => {
  it("is empty for an empty plan", () => {
    expect(psqlScript({ settings: [], steps: [] })).toBe("")
  })

  it("cuts transactions at what cannot be in one", () => {
    const script = psqlScript({
      settings: [{ name: "check_function_bodies", value: "off" }],
      steps: [
        step("A"),
        step("B"),
        step("C", { transactional: false }),
        step("D", { transactional: false }),
        step("E"),
      ],
    })
    expect(script.replace(/\n+/g, " ").trim()).toBe(
      "SET check_function_bodies = off; BEGIN; A; B; COMMIT; C; D; BEGIN; E; COMMIT;",
    )
  })
})

describe("diffText", () => {
  it("says where nothing differs", () => {
    expect(text([])).toBe("from  a\nto    b\n\nNo difference.\n")
  })

  it("marks an allowed loss, and asks for no word any more", () => {
    const loss: Hazard = { class: "loss", code: "drop-table", object: users, message: "loses the rows" }
    const steps = [step("DROP TABLE public.users", { action: "drop", hazards: [loss] })]
    expect(text(steps)).toContain("next: pgkit diff --write NAME --allow drop-table")
    expect(text(steps, ["drop-table"])).toContain("! drop-table (allowed): loses the rows")
    expect(text(steps, ["drop-table"])).toContain("next: pgkit diff --write NAME\n")
    expect(text(steps, ["all"])).toContain("next: pgkit diff --write NAME\n")
  })

  it("tells each hazard once", () => {
    const hazard: Hazard = { class: "rewrite", code: "rewrite-table", object: users, message: "writes it anew" }
    expect(text([step("X", { hazards: [hazard, hazard] })]).match(/rewrite-table/g)).toHaveLength(1)
  })
})

it("wrap breaks at spaces and leaves long words whole", () => {
  expect(wrap("one two three", 8, "  ")).toEqual(["one two", "  three"])
  expect(wrap("pneumonoultramicroscopic", 8)).toEqual(["pneumonoultramicroscopic"])
})

function text(steps: readonly PlannedStep[], allowed: readonly string[] = []): string {
  const plan: Plan = { settings: [], steps, diagnostics: [] }
  const snapshot: Snapshot = {
    server: { number: 180004, version: "18.4" },
    coverage: { owners: false, privileges: false },
    objects: [],
    diagnostics: [],
  }
  const view = {
    from: { name: "a", snapshot },
    to: { name: "b", snapshot },
    plan,
    allowed: new Set(allowed),
    explain: false,
    statements: true,
  }
  return diffText(view, { colors: createColors(false), columns: 80 })
}

function step(sql: string, changed: Partial<PlannedStep> = {}): PlannedStep {
  return {
    sql,
    object: users,
    action: "alter",
    reason: "differs",
    after: null,
    includes: [],
    transactional: true,
    lock: null,
    hazards: [],
    ...changed,
  }
}
