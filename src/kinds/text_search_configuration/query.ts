// pg_ts_config and pg_ts_config_map rows to text search configurations.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, notOfExtension, owner, userSchema } from "../../sql/catalog.ts"
import { configurationShape, type ConfigurationShape } from "./shape.ts"

export function configurationSql(): string {
  return `
SELECT c.oid, n.nspname::text AS schema, c.cfgname::text AS name,
  pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.prsname) AS parser,
  m.mappings,
  ${comment(catalogs.pg_ts_config, "c.oid")},
  ${owner("c.cfgowner")}
FROM pg_catalog.pg_ts_config c
JOIN pg_catalog.pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_catalog.pg_namespace pn ON pn.oid = p.prsnamespace
LEFT JOIN LATERAL (
  SELECT pg_catalog.json_agg(pg_catalog.json_build_object('token', k.alias, 'dictionaries', k.dictionaries)
    ORDER BY k.alias COLLATE "C") AS mappings
  FROM (
    SELECT t.alias, pg_catalog.array_agg(m.mapdict::pg_catalog.regdictionary::text ORDER BY m.mapseqno) AS dictionaries
    FROM pg_catalog.pg_ts_config_map m
    JOIN pg_catalog.ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
    WHERE m.mapcfg = c.oid GROUP BY t.alias) k) m ON true
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_ts_config, "c.oid")}
ORDER BY n.nspname COLLATE "C", c.cfgname COLLATE "C"`
}

export function decodeConfiguration(row: Row): Decoded<ConfigurationShape> {
  const path = [row.text("schema"), row.text("name")]
  return {
    path,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_ts_config", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true }),
    shape: configurationShape.parse({ parser: row.text("parser"), mappings: row.json("mappings") ?? [] }),
  }
}
