// Fragments that every catalog query is made of; all schema-qualified, for an empty search_path.

/** Keeps schemas of users: not PostgreSQL's own, not temporary ones. `n` is an alias of pg_namespace. */
export function userSchema(n: string): string {
  return `(${n}.nspname <> 'information_schema' AND ${n}.nspname !~ '^pg_')`
}

/** Leaves out what belongs to an extension. `catalog` is the fixed OID of the catalog (`catalogs.pg_class`). */
export function notOfExtension(catalog: number, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = ${catalog} AND e.objid = ${oid} AND e.deptype = 'e')`
}

/** The comment on an object, as a column. */
export function comment(catalog: number, oid: string, sub = "0"): string {
  return `(SELECT d.description FROM pg_catalog.pg_description d WHERE d.classoid = ${catalog} AND d.objoid = ${oid} AND d.objsubid = ${sub}) AS comment`
}

/** The owner's name, as a column. */
export function owner(role: string): string {
  return `pg_catalog.pg_get_userbyid(${role}) AS owner`
}

/**
 * What the ACL grants beyond `acldefault`, and what it lacks of it, as a json column `privileges` of
 * [grantee, privilege, grantable, revoked, grantor]; NULL where it is the default. The grantor is NULL where it is the
 * owner. `objtype` as in acldefault(): r table, s sequence, f function, n schema, T type, c column.
 */
export function privileges(acl: string, objtype: string, role: string): string {
  return deviations(acl, `pg_catalog.acldefault('${objtype}', ${role})`, role)
}

/** The same against any other ACL. */
export function deviations(acl: string, from: string, role: string): string {
  const standard = `pg_catalog.aclexplode(${from})`
  const grantee = (alias: string) =>
    `CASE ${alias}.grantee WHEN 0 THEN 'public' WHEN ${role} THEN E'\\x01owner' ELSE pg_catalog.pg_get_userbyid(${alias}.grantee)::text END`
  const grantor = (alias: string) =>
    `CASE WHEN ${alias}.grantor <> ${role} THEN pg_catalog.pg_get_userbyid(${alias}.grantor)::text END`
  const same = "s.grantee = a.grantee AND s.grantor = a.grantor AND s.privilege_type = a.privilege_type"
  return `CASE WHEN ${acl} IS NOT NULL THEN (
    SELECT pg_catalog.json_agg(p.item ORDER BY p.item::text COLLATE "C") FROM (
      SELECT pg_catalog.json_build_array(${grantee("a")}, a.privilege_type, a.is_grantable, false, ${grantor("a")}) AS item
      FROM pg_catalog.aclexplode(${acl}) a
      WHERE NOT EXISTS (SELECT FROM ${standard} s WHERE ${same} AND s.is_grantable = a.is_grantable)
      UNION ALL
      SELECT pg_catalog.json_build_array(${grantee("s")}, s.privilege_type, s.is_grantable, true, ${grantor("s")})
      FROM ${standard} s
      WHERE NOT EXISTS (SELECT FROM pg_catalog.aclexplode(${acl}) a WHERE ${same})
    ) p) END AS privileges`
}

/** Names of the extensions that `ALTER … DEPENDS ON EXTENSION` has tied an object to, sorted, as an expression of type text[]. */
export function tiedExtensions(catalog: number, oid: string): string {
  return `ARRAY(
    SELECT x.extname::text FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
    WHERE d.classid = ${catalog} AND d.objid = ${oid} AND d.refclassid = 3079 AND d.deptype = 'x'
    ORDER BY x.extname COLLATE "C")`
}

/**
 * The names of a relation's columns by their numbers (an int2[]), in that order, as an expression of type text[]. A
 * subquery for each number, because a join would read all columns of the relation for every row.
 */
export function columnNames(numbers: string, relation: string): string {
  return `ARRAY(
    SELECT (SELECT a.attname::text FROM pg_catalog.pg_attribute a WHERE a.attrelid = ${relation} AND a.attnum = k.number)
    FROM pg_catalog.unnest(${numbers}) WITH ORDINALITY k(number, place)
    -- 0 stands for an expression.
    WHERE k.number <> 0 ORDER BY k.place)`
}

/** The function of that OID as SQL names it, schema-qualified outside pg_catalog, as an expression; NULL for 0. */
export function functionName(oid: string): string {
  return `nullif(${oid}::pg_catalog.oid::pg_catalog.regproc::text, '-')`
}

/** Schema and name of the operator of that OID, as an expression of type text[]; NULL for 0. */
export function operatorPath(oid: string): string {
  return `(SELECT ARRAY[xn.nspname::text, xo.oprname::text] FROM pg_catalog.pg_operator xo
    JOIN pg_catalog.pg_namespace xn ON xn.oid = xo.oprnamespace WHERE xo.oid = ${oid})`
}

/**
 * Whether an expression (a pg_node_tree) calls a volatile function. pg_depend does not record PostgreSQL's own, such as
 * gen_random_uuid(), so that the numbers of functions are taken from the tree itself: FuncExpr.funcid and
 * OpExpr.opfuncid (src/include/nodes/primnodes.h).
 */
export function callsVolatile(tree: string): string {
  return `EXISTS (
    SELECT FROM pg_catalog.regexp_matches(${tree}::text, ':(?:op)?funcid ([1-9][0-9]*)', 'g') m (number)
    JOIN pg_catalog.pg_proc p ON p.oid = m.number[1]::pg_catalog.oid AND p.provolatile = 'v')`
}
