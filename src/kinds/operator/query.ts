// pg_operator rows to operators.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import { comment, functionName, notOfExtension, operatorPath, owner, userSchema } from "../../sql/catalog.ts"
import type { OperatorShape } from "./shape.ts"

export function operatorSql(): string {
  return `
SELECT o.oid, n.nspname::text AS schema, o.oprname::text AS name,
  ${functionName("o.oprcode")} AS function,
  CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) END AS "left",
  pg_catalog.format_type(o.oprright, NULL) AS "right",
  CASE WHEN o.oprresult <> 0 THEN pg_catalog.format_type(o.oprresult, NULL) END AS result,
  ${operatorPath("o.oprcom")} AS commutator, ${operatorPath("o.oprnegate")} AS negator,
  o.oprcode <> 0 AND coalesce((SELECT c.oprcode = 0 FROM pg_catalog.pg_operator c WHERE c.oid = o.oprcom), false) AS commutator_shell,
  o.oprcode <> 0 AND coalesce((SELECT c.oprcode = 0 FROM pg_catalog.pg_operator c WHERE c.oid = o.oprnegate), false) AS negator_shell,
  ${functionName("o.oprrest")} AS restrict, ${functionName("o.oprjoin")} AS "join",
  o.oprcanhash AS hashes, o.oprcanmerge AS merges,
  ${comment(catalogs.pg_operator, "o.oid")},
  ${owner("o.oprowner")}
FROM pg_catalog.pg_operator o
JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_operator, "o.oid")}
ORDER BY n.nspname COLLATE "C", o.oprname COLLATE "C", "left", "right"`
}

export function decodeOperator(row: Row): Decoded<OperatorShape> {
  const path = [row.text("schema"), row.text("name")]
  const [left, right] = [row.textOrNull("left"), row.text("right")]
  return {
    path,
    args: `${left ?? "NONE"}, ${right}`,
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_operator", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true }),
    shape: {
      function: row.textOrNull("function"),
      left,
      right,
      result: row.textOrNull("result"),
      commutator: row.textsOrNull("commutator"),
      negator: row.textsOrNull("negator"),
      shells: (["commutator", "negator"] as const).filter((link) => row.bool(`${link}_shell`)),
      restrict: row.textOrNull("restrict"),
      join: row.textOrNull("join"),
      hashes: row.bool("hashes"),
      merges: row.bool("merges"),
    },
  }
}
