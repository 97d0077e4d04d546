// What the observer knows by hand of single catalogs: what is volatile, what needs a function to be read.

/** Not schema, or not of this database. `pg_description` and its like are read in side.ts. */
export const skippedCatalogs: ReadonlySet<string> = new Set([
  "pg_auth_members",
  "pg_authid",
  "pg_database",
  "pg_depend",
  "pg_description",
  "pg_init_privs",
  "pg_largeobject",
  "pg_largeobject_metadata",
  "pg_parameter_acl",
  "pg_replication_origin",
  "pg_seclabel",
  "pg_shdepend",
  "pg_shdescription",
  "pg_shseclabel",
  "pg_statistic",
  "pg_statistic_ext_data",
  "pg_subscription_rel",
  "pg_tablespace",
])

/** Columns that say nothing of the schema: storage, statistics, caches, counts that dropped columns falsify. */
export const volatileColumns: ReadonlySet<string> = new Set([
  "pg_attribute.attcacheoff",
  "pg_attribute.atthasmissing",
  "pg_attribute.attmissingval",
  // `int[]` and `int[][]` are one type: no definition function shows the number.
  "pg_attribute.attndims",
  "pg_class.relallfrozen",
  "pg_class.relallvisible",
  "pg_class.relfilenode",
  "pg_class.relfrozenxid",
  "pg_class.relhasindex",
  "pg_class.relhasrules",
  "pg_class.relhassubclass",
  "pg_class.relhastriggers",
  "pg_class.relminmxid",
  "pg_class.relnatts",
  "pg_class.relpages",
  "pg_class.relrewrite",
  "pg_class.reltoastrelid",
  "pg_class.reltuples",
  // A key's index has its name; of several that a foreign key could lean on, PostgreSQL takes the oldest.
  "pg_constraint.conindid",
  "pg_db_role_setting.setdatabase",
  "pg_index.indcheckxmin",
  "pg_subscription.subdbid",
  // How it runs, not what it is.
  "pg_subscription.subenabled",
  "pg_subscription.subskiplsn",
  "pg_trigger.tgconstrindid",
  "pg_type.typarray",
  "pg_type.typndims",
])

const rank = (part: string, order: string): string =>
  `(pg_catalog.row_number() OVER (PARTITION BY ${part} ORDER BY ${order}))`

/**
 * What a foreign key has for each partition of the table that it refers to. A partition that comes later gets it valid,
 * also where the key is NOT VALID, and no statement says otherwise.
 */
const ofPartition =
  "EXISTS (SELECT FROM pg_catalog.pg_constraint p WHERE p.oid = t.conparentid AND p.conrelid = t.conrelid)"

