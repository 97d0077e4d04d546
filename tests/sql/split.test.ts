import fc from "fast-check"
import { loadModule, parseSync } from "libpg-query"
import { beforeAll, describe, expect, test } from "vitest"
import { placeAt, splitStatements } from "../../src/sql/split.ts"

beforeAll(() => loadModule())

const sqls = (text: string): string[] => splitStatements(text).map((it) => it.sql)

/** The judge: the statements as PostgreSQL's own grammar cuts them, blank and comments around them taken off. */
function judged(text: string): string[] {
  const bytes = Buffer.from(text)
  // The WebAssembly build refuses an empty text before it parses; the statement more is taken off again.
  const { stmts = [] } = parseSync(`${text}\n;select`)
  stmts.pop()
  return stmts.map(({ stmt_location: start = 0, stmt_len: length = bytes.length - start }) => {
    const sql = bytes.subarray(start, start + length).toString()
    return splitStatements(sql)[0]?.sql ?? ""
  })
}

const torture: Record<string, string> = {
  "no final semicolon": "select 1; select 2",
  "empty statements": ";; select 1;;; -- x\n; select 2;",
  "nested comments": "select 1 /* a /* ; */ ; */; select 2 -- ; no\n; select 3",
  "comment inside operators": "select 1 +/* ; */ 2; select 3 *-- ;\n4",
  "slash star slash": "select 1 /*/ ; */; select 2",
  "dollar quotes": "select $$;$$; select $a$ $b$ ; $$ ; $a$; select $_é1$;$_é1$",
  "dollar quote closing after a dollar": "select $a$ ; $$a$; select 1",
  "dollar in an identifier": "select a$b$c from t; select a$$ from t; select 1",
  parameters: "select $1; select $2||$$;$$; select 3",
  "escape string": "select E'\\''; select e'\\\\'; select ';'; select E'a;''\\';'",
  "escape string continued": "select E'a'\n '\\';'; select 1",
  "plain string with a backslash": "select '\\'; select 2",
  "word ending in e before a string": "select date'2020-01-01'; select type 'a;' from t",
  "unicode names": 'select U&"d\\0061t;""a", U&\'\\0041;\'; select "a;""b" from "é;"',
  "no-break space is a letter": "select 1 as a\u00a0b; select 2",
  "begin atomic": `create function f() returns int begin atomic
    select case when true then 1 else case 2 when 2 then 3 end end; select 1 as end; end; select 2`,
  "empty body": "create or replace procedure p() begin atomic end; select 1",
  "begin atomic is no body elsewhere": "select begin atomic from t; select 2",
  "a function named begin": "create function begin(atomic int) returns int language sql as $$ select 1; $$; select 2",
  "body with a rule": `create function f() returns void begin atomic
    create rule r as on insert to t do also (select 1; delete from u); end; select 1`,
  "body with a routine": `create procedure f() begin atomic
    create function g() returns int begin atomic select 1; end; select 2; end; select 3`,
  return: "create function f() returns int return case when true then 1 end; select 1",
  "rule of several commands": "create rule r as on update to t do instead (select 1; select 2; notify x); select 3",
  "transaction words": "begin; select case 1 when 1 then 2 end; end; commit",
  "line ends": "select 1;\r\nselect\r\n2;\rselect 3",
  emoji: "select '😀;' as \"😀;\"; select 😀 from 😀; select $😀$;$😀$",
  "schema with elements": "create schema s create table t (a int) create view v as select 1; select 2",
}

