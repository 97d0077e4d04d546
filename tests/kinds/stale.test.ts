// What a changed function or text search object leaves as it was computed before is said at its step.
import { expect, test } from "vitest"
import { compareSpecs } from "../support/sources.ts"

test("an immutable function under an index, checks, a stored column and a partition key", async () => {
  const schema = (body: string) => `
    CREATE FUNCTION f(a int) RETURNS int IMMUTABLE LANGUAGE sql AS '${body}';
    CREATE FUNCTION g(a int) RETURNS int IMMUTABLE LANGUAGE sql RETURN f(a);
    CREATE DOMAIN d AS int CONSTRAINT small CHECK (f(VALUE) < 9);
    CREATE TABLE t (a int CONSTRAINT low CHECK (g(a) < 9), b int GENERATED ALWAYS AS (f(a)) STORED,
      c int DEFAULT f(1));
    CREATE INDEX i ON t (f(a));
    CREATE TABLE p (a int) PARTITION BY HASH (f(a));
    CREATE VIEW v AS SELECT f(a) FROM t`
  expect(await stale(schema("SELECT a"), schema("SELECT a + 1"))).toEqual([
    "column public.t.b keeps the values that were computed before",
    "constraint public.t.low is not tried again on the rows that are there",
    "domain constraint public.d.small is not tried again on the values that are there",
    "index public.t.i keeps the entries that were computed before: REINDEX",
    "table public.p keeps its rows in the partitions that they are in",
  ])
  expect(await stale(schema("SELECT a"), `${schema("SELECT a")}; ALTER FUNCTION f(int) COST 7`)).toEqual([])
})

test("a text search configuration under stored vectors, and a dictionary under it", async () => {
  const schema = (mapping: string, words: string) => `
    CREATE TEXT SEARCH DICTIONARY s (TEMPLATE = simple, accept = ${words});
    CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");
    ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH s;
    ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR asciiword WITH ${mapping};
    CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('c', a)) STORED);
    CREATE INDEX i ON t USING gin (to_tsvector('c', a))`
  const both = [
    "column public.t.v keeps the values that were computed before",
    "index public.t.i keeps the entries that were computed before: REINDEX",
  ]
  expect(await stale(schema("simple", "true"), schema("english_stem", "true"))).toEqual(both)
  expect(await stale(schema("simple", "true"), schema("simple", "false"))).toEqual(both)
})

async function stale(from: string, to: string): Promise<readonly string[]> {
  const { plan } = await compareSpecs(from, to)
  const hazards = plan.steps.flatMap((step) => step.hazards)
  return hazards.flatMap((hazard) => (hazard.class === "stale" ? [hazard.message] : [])).toSorted()
}
