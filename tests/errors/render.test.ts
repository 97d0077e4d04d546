// The one shape of every error.
import { describe, expect, it } from "vitest"
import { PgkitError } from "../../src/errors/index.ts"
import { errorToJson, renderDiagnostic, renderError, toPgkitError } from "../../src/errors/render.ts"

describe("renderError", () => {
  it("is code, what happened, what to do", () => {
    const error = new PgkitError("PLAN_CYCLE", "public.a and public.b need each other", {
      hint: "Split the foreign key",
    })
    expect(renderError(error)).toEqual(["PLAN_CYCLE: public.a and public.b need each other. Split the foreign key."])
  })

  it("names the place once", () => {
    const place = { file: "db/a.sql", line: 3, column: 5 }
    expect(renderError(new PgkitError("SPEC_SQL", "no type x", { place }))).toEqual([
      "SPEC_SQL: db/a.sql:3:5: no type x.",
    ])
    expect(renderError(new PgkitError("SPEC_SQL", "db/a.sql:3:5: no type x", { place }))).toEqual([
      "SPEC_SQL: db/a.sql:3:5: no type x.",
    ])
  })

  it("puts the hint behind a list on a line of its own", () => {
    const error = new PgkitError("CONFIG_INVALID", "pgkit.config.ts:\n  a: wrong\n  b: wrong", {
      hint: "See the README.",
    })
    expect(renderError(error)).toEqual([
      "CONFIG_INVALID: pgkit.config.ts:",
      "  a: wrong",
      "  b: wrong",
      "See the README.",
    ])
  })

  it("shows stacks and causes only with debug", () => {
    const error = new PgkitError("CONNECT_FAILED", "no server", { cause: new Error("ECONNREFUSED") })
    expect(renderError(error)).toHaveLength(1)
    expect(renderError(error, { debug: true }).join("\n")).toContain("caused by Error: ECONNREFUSED")
  })
})

describe("toPgkitError", () => {
  it("knows the server's errors by their SQLSTATE", () => {
    const denied = Object.assign(new Error("permission denied for table t"), { code: "42501" })
    expect(toPgkitError(denied)).toMatchObject({ code: "QUERY_FAILED", details: { sqlState: "42501" } })
  })

  it("takes neither Node's errors nor anything else for the server's", () => {
    expect(toPgkitError(Object.assign(new Error("no"), { code: "EPERM" })).code).toBe("INTERNAL")
    expect(toPgkitError("a string").code).toBe("INTERNAL")
  })
})

it("errors have a JSON shape", () => {
  const error = new PgkitError("USAGE", "unknown option", { hint: "Did you mean --json?" })
  expect(errorToJson(error)).toEqual({
    code: "USAGE",
    message: "unknown option",
    hint: "Did you mean --json?",
    exit: 4,
  })
})

it("diagnostics have the same shape as errors", () => {
  expect(
    renderDiagnostic({
      code: "NOT_MODELLED",
      severity: "warning",
      object: "cast x",
      message: "not compared",
      hint: "Ask",
    }),
  ).toEqual(["NOT_MODELLED: cast x: not compared. Ask."])
})
