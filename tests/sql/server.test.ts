// The server as judge: of keywords, and of where its own scanner cuts statements.
import { expect, test } from "vitest"
import { reservedWords } from "../../src/sql/keywords.ts"
import { splitStatements } from "../../src/sql/split.ts"
import { eachMajor, testDatabase, testMajors } from "../support/database.ts"

test("reservedWords is the union over the servers of what quote_ident quotes", async () => {
  const words = new Set<string>()
  for (const major of testMajors()) {
    const db = await testDatabase(major)
    const { rows } = await db.query(
      "select word, quote_ident(word) <> word as quoted from pg_get_keywords() where catcode <> 'U'",
    )
    for (const { word, quoted } of rows) {
      expect([word, quoted]).toEqual([word, true])
      words.add(String(word))
    }
  }
  const known = [...reservedWords].filter((word) => words.has(word) || !testMajors().includes(18))
  expect([...reservedWords].sort()).toEqual(known.sort())
  expect([...words].filter((word) => !reservedWords.has(word))).toEqual([])
})

/** Each yields its number when the server reads it as the splitter does: run one by one, and all as one query. */
const hard = [
  "select 1 as n",
  "select length(E'a'\n-- ' ;\n '\\';') - 1 as n",
  "select case when '\\' = E'\\\\' then 3 end as n",
  "select length($a$ $$;$$ $b$;$b$ $a$) - 11 as n",
  "select /* /* ; */ ' ; */ 5 as n",
  "select length('a'\r\n'b;') + 3 as n",
  "select length(U&'d\\0061t;''' ) + 2 as n",
  'select 8 as "n;"',
  "select 9 as n\u00a0b",
  "select 2*/*;*/5 as n",
  "select 10+$$1$$::int -- ;",
  "select 12 as n /*/ ; */",
]

eachMajor("statements", (major) => {
  test("are cut where the server cuts them", async () => {
    const db = await testDatabase(major)
    const text = hard.join("\n;\n")
    const statements = splitStatements(text)
    expect(statements).toHaveLength(hard.length)
    for (const [index, { sql }] of statements.entries()) {
      const { rows } = await db.query(sql)
      expect([sql, Object.values(rows[0] ?? {})[0]]).toEqual([sql, index + 1])
    }
    const { rows } = await db.query(text)
    expect(Object.values(rows[0] ?? {})).toEqual([hard.length])
  })

  test("keep their bodies: functions, procedures and rules", async () => {
    const db = await testDatabase(major)
    const text = `create table t (a int); create table u (a int);
      create function f(a int) returns int begin atomic
        select case when a > 0 then case a when 1 then 2 else 3 end else 4 end; select f.a as end from (select 1) s; end;
      create or replace procedure p() begin atomic insert into t values (1); delete from u; end;
      create rule r as on insert to t do also (insert into u values (new.a); delete from u where a = 2);
      create function g() returns trigger language plpgsql as $$ begin if true then return null; end if; end; $$;
      create view "v;" as select 1 as "a;b"`
    const statements = splitStatements(text)
    for (const { sql } of statements) await db.query(sql)
    expect(statements).toHaveLength(7)
  })
})