/** Columns that are printed by an expression over the catalog's row `t`, all node trees among them. */
export const readAs: Readonly<Record<string, string>> = {
  // Position counts where it is part of what users see: composite types, views, index keys.
  "pg_attribute.attnum": `CASE WHEN ${relkindOf("t.attrelid")} IN ('c', 'v', 'm', 'i', 'I') THEN ${rank("t.attrelid", "t.attnum")} END`,
  "pg_attribute.attname": `CASE WHEN ${relkindOf("t.attrelid")} NOT IN ('i', 'I') THEN t.attname END`,
  // An index takes both from the column, or not, by which of the two was there first (SetIndexStorageProperties).
  "pg_attribute.attcompression": `CASE WHEN ${relkindOf("t.attrelid")} NOT IN ('i', 'I') THEN t.attcompression END`,
  "pg_attribute.attstorage": `CASE WHEN ${relkindOf("t.attrelid")} NOT IN ('i', 'I') THEN t.attstorage END`,
  "pg_attrdef.adbin": "pg_catalog.pg_get_expr(t.adbin, t.adrelid)",
  "pg_attrdef.adnum":
    "(SELECT a.attname FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.adrelid AND a.attnum = t.adnum)",
  "pg_class.relpartbound": "pg_catalog.pg_get_expr(t.relpartbound, t.oid)",
  // -1 stands for any encoding, as CREATE COLLATION … FROM "C" leaves it; one database has one.
  "pg_collation.collencoding":
    "t.collencoding NOT IN (-1, (SELECT d.encoding FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()))",
  "pg_constraint.conbin": `CASE WHEN ${ofPartition} THEN pg_catalog.regexp_replace(pg_catalog.pg_get_constraintdef(t.oid), ' NOT VALID$', '')
    ELSE pg_catalog.pg_get_constraintdef(t.oid) END`,
  "pg_constraint.convalidated": `t.convalidated OR ${ofPartition}`,
  // Says something of checks and NOT NULL only; a partition's key has it or not by the way it was made.
  "pg_constraint.connoinherit": "t.connoinherit AND t.contype IN ('c', 'n')",
  "pg_constraint.confdelsetcols":
    "ARRAY(SELECT a.attname::pg_catalog.text FROM pg_catalog.unnest(t.confdelsetcols) WITH ORDINALITY k(num, place) JOIN pg_catalog.pg_attribute a ON a.attrelid = t.conrelid AND a.attnum = k.num ORDER BY k.place)",
  "pg_enum.enumsortorder": rank("t.enumtypid", "t.enumsortorder"),
  // Without the storage parameters, whose order says nothing: pg_class.reloptions has them.
  "pg_index.indexprs":
    "pg_catalog.regexp_replace(pg_catalog.pg_get_indexdef(t.indexrelid), ' WITH \\([a-z0-9_]+=[^()]*\\)', '')",
  "pg_index.indpred": "pg_catalog.pg_get_expr(t.indpred, t.indrelid)",
  "pg_inherits.inhseqno": rank("t.inhrelid", "t.inhseqno"),
  "pg_partitioned_table.partexprs": "pg_catalog.pg_get_partkeydef(t.partrelid)",
  "pg_policy.polqual": "pg_catalog.pg_get_expr(t.polqual, t.polrelid)",
  "pg_policy.polwithcheck": "pg_catalog.pg_get_expr(t.polwithcheck, t.polrelid)",
  "pg_proc.proargdefaults": "pg_catalog.pg_get_function_arguments(t.oid)",
  "pg_proc.prosqlbody": "pg_catalog.pg_get_function_sqlbody(t.oid)",
  // Not among the references that the server lists.
  "pg_publication_rel.prattrs": `(SELECT pg_catalog.array_agg(a.attname ORDER BY a.attname) FROM pg_catalog.pg_attribute a
     WHERE a.attrelid = t.prrelid AND a.attnum = ANY (t.prattrs::pg_catalog.int2[]))`,
  "pg_publication_rel.prqual": "pg_catalog.pg_get_expr(t.prqual, t.prrelid)",
  "pg_rewrite.ev_action": "pg_catalog.pg_get_ruledef(t.oid)",
  "pg_rewrite.ev_qual": "NULL::pg_catalog.text",
  "pg_statistic_ext.stxexprs": "pg_catalog.pg_get_statisticsobjdef_expressions(t.oid)",
  // The triggers of foreign keys and of deferrable unique constraints have an OID in their name.
  // A plan holds a placeholder for a password.
  "pg_subscription.subconninfo":
    "pg_catalog.regexp_replace(pg_catalog.regexp_replace(t.subconninfo, 'password=\\S+', 'password=?'), ':[^:@/]+@|:redacted:[^@]*@', ':?@')",
  "pg_trigger.tgname": "CASE WHEN t.tgisinternal THEN 'internal' ELSE t.tgname END",
  "pg_trigger.tgqual": "CASE WHEN NOT t.tgisinternal THEN pg_catalog.pg_get_triggerdef(t.oid) END",
  "pg_type.typdefaultbin": "pg_catalog.pg_get_expr(t.typdefaultbin, 0)",
}

/** Lists of column names whose order is that of the columns in the table, which is not compared. */
export const unorderedLists: ReadonlySet<string> = new Set(["pg_statistic_ext.stxkeys", "pg_policy.polroles"])

/** OIDs that the server's own list of references does not explain and that need none. */
export const unexplainedOids: ReadonlySet<string> = new Set(["pg_replication_origin.roident"])

/** Catalogs whose rows `pg_identify_object` has no name for; their columns say what they are. */
export const nameless: ReadonlySet<string> = new Set(["pg_enum"])

/** Rows that stand for nothing that a user made. */
export const onlyWhere: Readonly<Record<string, string>> = {
  pg_attribute: `t.attnum > 0 AND NOT t.attisdropped AND ${relkindOf("t.attrelid")} NOT IN ('t', 'S')`,
  pg_db_role_setting:
    "t.setdatabase = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())",
  pg_subscription:
    "t.subdbid = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())",
  // Array types and the row types of tables come and go with what they belong to; the names of the former vary.
  pg_type: `NOT EXISTS (SELECT FROM pg_catalog.pg_type e WHERE e.typarray = t.oid)
            AND (t.typrelid = 0 OR ${relkindOf("t.typrelid")} = 'c')`,
}

/** The letter by which `acldefault` knows the catalog's objects; columns and default privileges have no default. */
export const aclLetters: Readonly<Record<string, string>> = {
  "pg_class.relacl": "CASE WHEN t.relkind = 'S' THEN 's' ELSE 'r' END::\"char\", t.relowner",
  "pg_foreign_data_wrapper.fdwacl": "'F', t.fdwowner",
  "pg_foreign_server.srvacl": "'S', t.srvowner",
  "pg_language.lanacl": "'l', t.lanowner",
  "pg_namespace.nspacl": "'n', t.nspowner",
  "pg_proc.proacl": "'f', t.proowner",
  "pg_type.typacl": "'T', t.typowner",
}

function relkindOf(oid: string): string {
  return `(SELECT k.relkind FROM pg_catalog.pg_class k WHERE k.oid = ${oid})`
}
