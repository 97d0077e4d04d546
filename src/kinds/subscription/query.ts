// pg_subscription rows to subscription shapes.
import type { Diagnostic } from "../../errors/index.ts"
import { comment, owner } from "../../sql/catalog.ts"
import { fingerprint } from "../../sql/generic-options.ts"
import {
  address,
  catalogs,
  type Decoded,
  describeId,
  envelopeOf,
  objectId,
  type ObjectId,
  type Row,
  secretDiagnostics,
} from "../../model/index.ts"
import type { SubscriptionShape } from "./shape.ts"

export function subscriptionSql(serverVersion: number): string {
  const has16 = serverVersion >= 160000
  return `
SELECT s.oid, s.subname AS name, s.subpublications AS publications, s.subslotname::text AS slot_name,
  s.subbinary AS binary, s.subsynccommit AS synchronous_commit,
  ${has16 ? "s.substream::text" : "CASE WHEN s.substream THEN 't' ELSE 'f' END"} AS streaming,
  s.subtwophasestate <> 'd' AS two_phase, s.subdisableonerr AS disable_on_error,
  ${has16 ? "s.subpasswordrequired" : "true"} AS password_required, ${has16 ? "s.subrunasowner" : "false"} AS run_as_owner,
  ${has16 ? "s.suborigin" : "'any'"} AS origin, ${serverVersion >= 170000 ? "s.subfailover" : "false"} AS failover,
  ${connection("s.oid")} AS connection,
  ${comment(catalogs.pg_subscription, "s.oid")},
  ${owner("s.subowner")}
FROM pg_catalog.pg_subscription s
JOIN pg_catalog.pg_database b ON b.oid = s.subdbid
WHERE b.datname = pg_catalog.current_database()
ORDER BY s.subname COLLATE "C"`
}

/**
 * The connection string is a column that only superusers may read, and naming it would have the query refused for all
 * others: it stands in a query of its own, as text. A password is a fingerprint before it leaves the server.
 */
function connection(oid: string): string {
  const hash = fingerprint("s.subconninfo")
  const query = `SELECT pg_catalog.encode(pg_catalog.convert_to(
  CASE WHEN s.subconninfo ~ 'redacted:[0-9a-f]{6}' THEN s.subconninfo
  ELSE pg_catalog.regexp_replace(pg_catalog.regexp_replace(s.subconninfo,
    '(password\\s*=\\s*)(''(?:[^''\\\\]|\\\\.)*''|[^\\s&'']+)', '\\1' || ${hash}, 'gi'),
    '(://[^/@:]*:)[^/@]*@', '\\1' || ${hash} || '@') END, 'UTF8'), 'hex') AS hex
FROM pg_catalog.pg_subscription s WHERE s.oid = `
  return `CASE WHEN pg_catalog.has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')
    THEN pg_catalog.substring(pg_catalog.query_to_xml($q$${query}$q$ || ${oid}, false, true, '')::text, '<hex>([0-9a-f]*)</hex>') END`
}

export function decodeSubscription(row: Row): Decoded<SubscriptionShape> {
  const path = [row.text("name")]
  const hex = row.textOrNull("connection")
  const conninfo = hex === null ? null : Buffer.from(hex, "hex").toString("utf8")
  return {
    path,
    container: null,
    addresses: [address("pg_subscription", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true }),
    diagnostics: diagnosticsOf(objectId("subscription", path), conninfo),
    shape: {
      connection: conninfo,
      publications: row.texts("publications"),
      slotName: row.textOrNull("slot_name"),
      binary: row.bool("binary"),
      streaming: streamings[row.text("streaming")] ?? "off",
      synchronousCommit: row.text("synchronous_commit"),
      twoPhase: row.bool("two_phase"),
      disableOnError: row.bool("disable_on_error"),
      passwordRequired: row.bool("password_required"),
      runAsOwner: row.bool("run_as_owner"),
      origin: row.text("origin"),
      failover: row.bool("failover"),
    },
  }
}

/** pg_subscription.substream. */
const streamings: Readonly<Record<string, SubscriptionShape["streaming"]>> = { f: "off", t: "on", p: "parallel" }

function diagnosticsOf(id: ObjectId, conninfo: string | null): readonly Diagnostic[] {
  if (conninfo !== null) return secretDiagnostics(id, conninfo.includes("redacted:") ? ["password"] : [])
  return [
    {
      code: "NOT_VISIBLE",
      severity: "warning",
      object: describeId(id),
      message: "Its connection string is shown to superusers only, and is not compared.",
      hint: "Connect as a superuser to compare it.",
    },
  ]
}
