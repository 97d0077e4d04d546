// What a session says of its server's version, and which versions are refused.
import { expect, it } from "vitest"
import type { Executor } from "../../src/db/executor.ts"
import { readServerInfo, serverDiagnostics } from "../../src/db/server-info.ts"
import { eachMajor, testDatabase } from "../support/database.ts"

eachMajor("readServerInfo", (major) => {
  it("gives the version", async () => {
    const db = await testDatabase(major)
    const info = await readServerInfo(db)
    expect(info.major).toBe(major)
    expect(Math.floor(info.versionNum / 10_000)).toBe(major)
    expect(info.version).toMatch(new RegExp(`^${major}\\.\\d+$`))
    expect(serverDiagnostics(info)).toEqual([])
  })
})

function server(num: string, version: string): Executor {
  return { query: async () => ({ rows: [{ num, version }] }) }
}

it("refuses PostgreSQL 14", async () => {
  await expect(readServerInfo(server("140012", "14.12 (Debian 14.12-1)"))).rejects.toMatchObject({
    code: "SERVER_UNSUPPORTED",
    message: "PostgreSQL 14.12 is older than pgkit supports.",
  })
})

it("accepts a newer one with a warning", async () => {
  const info = await readServerInfo(server("190001", "19.1"))
  expect(info).toEqual({ versionNum: 190001, major: 19, version: "19.1" })
  expect(serverDiagnostics(info)).toMatchObject([{ code: "SERVER_NEWER", severity: "warning" }])
})