describe("splitStatements agrees with PostgreSQL's grammar", () => {
  test.each(Object.entries(torture))("%s", (_, text) => {
    expect(sqls(text)).toEqual(judged(text))
  })

  test("on random sequences of hard parts", () => {
    const part = fc.constantFrom(
      ...Object.values(torture),
      "select 1",
      "/* ; */",
      "-- ;\n",
      " ",
      "\n",
      ";",
      "select '\n'",
      "select E'\\\\'",
      "values (1)",
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join(";\n")
        expect(sqls(text)).toEqual(judged(text))
      }),
      { numRuns: 500 },
    )
  })

  test("on random characters, whenever they are SQL at all", () => {
    let valid = 0
    const piece = fc.constantFrom(
      "'",
      "''",
      "E'",
      "\\",
      "$$",
      "$a$",
      "a$",
      '"',
      "--",
      "/*",
      "*/",
      "\n",
      ";",
      "select ",
      "1",
      " ",
      "(",
      ")",
      "U&'",
      "x",
      "é",
      " + ",
      "'a'",
      "e",
      "$1",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `select ${pieces.join("")}`
        let expected
        try {
          expected = judged(text)
        } catch {
          return
        }
        valid++
        expect(sqls(text)).toEqual(expected)
      }),
      { numRuns: 30000 },
    )
    expect(valid).toBeGreaterThan(300)
  })
})

describe("what the grammar cannot judge", () => {
  test("a byte-order mark is no SQL", () => {
    expect(splitStatements("\ufeffselect 1")).toMatchObject([{ sql: "select 1", offset: 1, line: 1 }])
  })

  test("leading comments and lines", () => {
    expect(splitStatements("-- a\n/* b */ select 1; -- c\r\n\r\nselect 2;\n-- d")).toEqual([
      { sql: "select 1", offset: 13, line: 2, leading: "-- a\n/* b */" },
      { sql: "select 2", offset: 31, line: 4, leading: "-- c" },
    ])
  })

  test("what is not closed reaches the end", () => {
    expect(sqls("select 1; select 'a; b")).toEqual(["select 1", "select 'a; b"])
    expect(sqls("select 1; /* select 2;")).toEqual(["select 1"])
    expect(sqls("select (1; select 2")).toEqual(["select (1; select 2"])
  })

  test.each(["\n", "\r\n"])("COPY data with %j", (eol) => {
    const text = [
      "\\restrict abc",
      "COPY public.t (a, b) FROM stdin;",
      "1;\t\\N",
      "'x\\.",
      "\\.",
      "",
      "select 1;",
      "\\unrestrict abc",
      "",
    ]
    const [copy, select, ...rest] = splitStatements(text.join(eol))
    expect(copy).toMatchObject({ sql: "COPY public.t (a, b) FROM stdin", copy: { rows: "1;\t\\N\n'x\\.\n" }, line: 2 })
    expect(select).toMatchObject({ sql: "select 1", line: 7 })
    expect(rest).toEqual([])
  })

  test("COPY data: none, open, and not stdin", () => {
    expect(splitStatements("copy t from stdin;\n\\.\n")[0]?.copy).toEqual({ rows: "" })
    expect(splitStatements("copy t from stdin;\n1\n2")[0]?.copy).toEqual({ rows: "1\n2\n" })
    expect(splitStatements("copy t to stdout; select 1")).toHaveLength(2)
    expect(() => splitStatements("copy t from stdin; select 1;\n\\.")).toThrow("line 1: after COPY")
  })

  test("psql commands are refused with their line", () => {
    expect(() => splitStatements("select 1;\n\n\\connect other\n", { file: "a.sql" })).toThrow(
      "a.sql:3: \\connect is a command of psql, not SQL.",
    )
    expect(() => splitStatements("select 1\n\\gset")).toThrow("line 2: \\gset")
  })

  test("places", () => {
    expect(placeAt("a\r\n😀b c", 6)).toEqual({ line: 2, column: 3 })
    expect(placeAt("\ufeffab", 2)).toEqual({ line: 1, column: 2 })
  })

  test("five megabytes in linear time", () => {
    const unit = "create table t (a text default 'x;', b int); -- c\ninsert into t values ($$;$$, 1, $tag$a$tag$);\n"
    const hostile = [
      "$a".repeat(200_000),
      "/*".repeat(200_000),
      "(".repeat(500_000),
      "E'\\\\'".repeat(100_000),
      "\n\\restrict x".repeat(50_000),
    ]
    const started = performance.now()
    expect(splitStatements(unit.repeat(Math.ceil(5e6 / unit.length)))).toHaveLength(2 * Math.ceil(5e6 / unit.length))
    for (const text of hostile) splitStatements(text)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
