// Turns names of extensions into the modules that PGlite loads at its start.
import type { Extension, Extensions } from "@electric-sql/pglite"

/** What comes with the PGlite package in `contrib`; `uuid-ossp` is the one whose file is named otherwise. */
const contrib = new Set([
  ..."amcheck auto_explain bloom btree_gin btree_gist citext cube dict_int dict_xsyn earthdistance".split(" "),
  ..."file_fdw fuzzystrmatch hstore intarray isn lo ltree moddatetime pageinspect pg_buffercache".split(" "),
  ..."pg_freespacemap pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect pgcrypto seg".split(" "),
  ..."tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid_ossp".split(" "),
])

/** Extensions with a package of their own, and what it exports. */
const packages: Readonly<Record<string, readonly [string, string]>> = {
  vector: ["@electric-sql/pglite-pgvector", "vector"],
  postgis: ["@electric-sql/pglite-postgis", "postgis"],
}

/** Extensions that others need, which `CREATE EXTENSION … CASCADE` would bring. */
const needs: Readonly<Record<string, readonly string[]>> = { earthdistance: ["cube"] }

/** Built into every server. */
const builtIn = new Set(["plpgsql"])

/** The modules of these extensions, and the names for which nothing is installed. */
export async function loadExtensions(
  names: readonly string[],
): Promise<{ readonly extensions: Extensions; readonly unknown: readonly string[] }> {
  const wanted = new Set(names.flatMap((name) => [name, ...(needs[name] ?? [])]).filter((name) => !builtIn.has(name)))
  const extensions: Extensions = {}
  const unknown: string[] = []
  for (const name of wanted) {
    const extension = await loadExtension(name)
    if (extension === undefined) unknown.push(name)
    else extensions[name.replaceAll("-", "_")] = extension
  }
  return { extensions, unknown }
}

async function loadExtension(name: string): Promise<Extension | undefined> {
  const file = name.replaceAll("-", "_")
  const [specifier, key] = contrib.has(file) ? [`@electric-sql/pglite/contrib/${file}`, file] : (packages[name] ?? [])
  if (specifier === undefined || key === undefined) return undefined
  try {
    const loaded: unknown = await import(specifier)
    const extension = new Map<string, unknown>(Object.entries(loaded ?? {})).get(key)
    return isExtension(extension) ? extension : undefined
  } catch {
    return undefined
  }
}

function isExtension(value: unknown): value is Extension {
  return typeof value === "object" && value !== null && "name" in value && "setup" in value
}
