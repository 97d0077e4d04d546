// A new database is what the source `empty` says it is.
import { expect, test } from "vitest"
import { diff } from "../../src/diff/index.ts"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { emptySnapshot } from "../../src/model/index.ts"
import { eachMajor, testDatabase } from "../support/database.ts"

eachMajor("a new database", (major) => {
  test("equals the source empty", async () => {
    const snapshot = await introspect(await testDatabase(major), { registry })
    expect(diff(emptySnapshot(snapshot.server, registry), snapshot)).toEqual([])
    expect(snapshot.objects.map((object) => object.id)).toEqual(["extension:plpgsql", "schema:public"])
  })

  test("says nothing about owners and grants when a spec filled it", async () => {
    const db = await testDatabase(major)
    const { rows } = await db.query("SELECT current_user::text AS role")
    await db.query("CREATE SCHEMA app")
    const read = () => introspect(db, { registry, filledBy: String(rows[0]?.["role"]) })
    expect((await read()).coverage).toEqual({ authored: true, owners: false, privileges: false })
    await db.query("REVOKE USAGE ON SCHEMA public FROM PUBLIC")
    expect((await read()).coverage).toEqual({ authored: true, owners: false, privileges: true })
  })

  test("public without its comment is as good as new", async () => {
    const db = await testDatabase(major)
    const before = await introspect(db, { registry })
    await db.query("COMMENT ON SCHEMA public IS NULL")
    expect(diff(before, await introspect(db, { registry }))).toEqual([])
  })
})
