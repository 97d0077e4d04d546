// Options of foreign data, `name=value`, to OPTIONS clauses; secret values are read as fingerprints.
import { quoteIdent, quoteLiteral } from "./identifier.ts"

/** Names of options that hold a secret; `password_required` and `sslkey` (a path) do not. */
const secretNames =
  "((^|_)pass|password|passwd|passphrase|passcode|pwd|secret|token|credentials?|(api|access|private|secret|account)_?key|conn(ection)?_?str(ing)?)$"

/** A URL with a password in it. */
const secretValues = "://[^/@]*:[^/@]*@"

/** What stands for a secret: a fingerprint, too short to guess the value from, and read back as itself. */
const placeholder = "redacted:[0-9a-f]{6}"

/**
 * The options of a catalog column (text[]) as `name=value`, sorted by name, as an expression of type text[]. The
 * server itself puts a fingerprint in the place of secrets, so that none comes into a snapshot.
 */
export function readOptions(column: string): string {
  return `ARRAY(
    SELECT o.option_name || '=' || CASE WHEN (o.option_name ~* '${secretNames}' OR o.option_value ~ '${secretValues}')
        AND o.option_value !~ '^${placeholder}$' THEN ${fingerprint("o.option_value")} ELSE o.option_value END
    FROM pg_catalog.pg_options_to_table(${column}) o ORDER BY o.option_name COLLATE "C")`
}

/** `redacted:` and 24 bits of the text's SHA-256. */
export function fingerprint(text: string): string {
  return `'redacted:' || pg_catalog.left(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(${text}, 'UTF8')), 'hex'), 6)`
}

/** `OPTIONS (host 'a', port '1')`, or nothing. */
export function optionsClause(options: readonly string[]): string {
  return options.length === 0 ? "" : `OPTIONS (${options.map(optionSql).join(", ")})`
}

/**
 * The clause that leads from one list of options to another; undefined where they are the same.
 *
 * @example changedOptions(["a=1", "b=2"], ["b=3", "c=4"]) // "OPTIONS (DROP a, SET b '3', ADD c '4')"
 */
export function changedOptions(from: readonly string[], to: readonly string[]): string | undefined {
  const had = new Map(from.map((option) => [optionName(option), option]))
  const wanted = new Set(to.map(optionName))
  const parts = [
    ...[...had.keys()].filter((name) => !wanted.has(name)).map((name) => `DROP ${quoteIdent(name)}`),
    ...to
      .filter((option) => had.get(optionName(option)) !== option)
      .map((option) => `${had.has(optionName(option)) ? "SET" : "ADD"} ${optionSql(option)}`),
  ]
  return parts.length === 0 ? undefined : `OPTIONS (${parts.join(", ")})`
}

/** Names of the options whose values a snapshot does not hold. */
export function secretsOf(options: readonly string[]): readonly string[] {
  return options.filter((option) => isPlaceholder(optionValue(option))).map(optionName)
}

function isPlaceholder(value: string): boolean {
  return new RegExp(placeholder).test(value)
}

function optionSql(option: string): string {
  return `${quoteIdent(optionName(option))} ${quoteLiteral(optionValue(option))}`
}

function optionName(option: string): string {
  return option.slice(0, option.indexOf("="))
}

function optionValue(option: string): string {
  return option.slice(option.indexOf("=") + 1)
}
