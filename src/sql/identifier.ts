// Names and values to SQL text: quoted only where PostgreSQL needs it.
import { PgkitError } from "../errors/index.ts"
import { reservedWords } from "./keywords.ts"

const plainIdentifier = /^[a-z_][a-z0-9_$]*$/

/**
 * A name as PostgreSQL prints it (`quote_ident`): bare when it is lower-case ASCII and no keyword that needs quotes.
 *
 * @throws IDENTIFIER_INVALID for an empty name or one with a NUL.
 * @example quoteIdent("order") // "order" in double quotes
 */
export function quoteIdent(name: string): string {
  if (name === "" || name.includes("\0")) {
    throw new PgkitError("IDENTIFIER_INVALID", `${JSON.stringify(name)} cannot be a PostgreSQL identifier.`, {
      hint: "A name needs at least one character and no NUL.",
    })
  }
  return plainIdentifier.test(name) && !reservedWords.has(name) ? name : `"${name.replaceAll('"', '""')}"`
}

/** A qualified name: `quotePath(["public", "users"])` gives `public.users`. */
export function quotePath(path: readonly string[]): string {
  return path.map(quoteIdent).join(".")
}

/**
 * A string constant. With a backslash in it the `E''` form is used, so that the meaning does not depend on
 * `standard_conforming_strings` (manual, 4.1.2.2).
 */
export function quoteLiteral(value: string): string {
  if (value.includes("\0")) throw new PgkitError("IDENTIFIER_INVALID", "A string constant cannot hold a NUL.")
  const quoted = `'${value.replaceAll("'", "''")}'`
  return value.includes("\\") ? `E${quoted.replaceAll("\\", "\\\\")}` : quoted
}
