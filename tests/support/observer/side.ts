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
