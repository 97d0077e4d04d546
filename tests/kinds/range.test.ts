// The name of a multirange type where nobody chose one: PostgreSQL's choice and pgkit's idea of it.
import { expect, test } from "vitest"
import { standardMultirange } from "../../src/kinds/range/names.ts"
import { quotePath } from "../../src/sql/identifier.ts"
import { testDatabase } from "../support/database.ts"

test.each(["span", "floatrange", "rangerange", "Range", "ö".repeat(31), `${"x".repeat(58)}range`])(
  "%s",
  async (name) => {
    const db = await testDatabase()
    await db.query(`CREATE TYPE ${quotePath(["public", name])} AS RANGE (subtype = int)`)
    const { rows } = await db.query(
      "SELECT typname::text AS name FROM pg_type t JOIN pg_range r ON r.rngmultitypid = t.oid WHERE t.oid >= 16384",
    )
    expect(standardMultirange(["public", name])).toEqual(["public", rows[0]?.["name"]])
  },
)
