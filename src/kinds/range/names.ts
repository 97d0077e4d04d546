// The names that come with a range type: its multirange type and the constructor functions of both.
import type { Found } from "../../model/index.ts"
import { clipName } from "../../sql/clip.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import type { RangeShape } from "./shape.ts"

type Range = Found<RangeShape>

/** The multirange name that PostgreSQL chooses (makeMultirangeTypeName): `floatrange` gives `floatmultirange`. */
export function standardMultirange([schema = "", name = ""]: readonly string[]): readonly string[] {
  const multirange = name.includes("range") ? name.replace("range", "multirange") : `${clipName(name, 52)}_multirange`
  return [schema, clipName(multirange)]
}

/**
 * Renames or moves the type with all that PostgreSQL leaves behind: ALTER TYPE changes neither the multirange type nor
 * the constructor functions.
 */
export function renameRange(from: Range, to: readonly string[], multirange: readonly string[]): readonly string[] {
  const { subtype, multirange: oldMultirange } = from.shape
  const constructors = (name: readonly string[], target: readonly string[], lists: readonly string[]) =>
    lists.flatMap((args) => moveFunction(name, target, args))
  return [
    ...constructors(from.path, to, [`${subtype}, ${subtype}`, `${subtype}, ${subtype}, text`]),
    ...constructors(oldMultirange, multirange, ["", quotePath(from.path), `VARIADIC ${quotePath(from.path)}[]`]),
    ...renameSql("TYPE", oldMultirange, multirange),
    ...renameSql("TYPE", from.path, to),
  ]
}

function moveFunction(from: readonly string[], to: readonly string[], args: string): readonly string[] {
  const [fromSchema = "", fromName = ""] = from
  const [schema = "", name = ""] = to
  return [
    ...(fromName === name ? [] : [`ALTER FUNCTION ${quotePath(from)}(${args}) RENAME TO ${quoteIdent(name)}`]),
    ...(fromSchema === schema
      ? []
      : [`ALTER FUNCTION ${quotePath([fromSchema, name])}(${args}) SET SCHEMA ${quoteIdent(schema)}`]),
  ]
}
