// What belongs to the server or to the database as a whole: roles, their memberships and settings, the database's own row.
import type { Executor } from "../../../src/db/executor.ts"

/** The roles whose names are LIKE `roles`, and the current database without its name. */
export async function observeServer(executor: Executor, roles: string): Promise<readonly string[]> {
  const version = await executor.query("SELECT current_setting('server_version_num')::int4 >= 160000 AS since16")
  const options =
    version.rows[0]?.["since16"] === true
      ? "m.inherit_option, m.set_option, (SELECT g.rolname FROM pg_authid g WHERE g.oid = m.grantor)"
      : "NULL::bool, NULL::bool, NULL::name"
  const { rows } = await executor.query(
    `SELECT concat('role ', a.rolname, ' ', jsonb_build_array(a.rolsuper, a.rolinherit, a.rolcreaterole, a.rolcreatedb,
         a.rolcanlogin, a.rolreplication, a.rolbypassrls, a.rolconnlimit,
         extract(epoch from nullif(a.rolvaliduntil, 'infinity')), a.rolpassword,
         shobj_description(a.oid, 'pg_authid'))) AS line
       FROM pg_authid a WHERE a.rolname LIKE $1
     UNION ALL
     SELECT concat('member ', (SELECT r.rolname FROM pg_authid r WHERE r.oid = m.member), ' of ',
         (SELECT r.rolname FROM pg_authid r WHERE r.oid = m.roleid), ' ', jsonb_build_array(m.admin_option, ${options}))
       FROM pg_auth_members m WHERE EXISTS (SELECT FROM pg_authid r WHERE r.oid IN (m.member, m.roleid) AND r.rolname LIKE $1)
     UNION ALL
     SELECT concat('setting ', (SELECT r.rolname FROM pg_authid r WHERE r.oid = s.setrole), ' ',
         CASE WHEN s.setdatabase <> 0 THEN 'here' END, ' ', c.setting)
       FROM pg_db_role_setting s, unnest(s.setconfig) c (setting)
      WHERE s.setdatabase = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
         OR s.setdatabase = 0 AND EXISTS (SELECT FROM pg_authid r WHERE r.oid = s.setrole AND r.rolname LIKE $1)
     UNION ALL
     SELECT concat('parameter ', p.parname, ' ', x.grantee::regrole, ' ', x.privilege_type, ' ', x.is_grantable, ' ', x.grantor::regrole)
       FROM pg_parameter_acl p, aclexplode(p.paracl) x
     UNION ALL
     SELECT concat('database ', jsonb_build_array(pg_get_userbyid(d.datdba), d.datconnlimit, d.datallowconn,
         d.datistemplate, shobj_description(d.oid, 'pg_database'),
         (SELECT jsonb_agg(concat(x.grantee::regrole, '=', x.privilege_type, x.is_grantable, '/', x.grantor::regrole)
                 ORDER BY concat(x.grantee::regrole, x.privilege_type, x.grantor::regrole))
            FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x)))
       FROM pg_database d WHERE d.datname = current_database()
     ORDER BY 1`,
    [roles],
  )
  return rows.map((row) => String(row["line"]))
}
