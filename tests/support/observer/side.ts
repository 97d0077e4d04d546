// What stands beside the objects' own rows: comments, security labels, and dependencies that users declare.
import type { Executor } from "../../../src/db/executor.ts"

/** Comments and labels of user objects and of the schema public; OWNED BY and DEPENDS ON EXTENSION. */
export async function sideLines(executor: Executor): Promise<readonly string[]> {
  const { rows } = await executor.query(`
    WITH member AS (SELECT d.classid, d.objid FROM pg_catalog.pg_depend d WHERE d.deptype = 'e')
    SELECT pg_catalog.concat('description ', i.type, ' ', i.identity, ' ', pg_catalog.to_jsonb(d.description)) AS line
      FROM pg_catalog.pg_description d, pg_catalog.pg_identify_object(d.classoid, d.objoid, d.objsubid) i
     WHERE (d.objoid >= 16384 OR i.type = 'schema' AND i.identity = 'public' OR i.type = 'extension')
       AND (d.classoid, d.objoid) NOT IN (SELECT m.classid, m.objid FROM member m)
    UNION ALL
    SELECT pg_catalog.concat('acl ', i.type, ' ', i.identity, ' ', (
             SELECT pg_catalog.array_agg(pg_catalog.concat(
                        CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(x.grantee) END, '=',
                        x.privilege_type, x.is_grantable, '/', pg_catalog.pg_get_userbyid(x.grantor))
                      ORDER BY x.grantee, x.grantor, x.privilege_type)
               FROM pg_catalog.aclexplode(a.acl) x))
      FROM (SELECT c.tableoid, c.oid, COALESCE(c.relacl, pg_catalog.acldefault('r', c.relowner)) AS acl, pg_catalog.acldefault('r', c.relowner) AS usual FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'v')
            UNION ALL
            SELECT p.tableoid, p.oid, COALESCE(p.proacl, pg_catalog.acldefault('f', p.proowner)), pg_catalog.acldefault('f', p.proowner) FROM pg_catalog.pg_proc p
            UNION ALL
            SELECT l.tableoid, l.oid, COALESCE(l.lanacl, pg_catalog.acldefault('l', l.lanowner)), pg_catalog.acldefault('l', l.lanowner) FROM pg_catalog.pg_language l
            UNION ALL
            SELECT t.tableoid, t.oid, COALESCE(t.typacl, pg_catalog.acldefault('T', t.typowner)), pg_catalog.acldefault('T', t.typowner) FROM pg_catalog.pg_type t) a,
           pg_catalog.pg_identify_object(a.tableoid, a.oid, 0) i
     WHERE (a.tableoid, a.oid) IN (SELECT m.classid, m.objid FROM member m)
       -- Not what the extension's script left.
       AND (SELECT pg_catalog.array_agg(x::pg_catalog.text ORDER BY x::pg_catalog.text) FROM pg_catalog.unnest(a.acl) x)
           IS DISTINCT FROM (
             SELECT pg_catalog.array_agg(x::pg_catalog.text ORDER BY x::pg_catalog.text)
               FROM pg_catalog.unnest(COALESCE((SELECT p.initprivs FROM pg_catalog.pg_init_privs p WHERE p.classoid = a.tableoid AND p.objoid = a.oid AND p.objsubid = 0), a.usual)) x)
    UNION ALL
    SELECT pg_catalog.concat('seclabel ', i.type, ' ', i.identity, ' ', s.provider, ' ', pg_catalog.to_jsonb(s.label))
      FROM pg_catalog.pg_seclabel s, pg_catalog.pg_identify_object(s.classoid, s.objoid, s.objsubid) i
     WHERE s.objoid >= 16384
    UNION ALL
    SELECT pg_catalog.concat('depend ', d.deptype, ' ', i.type, ' ', i.identity, ' on ', r.type, ' ', r.identity)
      FROM pg_catalog.pg_depend d,
           pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) i,
           pg_catalog.pg_identify_object(d.refclassid, d.refobjid, d.refobjsubid) r
     WHERE d.deptype = 'x'
        OR d.deptype IN ('a', 'i')
           AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
           AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
           AND d.refobjsubid > 0
           AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = d.objid AND c.relkind = 'S')
           AND (d.classid, d.objid) NOT IN (SELECT m.classid, m.objid FROM member m)`)
  return rows.map((row) => String(row["line"]))
}
