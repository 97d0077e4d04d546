// The text of a SQL file to its statements, cut where PostgreSQL cuts them.
import { PgkitError } from "../errors/index.ts"
import { lineEnd, lowerAscii, nextToken, skipBlank, type Token } from "./lexer.ts"

/** One statement of a file. */
export interface Statement {
  /** From its first token to its last: no final semicolon, no comments around it. */
  readonly sql: string
  /** Where `sql` begins in the text, in UTF-16 units, a byte-order mark counted. */
  readonly offset: number
  /** 1-based line of the first token. */
  readonly line: number
  /** The comments between the statement before and this one, trimmed; empty where there are none. */
  readonly leading: string
  /** The data of `COPY … FROM stdin`: the lines up to `\.`, each with its line feed. */
  readonly copy?: { readonly rows: string }
}

export interface SplitOptions {
  /** The file's name, for errors. */
  readonly file?: string
  /** A comment that ends a statement as a semicolon does: Drizzle's `--> statement-breakpoint`. */
  readonly breakpoint?: string
}

/**
 * The statements of a SQL text in their order, empty ones dropped. Agrees with the server on dollar quotes, nested
 * comments, `E''`, BEGIN ATOMIC bodies and rules of several commands; a statement that is not closed reaches to the
 * end of the text, where the server refuses it. `\restrict` and `\unrestrict` of pg_dump are skipped.
 *
 * @throws SQL_UNREADABLE for any other psql command, with its line.
 * @example splitStatements("select 1; select ';'").map((it) => it.sql) // ["select 1", "select ';'"]
 */
export function splitStatements(text: string, options: SplitOptions = {}): Statement[] {
  const statements: Statement[] = []
  const lines = lineCounter(text)
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (;;) {
    const first = nextToken(text, at)
    if (first.kind === "end") return statements
    if (first.kind === "semicolon") {
      at = first.end
      continue
    }
    if (first.kind === "backslash") {
      at = metaCommandEnd(text, first.start, lines(first.start), options)
      continue
    }
    const end = statementEnd(text, first, options)
    const statement = {
      sql: text.slice(first.start, end.last),
      offset: first.start,
      line: lines(first.start),
      leading: text.slice(at, first.start).trim(),
    }
    if (end.copy) {
      const data = copyData(text, end.next, lines(first.start), options)
      statements.push({ ...statement, copy: { rows: data.rows } })
      at = data.next
    } else {
      statements.push(statement)
      at = end.next
    }
  }
}

/** 1-based line and column (in characters) of an offset of the text. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, offset)
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1
  return { line: lineAt(text, offset), column: Array.from(before.slice(lineStart)).length + 1 }
}

interface StatementEnd {
  /** Past the last token. */
  readonly last: number
  /** Past the semicolon. */
  readonly next: number
  readonly copy: boolean
}

/** Reads tokens up to the semicolon that ends the statement: not one in parentheses, not one in a BEGIN ATOMIC body. */
function statementEnd(text: string, first: Token, options: SplitOptions): StatementEnd {
  const routine = { parts: [] as string[], isRoutine: undefined as boolean | undefined }
  let copy = false
  let parens = 0
  let bodies = 0
  let before = ""
  // END closes a body only where a statement could begin: a CASE inside a statement never gets here.
  let atBodyStart = false
  let last = first.start
  for (let token = first; ; token = nextToken(text, token.end)) {
    if (options.breakpoint !== undefined && token.start - last >= options.breakpoint.length && token !== first) {
      const cut = text.slice(last, token.start).indexOf(options.breakpoint)
      if (cut >= 0) return { last, next: lineEnd(text, last + cut), copy }
    }
    if (token.kind === "end") return { last, next: text.length, copy }
    if (token.kind === "backslash") metaCommandEnd(text, token.start, lineAt(text, token.start), options)
    if (token.kind === "semicolon" && parens === 0) {
      if (bodies === 0) return { last, next: token.end, copy }
      atBodyStart = true
      routine.parts = []
      routine.isRoutine = undefined
      before = ""
      last = token.end
      continue
    }
    last = token.end
    if (token.kind === "open") parens++
    if (token.kind === "close" && parens > 0) parens--
    const word = token.kind === "word" ? lowerAscii(text.slice(token.start, token.end)) : ""
    if (routine.isRoutine === undefined) routine.isRoutine = beginsRoutine(routine.parts, word)
    if (parens === 0) {
      if (atBodyStart && word === "end") bodies--
      if (word === "atomic" && before === "begin" && routine.isRoutine === true) {
        bodies++
        atBodyStart = true
        routine.parts = []
        routine.isRoutine = undefined
        before = ""
        continue
      }
      if (word === "stdin" && before === "from" && bodies === 0 && beginsWith(text, first, "copy")) copy = true
    }
    atBodyStart = false
    before = word
  }
}

