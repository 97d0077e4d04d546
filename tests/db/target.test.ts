// What a postgres:// URL says, as libpq reads it.
import { describe, expect, it } from "vitest"
import { isLocalHost, readTarget, serverName, withDatabase } from "../../src/db/target.ts"

describe("readTarget", () => {
  it.each([
    [
      "postgres://ann:p%40ss@db.example:6543/shop",
      { host: "db.example", port: 6543, user: "ann", password: "p@ss", database: "shop" },
    ],
    ["postgresql://localhost/shop", { host: "localhost", port: 5432, database: "shop" }],
    ["postgres://ann@%2Ftmp%2Fsock/shop", { host: "/tmp/sock", user: "ann", database: "shop" }],
    ["postgres:///shop?host=/tmp/sock&port=6000", { host: "/tmp/sock", port: 6000, database: "shop" }],
    ["postgres://ann:x@/shop?host=/tmp/sock", { host: "/tmp/sock", user: "ann", password: "x", database: "shop" }],
    ["postgres://[::1]:6000/shop", { host: "::1", port: 6000, database: "shop" }],
    ["postgres://h/d?sslmode=verify-full&sslrootcert=/ca.pem", { sslmode: "verify-full", tlsFiles: { ca: "/ca.pem" } }],
    ["postgres://h/caf%C3%A9?user=a&password=b", { database: "café", user: "a", password: "b" }],
    ["postgres://ann:100%@h/d", { password: "100%" }],
  ])("%s", (url, parts) => {
    expect(readTarget(url)).toMatchObject(parts)
  })

  it.each(["mysql://h/d", "host=h dbname=d password=s3cret", "postgres://ann:s3cret@h:port/d", ""])(
    "refuses %j",
    (url) => {
      expect(() => readTarget(url)).toThrow(
        expect.objectContaining({ code: "CONNECT_FAILED", message: expect.not.stringContaining("s3cret") }),
      )
    },
  )

  it("refuses an unknown sslmode", () => {
    expect(() => readTarget("postgres://h/d?sslmode=maybe")).toThrow("sslmode=maybe is not known.")
  })
})

it.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["::1", true],
  ["/var/run/postgresql", true],
  ["db", false],
  ["127.0.0.1.example.org", false],
  ["10.0.0.1", false],
])("isLocalHost(%s) is %s", (host, local) => {
  expect(isLocalHost(host)).toBe(local)
})

it.each([
  ["postgres://ann:x%40@h:5/old?sslmode=require", "postgres://ann:x%40@h:5/a%20b?sslmode=require"],
  ["postgres://h", "postgres://h/a%20b"],
  ["postgres://h?dbname=old&port=1", "postgres://h/a%20b?port=1"],
  ["postgres://ann@%2Ftmp%2Fsock/old", "postgres://ann@%2Ftmp%2Fsock/a%20b"],
  ["postgres://ann@/old?host=/tmp", "postgres://ann@/a%20b?host=%2Ftmp"],
  ["postgres:///old?host=/tmp", "postgres:///a%20b?host=%2Ftmp"],
])("withDatabase(%s)", (url, other) => {
  expect(withDatabase(url, "a b")).toBe(other)
  expect(readTarget(withDatabase(url, "a b")).database).toBe("a b")
})

it("names a server", () => {
  expect(serverName(readTarget("postgres://[::1]/x"))).toBe("[::1]:5432")
})
