// Reads the rows of one catalog that users made, and takes their values and their references apart.
import type { Executor } from "../../../src/db/executor.ts"
import type { Catalog, CatalogColumn } from "./catalogs.ts"
import { aclLetters, nameless, onlyWhere, readAs, unexplainedOids, unorderedLists, volatileColumns } from "./columns.ts"
import type { Reference } from "./names.ts"

export interface NamedColumn {
  readonly column: string
  readonly targets: readonly Reference[]
  readonly list: boolean
  readonly unordered: boolean
}

export interface SeenRow {
  readonly catalog: string
  /** What the row is, where it has an OID of its own. */
  readonly own: Reference | undefined
  readonly values: readonly (readonly [string, unknown])[]
  readonly named: readonly NamedColumn[]
  readonly references: readonly Reference[]
}

/** All catalogs in one query, so that they are read at one moment. */
export async function readCatalogs(executor: Executor, catalogs: readonly Catalog[]): Promise<readonly SeenRow[]> {
  const parts = catalogs.map((catalog) => {
    const list = catalog.columns.map((column) => `${expression(catalog, column)} AS ${column.name}`).join(", ")
    const select = `SELECT ${list} FROM pg_catalog.${catalog.name} t WHERE ${userMade(catalog)}`
    return `SELECT '${catalog.name}' AS catalog, pg_catalog.to_jsonb(s) AS row FROM (${select}) s`
  })
  const { rows } = await executor.query(`
    WITH RECURSIVE not_ours(classid, objid) AS (
      SELECT d.classid, d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
      UNION
      SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname ~ '^pg_(toast|temp)'
      UNION
      SELECT d.classid, d.objid
        FROM not_ours o JOIN pg_catalog.pg_depend d ON d.refclassid = o.classid AND d.refobjid = o.objid
       WHERE d.deptype IN ('i', 'a', 'P', 'S')
    )
    ${parts.join("\n    UNION ALL\n    ")}`)
  const byName = new Map(catalogs.map((catalog) => [catalog.name, catalog]))
  return rows.flatMap(({ catalog, row }) => {
    const found = byName.get(String(catalog))
    return found === undefined ? [] : [takeApart(found, row as Readonly<Record<string, unknown>>)]
  })
}

/** A new PostgreSQL may have OIDs and node trees that would be printed as numbers: better to stop. */
function demandExplained(catalog: Catalog, { name, type }: CatalogColumn): void {
  const full = `${catalog.name}.${name}`
  const oids = /^(oid|oidvector|reg[a-z]+|oid\[\]|reg[a-z]+\[\])$/.test(type)
  const referred = catalog.references.some((reference) => reference.columns.at(-1) === name)
  if (oids && name !== "oid" && !referred && readAs[full] === undefined && !unexplainedOids.has(full)) {
    throw new Error(`The observer does not know what ${full} refers to`)
  }
  if (type === "pg_node_tree" && readAs[full] === undefined) throw new Error(`The observer cannot read ${full}`)
}

function expression(catalog: Catalog, { name, type }: CatalogColumn): string {
  const full = `${catalog.name}.${name}`
  if (volatileColumns.has(full)) return "NULL::pg_catalog.text"
  demandExplained(catalog, { name, type })
  const column = `t.${name}`
  const known = readAs[full]
  if (known !== undefined) return known
  switch (type) {
    case "oid":
    case "xid":
      return `${column}::pg_catalog.text`
    case "oidvector":
    case "oid[]":
      return `${column}::pg_catalog.oid[]::pg_catalog.text[]`
    case "int2vector":
      return `${column}::pg_catalog.int2[]::pg_catalog.text[]`
    case "anyarray":
    case "pg_node_tree":
      return "NULL::pg_catalog.text"
    case "aclitem[]":
      return aclExpression(full, column)
    case "text[]":
      // Options, settings and command tags are a set: a changed one moves to the end.
      return /(options|config|tags)$/.test(name)
        ? `(SELECT pg_catalog.array_agg(${withoutSecret("o")} ORDER BY o COLLATE pg_catalog."C") FROM pg_catalog.unnest(${column}) o)`
        : column
  }
  if (/^reg[a-z]+$/.test(type)) return `${column}::pg_catalog.oid::pg_catalog.text`
  return column
}