/** Whether the words so far begin CREATE [OR REPLACE] FUNCTION or PROCEDURE; undefined while it is open. */
function beginsRoutine(parts: string[], word: string): boolean | undefined {
  parts.push(word)
  const read = parts.join(" ")
  if (/^create (or replace )?(function|procedure)$/.test(read)) return true
  return /^create( or( replace)?)?$/.test(read) ? undefined : false
}

function beginsWith(text: string, first: Token, word: string): boolean {
  return first.kind === "word" && lowerAscii(text.slice(first.start, first.end)) === word
}

/** psql's own commands are no SQL. Those that pg_dump writes only guard against a hostile dump, and are skipped. */
function metaCommandEnd(text: string, start: number, line: number, options: SplitOptions): number {
  const end = lineEnd(text, start)
  const command = /^\\\S*/.exec(text.slice(start, Math.min(end, start + 80)))?.[0] ?? "\\"
  if (command === "\\restrict" || command === "\\unrestrict") return end
  throw new PgkitError("SQL_UNREADABLE", `${at(options, line)}: ${command} is a command of psql, not SQL.`, {
    hint: "Write it as SQL, or run the file with psql.",
    ...(options.file === undefined ? {} : { place: { file: options.file, line } }),
  })
}

/** The block of lines after `COPY … FROM stdin;`, up to a line that is `\.`, or to the end of the text. */
function copyData(text: string, from: number, line: number, options: SplitOptions): { rows: string; next: number } {
  const rest = text.slice(from, lineEnd(text, from))
  if (skipBlank(rest, 0) < rest.length) {
    throw new PgkitError("SQL_UNREADABLE", `${at(options, line)}: after COPY … FROM stdin; comes a line break.`, {
      hint: "Put what follows after the data and its closing \\.",
      ...(options.file === undefined ? {} : { place: { file: options.file, line } }),
    })
  }
  const start = pastLineBreak(text, from + rest.length)
  let lineStart = start
  while (lineStart < text.length) {
    const feed = text.indexOf("\n", lineStart)
    const end = feed < 0 ? text.length : feed
    const close = text.charCodeAt(end - 1) === 0x0d && end > lineStart ? end - 1 : end
    if (close - lineStart === 2 && text.startsWith("\\.", lineStart)) {
      return { rows: dataLines(text.slice(start, lineStart)), next: feed < 0 ? text.length : end + 1 }
    }
    lineStart = feed < 0 ? text.length : feed + 1
  }
  return { rows: dataLines(text.slice(start)), next: text.length }
}

function dataLines(data: string): string {
  const rows = data.replaceAll("\r\n", "\n")
  return rows === "" || rows.endsWith("\n") ? rows : `${rows}\n`
}

function pastLineBreak(text: string, at: number): number {
  if (text.startsWith("\r\n", at)) return at + 2
  return Math.min(at + 1, text.length)
}

/** Line numbers of growing offsets, in one pass over the text. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let counted = 0
  return (offset) => {
    for (; counted < offset; counted++) if (endsLine(text, counted)) line++
    return line
  }
}

function lineAt(text: string, offset: number): number {
  return lineCounter(text)(offset)
}

/** A line ends with LF, CRLF or a lone CR. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)
}

function at(options: SplitOptions, line: number): string {
  return options.file === undefined ? `line ${String(line)}` : `${options.file}:${String(line)}`
}
