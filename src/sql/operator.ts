// Names of operators, which no quotes can hold, to SQL text.
import { quoteIdent } from "./identifier.ts"

/** `public.@#@`; without its schema where that is pg_catalog, which every search_path begins with. */
export function operatorName([schema = "", name = ""]: readonly string[]): string {
  return schema === "pg_catalog" ? name : `${quoteIdent(schema)}.${name}`
}

/** As the value of an option: `OPERATOR(public.@#@)`, or `<`. */
export function operatorValue(path: readonly string[]): string {
  const name = operatorName(path)
  return path[0] === "pg_catalog" ? name : `OPERATOR(${name})`
}
