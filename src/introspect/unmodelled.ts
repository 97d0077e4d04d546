// A database's catalogs to diagnostics: every user object of a kind that no snapshot holds yet, by name.
import type { Diagnostic } from "../errors/index.ts"
import type { Row } from "../model/index.ts"
import { userSchema } from "../sql/catalog.ts"

/**
 * One query for all that is there and not modelled: rows of `kind` and `name`, sorted. A kind that the registry has is
 * left out, so that modelling it is all there is to do. Members of extensions and PostgreSQL's own objects never
 * appear; nothing that may hold a secret (connection strings, options of user mappings) is read.
 *
 * @example unmodelledSql(180000, registry.kinds.map((kind) => kind.name))
 */
export function unmodelledSql(_serverVersion: number, modelled: readonly string[]): string {
  const known = new Set(modelled)
  const parts = Object.entries(entries)
    .filter(([kind]) => !known.has(kind))
    .map(([kind, entry]) => `SELECT '${kind}' AS kind, ${"sql" in entry ? entry.sql : namesOf(entry)}`)
  const rows =
    parts.length === 0 ? "SELECT NULL::text AS kind, NULL::text AS name WHERE false" : parts.join("\nUNION ALL\n")
  return `SELECT u.kind, u.name FROM (\n${rows}\n) u ORDER BY u.kind COLLATE "C", u.name COLLATE "C"`
}

/** One row of that query as a warning. */
export function decodeUnmodelled(row: Row): Diagnostic {
  const object = `${row.text("kind").replaceAll("_", " ")} ${row.text("name")}`
  return {
    code: "NOT_MODELLED",
    severity: "warning",
    object,
    message: `${object} is in the database, and pgkit does not compare it yet.`,
    hint: "It is left as it is; keep its definition where you keep the rest of the schema.",
  }
}

/** A kind that a catalog has a row for, named by pg_identify_object. `x` is the catalog's row, `n` its schema. */
interface CatalogEntry {
  readonly catalog: string
  /** The column that holds its schema. */
  readonly schema?: string
  readonly where?: string
}

/** What stands behind `SELECT kind,` where the name is not pg_identify_object's. */
interface SqlEntry {
  readonly sql: string
}

const currentDatabase = "(SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())"

/** By the name that the kind has, or will have, in the registry. */
const entries: Readonly<Record<string, CatalogEntry | SqlEntry>> = {
  access_method: { catalog: "pg_am" },
  aggregate: { catalog: "pg_proc", schema: "pronamespace", where: "x.prokind = 'a'" },
  base_type: {
    catalog: "pg_type",
    schema: "typnamespace",
    // Array types are made with their element types; what is left are base types and shells.
    where: "x.typtype IN ('b', 'p') AND NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = x.oid)",
  },
  cast: { catalog: "pg_cast" },
  collation: { catalog: "pg_collation", schema: "collnamespace" },
  conversion: { catalog: "pg_conversion", schema: "connamespace" },
  default_privileges: { catalog: "pg_default_acl" },
  event_trigger: { catalog: "pg_event_trigger" },
  foreign_data_wrapper: { catalog: "pg_foreign_data_wrapper" },
  language: { catalog: "pg_language" },
  large_object: {
    sql: `pg_catalog.count(*)::text || ' in all' AS name
FROM pg_catalog.pg_largeobject_metadata HAVING pg_catalog.count(*) > 0`,
  },
  operator: { catalog: "pg_operator", schema: "oprnamespace" },
  operator_class: { catalog: "pg_opclass", schema: "opcnamespace" },
  operator_family: { catalog: "pg_opfamily", schema: "opfnamespace" },
  publication: { catalog: "pg_publication" },
  rule: {
    catalog: "pg_rewrite",
    // A view is its rule _RETURN. Rules of temporary relations go with their session.
    where: `x.rulename <> '_RETURN' AND EXISTS (
    SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = x.ev_class AND ${userSchema("n")} AND ${notMember("pg_class", "c.oid")})`,
  },
  server: { catalog: "pg_foreign_server" },
  statistics: { catalog: "pg_statistic_ext", schema: "stxnamespace" },
  subscription: { catalog: "pg_subscription", where: `x.subdbid = ${currentDatabase}` },
  text_search_configuration: { catalog: "pg_ts_config", schema: "cfgnamespace" },
  text_search_dictionary: { catalog: "pg_ts_dict", schema: "dictnamespace" },
  text_search_parser: { catalog: "pg_ts_parser", schema: "prsnamespace" },
  text_search_template: { catalog: "pg_ts_template", schema: "tmplnamespace" },
  transform: { catalog: "pg_transform" },
  user_mapping: {
    // The view shows everybody's mappings to everybody, their options only to those who may see them.
    sql: `pg_catalog.quote_ident(m.usename) || ' on server ' || pg_catalog.quote_ident(m.srvname) AS name
FROM pg_catalog.pg_user_mappings m`,
  },
}

/** Objects of initdb have OIDs below 16384 (src/include/access/transam.h, FirstNormalObjectId). */
function namesOf({ catalog, schema, where }: CatalogEntry): string {
  const join =
    schema === undefined ? "" : `\nJOIN pg_catalog.pg_namespace n ON n.oid = x.${schema} AND ${userSchema("n")}`
  return `(pg_catalog.pg_identify_object('pg_catalog.${catalog}'::pg_catalog.regclass, x.oid, 0)).identity AS name
FROM pg_catalog.${catalog} x${join}
WHERE x.oid >= 16384 AND ${notMember(catalog, "x.oid")}${where === undefined ? "" : ` AND ${where}`}`
}

function notMember(catalog: string, oid: string): string {
  return `NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend e
    WHERE e.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND e.objid = ${oid} AND e.deptype = 'e')`
}
