// SQL text to tokens, by the rules of PostgreSQL's scan.l: where strings, quoted names, comments and words begin and end.

export type TokenKind =
  | "word" // an unquoted identifier or keyword
  | "name" // a quoted identifier
  | "string"
  | "number" // also a parameter: $1
  | "semicolon"
  | "open"
  | "close"
  | "backslash"
  | "other" // one character of an operator or other punctuation
  | "end"

/** A token as offsets (UTF-16 units) into the text: `text.slice(start, end)`. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}

/**
 * The next token at or after `from`, behind whitespace and comments. What is not closed (a string, a comment, a
 * dollar quote) reaches to the end of the text, where the server will complain of it. Strings are read with
 * `standard_conforming_strings = on`, the default since 9.1.
 *
 * @example nextToken("/* a *\/ select", 0) // { kind: "word", start: 8, end: 14 }
 */
export function nextToken(text: string, from: number): Token {
  const start = skipBlank(text, from)
  if (start >= text.length) return { kind: "end", start: text.length, end: text.length }
  const code = text.charCodeAt(start)
  const next = text.charCodeAt(start + 1)
  if ((code === 0x65 || code === 0x45) && next === 0x27) return token("string", start, escapeStringEnd(text, start + 2))
  if (isWordStart(code)) return token("word", start, wordEnd(text, start + 1))
  if (code === 0x27) return token("string", start, quotedEnd(text, start + 1, "'"))
  if (code === 0x22) return token("name", start, quotedEnd(text, start + 1, '"'))
  if (code === 0x24) return dollar(text, start)
  if (isDigit(code)) return token("number", start, digitsEnd(text, start + 1))
  return token(punctuation.get(code) ?? "other", start, start + 1)
}

/**
 * The first tokens of a statement as comparable text: words in lower case, quoted names and strings as written,
 * at most `limit` of them.
 *
 * @example leadingWords('CREATE INDEX "I" on t', 3) // ["create", "index", '"I"']
 */
export function leadingWords(text: string, limit: number): string[] {
  const words: string[] = []
  for (let at = 0; words.length < limit;) {
    const found = nextToken(text, at)
    if (found.kind === "end") break
    const written = text.slice(found.start, found.end)
    words.push(found.kind === "word" ? lowerAscii(written) : written)
    at = found.end
  }
  return words
}

/** Where the blank ends: past whitespace, `--` comments and nested block comments. */
export function skipBlank(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) at++
    else if (code === 0x2d && text.charCodeAt(at + 1) === 0x2d) at = lineEnd(text, at + 2)
    else if (code === 0x2f && text.charCodeAt(at + 1) === 0x2a) at = blockCommentEnd(text, at + 2)
    else return at
  }
}

/** The offset of the next carriage return or line feed, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0d) break
    at++
  }
  return at
}

/** PostgreSQL folds keywords over ASCII only. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

const punctuation: ReadonlyMap<number, TokenKind> = new Map([
  [0x3b, "semicolon"],
  [0x28, "open"],
  [0x29, "close"],
  [0x5c, "backslash"],
])

function token(kind: TokenKind, start: number, end: number): Token {
  return { kind, start, end }
}

function blockCommentEnd(text: string, from: number): number {
  let depth = 1
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (code === 0x2f && next === 0x2a) {
      depth++
      at += 2
    } else if (code === 0x2a && next === 0x2f) {
      at += 2
      if (--depth === 0) return at
    } else at++
  }
  return at
}

/** Past the closing quote; a doubled quote is content. */
function quotedEnd(text: string, from: number, quote: string): number {
  let at = from
  for (;;) {
    const close = text.indexOf(quote, at)
    if (close < 0) return text.length
    if (text[close + 1] !== quote) return close + 1
    at = close + 2
  }
}

/** Past an E'' string, in which a backslash takes the next character, also in a part continued on another line. */
function escapeStringEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at += 2
    else if (code !== 0x27) at++
    else if (text.charCodeAt(at + 1) === 0x27) at += 2
    else {
      const continued = continuation(text, at + 1)
      if (continued === undefined) return at + 1
      at = continued
    }
  }
  return text.length
}

/** Two string constants with a line break (and `--` comments) between them are one (manual, 4.1.2.1). */
function continuation(text: string, from: number): number | undefined {
  let at = from
  let broken = false
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0d) broken = true
    if (isSpace(code)) at++
    else if (code === 0x2d && text.charCodeAt(at + 1) === 0x2d) at = lineEnd(text, at + 2)
    else return code === 0x27 && broken ? at + 1 : undefined
  }
  return undefined
}

/** `$1`, `$$…$$`, `$tag$…$tag$`, or a dollar sign that begins none of them. */
function dollar(text: string, start: number): Token {
  if (isDigit(text.charCodeAt(start + 1))) return token("number", start, digitsEnd(text, start + 1))
  let at = start + 1
  if (isWordStart(text.charCodeAt(at))) {
    at++
    while (isWordStart(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) at++
  }
  if (text.charCodeAt(at) !== 0x24) return token("other", start, start + 1)
  const quote = text.slice(start, at + 1)
  const close = text.indexOf(quote, at + 1)
  return token("string", start, close < 0 ? text.length : close + quote.length)
}

function wordEnd(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (!isWordStart(code) && !isDigit(code) && code !== 0x24) return at
    at++
  }
}

function digitsEnd(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

/** scan.l counts every byte above ASCII as a letter, so also what Unicode calls a space. */
function isWordStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0x80
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}
