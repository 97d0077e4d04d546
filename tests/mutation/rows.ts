// Which rows of a catalog are a user's, and which of them stand for the others.

/** The condition under which row `x` belongs to an object of the fixture, and what tells its sorts apart. */
export interface RowsOf {
  readonly where: string
  readonly sort?: string
}

const own = (column: string) => `x.${column} >= 16384`

const members = `NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.objid = x.oid AND e.deptype = 'e')`
const table = (column: string) =>
  `EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = x.${column} AND n.nspname IN ('app', 'other'))`

/** By catalog; those that are not here hold nothing that a user made (statistics, large objects, initial privileges). */
export const rowsOf: Readonly<Record<string, RowsOf>> = {
  pg_aggregate: { where: own("aggfnoid::oid") },
  pg_am: { where: own("oid") },
  pg_amop: {
    where: `${own("oid")} AND EXISTS (SELECT FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace WHERE f.oid = x.amopfamily AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.objid = f.oid AND e.deptype = 'e'))`,
  },
  pg_amproc: {
    where: `${own("oid")} AND EXISTS (SELECT FROM pg_catalog.pg_opfamily f WHERE f.oid = x.amprocfamily AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.objid = f.oid AND e.deptype = 'e'))`,
  },
  pg_attrdef: { where: table("adrelid") },
  pg_attribute: {
    where: `${table("attrelid")} AND x.attnum > 0 AND (x.attidentity <> '' OR x.attgenerated <> '' OR x.attname IN ('title', 'note', 'b', 'extra', 'at', 'lower', 'parent_id'))`,
    sort: "concat((SELECT c.relkind FROM pg_catalog.pg_class c WHERE c.oid = x.attrelid), x.attidentity, x.attgenerated, (x.attinhcount > 0))",
  },
  pg_cast: { where: `${own("oid")} AND ${members} AND x.castmethod = 'f' AND x.casttarget = 23` },
  pg_class: {
    where: `${table("oid")}`,
    sort: "concat(x.relkind, x.relispartition, x.relpersistence, (SELECT 'c' FROM pg_catalog.pg_constraint c WHERE c.conindid = x.oid AND c.contype <> 'f' LIMIT 1))",
  },
  pg_collation: { where: `${own("oid")} AND ${members}` },
  pg_constraint: {
    where: `${own("oid")} AND ${members}`,
    sort: "concat(x.contype, (x.conparentid <> 0), (x.contypid <> 0))",
  },
  pg_conversion: { where: own("oid") },
  pg_default_acl: { where: own("oid"), sort: "x.defaclobjtype" },
  pg_description: {
    where: `${own("objoid")} AND x.objoid NOT IN (SELECT oid FROM pg_catalog.pg_extension)`,
    sort: "concat(x.classoid, (x.objsubid <> 0))",
  },
  pg_enum: { where: own("enumtypid") },
  pg_event_trigger: { where: own("oid") },
  pg_extension: { where: own("oid") },
  pg_foreign_data_wrapper: { where: own("oid") },
  pg_foreign_server: { where: own("oid") },
  pg_foreign_table: { where: own("ftrelid") },
  pg_index: {
    where: table("indexrelid"),
    sort: "concat(x.indisunique, (x.indpred IS NOT NULL), (SELECT c.contype FROM pg_catalog.pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype <> 'f' LIMIT 1))",
  },
  pg_inherits: {
    where: own("inhrelid"),
    sort: "concat((SELECT concat(c.relkind, c.relispartition) FROM pg_catalog.pg_class c WHERE c.oid = x.inhrelid))",
  },
  pg_language: { where: `${own("oid")} AND ${members}` },
  pg_namespace: { where: own("oid") },
  pg_opclass: { where: `${own("oid")} AND ${members}` },
  pg_operator: { where: `${own("oid")} AND ${members}` },
  pg_opfamily: { where: `${own("oid")} AND ${members}` },
  pg_partitioned_table: { where: own("partrelid") },
  pg_policy: { where: own("oid"), sort: "x.polcmd" },
  pg_proc: {
    where: `${own("oid")} AND ${members} AND x.proname !~ '^floats|^on_'`,
    sort: "concat(x.prokind, (x.prosqlbody IS NOT NULL))",
  },
  pg_publication: { where: own("oid") },
  pg_publication_namespace: { where: own("oid") },
  pg_publication_rel: { where: own("oid") },
  pg_range: { where: own("rngtypid") },
  pg_rewrite: { where: own("oid"), sort: "concat(x.ev_type, (x.rulename = '_RETURN'))" },
  pg_sequence: { where: own("seqrelid"), sort: "x.seqtypid::text" },
  pg_statistic_ext: { where: own("oid") },
  pg_transform: { where: own("oid") },
  pg_trigger: { where: `${own("oid")} AND NOT x.tgisinternal`, sort: "x.tgname" },
  pg_ts_config: { where: own("oid") },
  pg_ts_config_map: { where: own("mapcfg") },
  pg_ts_dict: { where: own("oid") },
  pg_ts_parser: { where: own("oid") },
  pg_ts_template: { where: own("oid") },
  pg_type: {
    where: `${own("oid")} AND ${members} AND x.typname IN ('mood', 'email', 'pair', 'floats', '_mood', '_pair')`,
    sort: "concat(x.typtype, (x.typelem <> 0))",
  },
}
