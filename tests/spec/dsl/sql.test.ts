import { describe, expect, test } from "vitest"
import { check, fn, index, partition, sql, table, text, type, view } from "../../../src/spec/dsl/index.ts"
import {
  constraintSql,
  createFunctionSql,
  createIndexSql,
  createPolicySql,
  createTableSql,
  createTriggerSql,
  createViewSql,
  grantSqls,
} from "../../../src/spec/index.ts"

describe("sql", () => {
  test("values are quoted, SQL is put in as it is, names are identifiers", () => {
    expect(sql`a = ${"it's"} AND b IN (${[1, null, true]}) AND ${sql`c`}`.sql).toBe(
      "a = 'it''s' AND b IN (1, NULL, true) AND c",
    )
    expect(sql`FROM ${sql.ident("shop.Orders")}`.sql).toBe('FROM shop."Orders"')
  })
  test("backslashes, backticks and ${ stand for themselves", () => {
    expect(sql`x ~ '^\d+\$' AND y = '\`\${'`.sql).toBe("x ~ '^\\d+\\$' AND y = '`${'")
  })
  test("the indentation of the code is no part of the text", () => {
    const body = sql`
      BEGIN

        RETURN ${1};
      END
    `
    expect(body.sql).toBe("\nBEGIN\n\n  RETURN 1;\nEND\n")
    expect(
      sql.raw`
      a`.sql,
    ).toBe("\n      a")
  })
})

test("emitters are plain functions", () => {
  expect(
    createTableSql(
      "shop.users",
      table({ id: type("bigint").identity().primaryKey(), "E-Mail": text().notNull().unique() }),
    ),
  ).toBe(
    `CREATE TABLE shop.users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "E-Mail" text NOT NULL UNIQUE
)`,
  )
  expect(createTableSql("e1", partition("e", { from: [1], to: [sql`MAXVALUE`] }))).toBe(
    "CREATE TABLE e1 PARTITION OF e\nFOR VALUES FROM (1) TO (MAXVALUE)",
  )
  expect(
    createIndexSql("i", "shop.users", index([{ column: "a", order: "desc" }, sql`lower(b)`], { where: sql`c` })),
  ).toBe("CREATE INDEX i ON shop.users (a DESC, (lower(b))) WHERE c")
  expect(createViewSql("v", view(sql`SELECT 1`, { with: { security_barrier: true } }))).toBe(
    "CREATE VIEW v\nWITH (security_barrier=true)\nAS SELECT 1",
  )
  expect(constraintSql("c", check(sql`a > 0`, { notValid: true }))).toBe("CONSTRAINT c CHECK (a > 0) NOT VALID")
  expect(createFunctionSql("f", fn({ args: { a: "int" }, returns: "int", as: sql`SELECT a` }))).toBe(
    "CREATE FUNCTION f(a int)\nRETURNS int\nLANGUAGE sql\nAS $$SELECT a$$",
  )
  expect(
    createTriggerSql("t", "users", {
      before: ["insert", { update: ["a"] }],
      forEach: "row",
      execute: "audit.log",
      args: ["x"],
    }),
  ).toBe("CREATE TRIGGER t\n  BEFORE INSERT OR UPDATE OF a ON users\n  FOR EACH ROW\n  EXECUTE FUNCTION audit.log('x')")
  expect(createPolicySql("p", "users", { to: ["a", "public"], using: sql`true` })).toBe(
    "CREATE POLICY p ON users\n  TO a, PUBLIC\n  USING (true)",
  )
  expect(
    grantSqls("TABLE t", { grants: { "r-1": ["select", "update with grant option"] }, revokes: { public: ["all"] } }),
  ).toEqual([
    "REVOKE ALL ON TABLE t FROM PUBLIC",
    'GRANT SELECT ON TABLE t TO "r-1"',
    'GRANT UPDATE ON TABLE t TO "r-1" WITH GRANT OPTION',
  ])
})
