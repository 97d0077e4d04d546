// A PGlite database to lines that say everything a spec can make in it; two equal lists are two equal schemas.
import type { PGlite } from "@electric-sql/pglite"

const schemas = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`

const queries: Record<string, string> = {
  schema: `SELECT quote_ident(n.nspname) AS line FROM pg_namespace n WHERE ${schemas}`,
  enum: `SELECT format('%I.%I %s', n.nspname, t.typname, (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid)) AS line
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e' AND ${schemas}`,
  relation: `SELECT format('%I.%I %s am=%s options=%s rls=%s populated=%s', n.nspname, c.relname, c.relkind, am.amname, (SELECT array_agg(o ORDER BY o) FROM unnest(c.reloptions) o), c.relrowsecurity, c.relispopulated) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_am am ON am.oid = c.relam WHERE ${schemas}`,
  column: `SELECT format('%I.%I.%s %I %s notnull=%s default=%s identity=%s generated=%s', n.nspname, c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND c.relkind IN ('r','v','m') AND ${schemas}`,
  constraint: `SELECT format('%s %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) AS line
    FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${schemas}`,
  index: `SELECT pg_get_indexdef(i.indexrelid) AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${schemas}`,
  sequence: `SELECT format('%I.%I %s owner=%s', n.nspname, c.relname, row(s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmax, s.seqmin, s.seqcache, s.seqcycle), (SELECT d.refobjid::regclass::text || '.' || d.refobjsubid FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a','i') AND d.refclassid = 'pg_class'::regclass)) AS line
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${schemas}`,
  view: `SELECT format('%I.%I %s', n.nspname, c.relname, pg_get_viewdef(c.oid)) AS line FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v','m') AND ${schemas}`,
  policy: `SELECT format('%s %I permissive=%s %s to=%s using=%s check=%s', p.polrelid::regclass, p.polname, p.polpermissive, p.polcmd, (SELECT array_agg(coalesce(r.rolname, 'public') ORDER BY r.rolname) FROM unnest(p.polroles) o LEFT JOIN pg_roles r ON r.oid = o), pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) AS line FROM pg_policy p`,
}

/** The lines of every query, sorted by code units. */
export async function catalog(db: PGlite): Promise<string[]> {
  const lines: string[] = []
  for (const [kind, sql] of Object.entries(queries)) {
    const { rows } = await db.query<{ line: string }>(sql)
    lines.push(...rows.map((it) => `${kind} ${it.line}`))
  }
  return lines.sort((a, b) => (a < b ? -1 : 1))
}

/** Takes out all schemas, so that one database serves many cases. */
export async function clear(db: PGlite): Promise<void> {
  await db.exec("RESET ALL")
  const { rows } = await db.query<{ name: string }>(
    `SELECT quote_ident(n.nspname) AS name FROM pg_namespace n WHERE ${schemas}`,
  )
  for (const { name } of rows) await db.exec(`DROP SCHEMA ${name} CASCADE`)
  await db.exec("CREATE SCHEMA public")
  const roles = await db.query<{ name: string }>("SELECT quote_ident(rolname) AS name FROM pg_roles WHERE oid >= 16384")
  for (const { name } of roles.rows) await db.exec(`DROP OWNED BY ${name}; DROP ROLE ${name}`)
}