/** A plan holds a placeholder where an option of foreign data is a secret. */
function withoutSecret(option: string): string {
  return `pg_catalog.regexp_replace(${option}, '^(password|api_key|uri)=.*', '\\1=?')`
}

/** One text a privilege: the order of grants does not count, and an explicit default is the default. */
function aclExpression(full: string, column: string): string {
  const letter = aclLetters[full]
  const acl = letter === undefined ? column : `COALESCE(${column}, pg_catalog.acldefault(${letter}))`
  const role = (oid: string): string => `CASE WHEN ${oid} = 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(${oid}) END`
  const text = `pg_catalog.concat(${role("x.grantee")}, '=', x.privilege_type, CASE WHEN x.is_grantable THEN '*' END, '/', ${role("x.grantor")})`
  return `(SELECT pg_catalog.array_agg(${text} ORDER BY ${text} COLLATE pg_catalog."C") FROM pg_catalog.aclexplode(${acl}) x)`
}

function userMade(catalog: Catalog): string {
  const first = catalog.columns[0]?.name ?? ""
  // A catalog without OIDs of its own begins with the object that its rows are part of.
  const owner = first === "oid" ? catalog.name : catalog.references.find(({ columns }) => columns[0] === first)?.target
  const tests = [onlyWhere[catalog.name] ?? "true"]
  if (catalog.name === "pg_extension") tests.push("true")
  else if (catalog.name === "pg_namespace")
    tests.push("(t.oid >= 16384 OR t.nspname = 'public') AND t.nspname !~ '^pg_'")
  else if (catalog.name !== "pg_db_role_setting") tests.push(`t.${first}::pg_catalog.oid >= 16384`)
  if (owner !== undefined) {
    tests.push(`(('pg_catalog.${owner}'::pg_catalog.regclass)::pg_catalog.oid, t.${first}::pg_catalog.oid)
                NOT IN (SELECT o.classid, o.objid FROM not_ours o)`)
  }
  // Labels of an enum are not in pg_depend.
  if (catalog.name === "pg_enum") {
    tests.push(
      "t.enumtypid NOT IN (SELECT o.objid FROM not_ours o WHERE o.classid = 'pg_catalog.pg_type'::pg_catalog.regclass)",
    )
  }
  return tests.join(" AND ")
}

function takeApart(catalog: Catalog, row: Readonly<Record<string, unknown>>): SeenRow {
  const full = (column: string): string => `${catalog.name}.${column}`
  const kept = new Set(catalog.columns.map(({ name }) => name).filter((name) => !volatileColumns.has(full(name))))
  kept.delete("oid")
  const named = catalog.references
    .filter(({ columns: keys }) => kept.has(keys.at(-1) ?? "") && readAs[full(keys.at(-1) ?? "")] === undefined)
    .map(({ columns: keys, target, list }): NamedColumn => {
      const column = keys.at(-1) ?? ""
      const value = row[column]
      const ids =
        value === null || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]
      const relation = keys.length > 1 ? String(row[keys[0] ?? ""]) : undefined
      return {
        column,
        list,
        unordered: unorderedLists.has(full(column)),
        targets: ids.map((id) => (relation === undefined ? { catalog: target, oid: id } : { relation, attnum: id })),
      }
    })
  for (const { column } of named) kept.delete(column)
  const hasName = "oid" in row && !nameless.has(catalog.name)
  const own: Reference | undefined = hasName ? { catalog: catalog.name, oid: String(row["oid"]) } : undefined
  return {
    catalog: catalog.name,
    own,
    values: [...kept].map((column) => [column, row[column]]),
    named,
    references: [...named.flatMap(({ targets }) => targets), ...(own === undefined ? [] : [own])],
  }
}
