// Where pg_depend says an object lives: (classid, objid, objsubid).

/** The OIDs of the catalogs that pg_depend speaks of; fixed since PostgreSQL 8 (src/include/catalog/*.h). */
export const catalogs = {
  pg_type: 1247,
  pg_attribute: 1249,
  pg_proc: 1255,
  pg_class: 1259,
  pg_foreign_server: 1417,
  pg_user_mapping: 1418,
  pg_foreign_data_wrapper: 2328,
  pg_am: 2601,
  pg_amop: 2602,
  pg_amproc: 2603,
  pg_attrdef: 2604,
  pg_cast: 2605,
  pg_constraint: 2606,
  pg_conversion: 2607,
  pg_language: 2612,
  pg_namespace: 2615,
  pg_opclass: 2616,
  pg_operator: 2617,
  pg_rewrite: 2618,
  pg_trigger: 2620,
  pg_opfamily: 2753,
  pg_extension: 3079,
  pg_policy: 3256,
  pg_statistic_ext: 3381,
  pg_collation: 3456,
  pg_event_trigger: 3466,
  pg_transform: 3576,
  pg_ts_dict: 3600,
  pg_ts_parser: 3601,
  pg_ts_config: 3602,
  pg_ts_template: 3764,
  pg_subscription: 6100,
  pg_publication: 6104,
  pg_publication_rel: 6106,
  pg_publication_namespace: 6237,
} as const

/** One address of an object; an object may answer to several (a table also to its row type). `sub` is a column number or 0. */
export interface Address {
  readonly catalog: number
  readonly oid: number
  readonly sub: number
}

export function address(catalog: keyof typeof catalogs, oid: number, sub = 0): Address {
  return { catalog: catalogs[catalog], oid, sub }
}
