// A setting as catalogs keep it (proconfig, setconfig), `search_path=public, pg_temp`, to what stands behind SET.
import { quoteIdent, quoteLiteral } from "./identifier.ts"

/**
 * `name TO value`. Settings that hold a list of names come element by element: as one string, `'a, b'` would be one name
 * (variable_is_guc_list_quote in src/bin/pg_dump/dumputils.c).
 *
 * @example configClause('search_path="$user", public') // search_path TO '$user', 'public'
 */
export function configClause(setting: string): string {
  const name = configName(setting)
  const value = setting.slice(setting.indexOf("=") + 1)
  const values = isList(name) ? listElements(value).map(quoteLiteral).join(", ") : quoteLiteral(value)
  return `${settingName(name)} TO ${values}`
}

export function resetClause(setting: string): string {
  return settingName(configName(setting))
}

export function configName(setting: string): string {
  return setting.slice(0, setting.indexOf("="))
}

const lists: ReadonlySet<string> = new Set([
  "local_preload_libraries",
  "search_path",
  "session_preload_libraries",
  "shared_preload_libraries",
  "temp_tablespaces",
  "unix_socket_directories",
])

export function isList(name: string): boolean {
  return lists.has(name.toLowerCase())
}

/** For SET and its like. An extension's setting has a dot, and is two names to SET. */
export function settingName(name: string): string {
  return name.split(".").map(quoteIdent).join(".")
}

/** As SplitGUCList reads it: quoted names with doubled quotes, or bare ones. */
export function listElements(value: string): readonly string[] {
  const found = value.matchAll(/"((?:[^"]|"")*)"|([^",\s]+)/g)
  return [...found].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? "")
}

/**
 * From one list of settings to another, each behind `prefix`.
 *
 * @example settingStatements("ALTER ROLE app", ["work_mem=4MB"], []) // ["ALTER ROLE app RESET work_mem"]
 */
export function settingStatements(prefix: string, from: readonly string[], to: readonly string[]): readonly string[] {
  const kept = new Set(to.map(configName))
  return [
    ...from
      .filter((setting) => !kept.has(configName(setting)))
      .map((setting) => `${prefix} RESET ${resetClause(setting)}`),
    ...to.filter((setting) => !from.includes(setting)).map((setting) => `${prefix} SET ${configClause(setting)}`),
  ]
}
