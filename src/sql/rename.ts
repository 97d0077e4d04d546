// Two qualified names to the statements that give an object its new one.
import { quoteIdent, quotePath } from "./identifier.ts"

/**
 * SET SCHEMA first, then RENAME TO, as far as schema and name differ. `args`, `(integer)`, stands behind every name.
 *
 * @example renameSql("TYPE", ["public", "a"], ["app", "b"]) // ALTER TYPE public.a SET SCHEMA app; ALTER TYPE app.a RENAME TO b
 */
export function renameSql(
  type: string,
  from: readonly string[],
  to: readonly string[],
  args: string = "",
): readonly string[] {
  const [fromSchema = "", fromName = ""] = from
  const [schema = "", name = ""] = to
  return [
    ...(fromSchema === schema ? [] : [`ALTER ${type} ${quotePath(from)}${args} SET SCHEMA ${quoteIdent(schema)}`]),
    ...(fromName === name
      ? []
      : [`ALTER ${type} ${quotePath([schema, fromName])}${args} RENAME TO ${quoteIdent(name)}`]),
  ]
}
