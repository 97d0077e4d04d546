// A snapshot file is a contract: what was written is read again, and what was changed is refused.
import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { PgkitError } from "../../src/errors/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { formatSnapshot, hashSnapshot, parseSnapshot, type Snapshot } from "../../src/model/index.ts"
import { snapshotOf } from "../support/converge.ts"
import { testDatabase } from "../support/database.ts"
import { databaseOf } from "../support/sources.ts"

const script = `
  CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN d AS text CHECK (VALUE <> '');
  CREATE TABLE "Ünï ""x"" 😀" (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood DEFAULT 'ok', d d, j jsonb);
  CREATE INDEX ON "Ünï ""x"" 😀" ((j ->> 'a')) WHERE m = 'ok';
  CREATE VIEW v AS SELECT id FROM "Ünï ""x"" 😀"; COMMENT ON VIEW v IS 'a
b'; GRANT SELECT ON v TO PUBLIC; SELECT lo_create(0)`

async function example(): Promise<Snapshot> {
  return snapshotOf(await databaseOf(script))
}

function refusal(text: string): PgkitError {
  try {
    parseSnapshot(text, "schema.json", registry)
  } catch (failure) {
    if (failure instanceof PgkitError) return failure
    throw failure
  }
  throw new Error("It was read.")
}

test("what was written is read again, the same to the byte", async () => {
  const snapshot = await example()
  const text = formatSnapshot(snapshot)
  const again = parseSnapshot(text, "schema.json", registry)
  expect(again).toEqual(snapshot)
  expect(formatSnapshot(again)).toBe(text)
  expect(text.endsWith("}\n")).toBe(true)
})

test("an empty database too", async () => {
  const snapshot = await snapshotOf(await testDatabase())
  expect(parseSnapshot(formatSnapshot(snapshot), "schema.json", registry)).toEqual(snapshot)
})

test("one line an object, sorted, so that a review shows what changed", async () => {
  const snapshot = await example()
  const lines = formatSnapshot(snapshot).split("\n")
  const ids = lines
    .filter((line) => line.startsWith('    {"comment"'))
    .map((line) => JSON.parse(line.replace(/,$/, "")).id)
  expect(ids).toEqual(snapshot.objects.map(({ id }) => id))
  expect(ids).toEqual(ids.toSorted())
})

test("white space and the order of keys are nobody's content", async () => {
  const snapshot = await example()
  const reformatted = JSON.stringify(JSON.parse(formatSnapshot(snapshot)), null, 4).replaceAll("\n", "\r\n")
  expect(parseSnapshot(reformatted, "schema.json", registry)).toEqual(snapshot)
  const reversed = JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(formatSnapshot(snapshot)) as object).toReversed()),
  )
  expect(parseSnapshot(`\uFEFF${reversed}`, "schema.json", registry)).toEqual(snapshot)
})

describe("refused", () => {
  test("any change of the content", async () => {
    const text = formatSnapshot(await example())
    const edits: readonly (readonly [string, string])[] = [
      ['"comment":"a', '"comment":"b'],
      ['"position":1', '"position":7'],
      ['"owners":true', '"owners":false'],
      ['"severity":"warning"', '"severity":"info"'],
      ['"labels":["sad","ok"]', '"labels":["ok","sad"]'],
      ['"number":18', '"number":17'],
      ['"dependsOn":["enum:public.mood"]', '"dependsOn":[]'],
    ]
    for (const [from, to] of edits) {
      expect(text, from).toContain(from)
      expect(refusal(text.replace(from, to)).code, from).toBe("SNAPSHOT_TAMPERED")
    }
  })

  test("lines that were taken out or moved", async () => {
    const lines = formatSnapshot(await example()).split("\n")
    const at = lines.findIndex((line) => line.includes('"id":"column:'))
    expect(refusal(lines.toSpliced(at, 1).join("\n")).code).toBe("SNAPSHOT_TAMPERED")
    const moved = [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at + 2)]
    expect(refusal(moved.join("\n")).code).toBe("SNAPSHOT_TAMPERED")
  })

  test("a newer format, whatever else is in it", () => {
    const error = refusal('{"formatVersion": 2, "shapes": []}')
    expect(error).toMatchObject({ code: "SNAPSHOT_NEWER", place: { file: "schema.json" } })
    expect(error.hint).toContain("Update postgres-kit")
  })

  test("a file cut in half, an empty one, and what is no snapshot", async () => {
    const text = formatSnapshot(await example())
    for (const broken of [text.slice(0, text.length / 2), "", "[]", "null", '{"name": "x"}', '"x"']) {
      const error = refusal(broken)
      expect(error).toMatchObject({ code: "SNAPSHOT_UNREADABLE", place: { file: "schema.json" } })
      expect(error.message).toMatch(/^schema\.json is not a snapshot that pgkit can read: ./)
      expect(error.hint).toContain("pgkit introspect")
    }
  })

  test("an object of an unknown kind, and a shape that is not its kind's", async () => {
    const snapshot = await example()
    const [first] = snapshot.objects.filter(({ kind }) => kind === "enum")
    if (first === undefined) throw new Error("No enum.")
    const withObject = (object: object) =>
      refusal(JSON.stringify({ ...JSON.parse(formatSnapshot(snapshot)), objects: [object] })).message
    expect(withObject({ ...first, kind: "gizmo" })).toContain(
      "enum:public.mood is of a kind that this pgkit does not know",
    )
    expect(withObject({ ...first, shape: { labels: [1] } })).toMatch(/enum:public\.mood: .*labels/s)
    expect(withObject({ ...first, shape: { labels: [], more: 1 } })).toMatch(/enum:public\.mood: .*more/s)
    expect(withObject({ ...first, path: [] })).toContain("path")
  })
})

test("the hash says which algorithm made it", () => {
  const empty: Snapshot = {
    server: { number: 180000, version: "18.0" },
    coverage: { owners: true, privileges: true },
    objects: [],
    diagnostics: [],
  }
  const head =
    '{"coverage":{"owners":true,"privileges":true},"formatVersion":1,"server":{"number":180000,"version":"18.0"}}'
  expect(hashSnapshot(empty)).toBe(`sha256:${createHash("sha256").update(head).digest("hex")}`)
})
