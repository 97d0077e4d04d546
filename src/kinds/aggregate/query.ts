// pg_aggregate and pg_proc rows to aggregates.
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import {
  comment,
  functionName,
  notOfExtension,
  operatorPath,
  owner,
  privileges,
  userSchema,
} from "../../sql/catalog.ts"
import type { AggregateShape } from "./shape.ts"

export function aggregateSql(): string {
  return `
SELECT p.oid, n.nspname::text AS schema, p.proname::text AS name,
  ARRAY(SELECT pg_catalog.format_type(u.type, NULL)
    FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY u(type, place) ORDER BY u.place) AS types,
  coalesce(nullif(pg_catalog.pg_get_function_arguments(p.oid), ''), '*') AS arguments,
  pg_catalog.format_type(p.prorettype, NULL) AS returns,
  a.aggkind::text AS kind,
  ${functionName("a.aggtransfn")} AS state_function, pg_catalog.format_type(a.aggtranstype, NULL) AS state_type,
  a.aggtransspace AS state_space,
  ${functionName("a.aggfinalfn")} AS final_function, a.aggfinalextra AS final_extra, a.aggfinalmodify::text AS final_modify,
  ${functionName("a.aggcombinefn")} AS combine_function,
  ${functionName("a.aggserialfn")} AS serial_function, ${functionName("a.aggdeserialfn")} AS deserial_function,
  a.agginitval AS initial,
  ${functionName("a.aggmtransfn")} AS moving_function, ${functionName("a.aggminvtransfn")} AS moving_inverse,
  CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END AS moving_type,
  a.aggmtransspace AS moving_space,
  ${functionName("a.aggmfinalfn")} AS moving_final, a.aggmfinalextra AS moving_final_extra,
  a.aggmfinalmodify::text AS moving_final_modify, a.aggminitval AS moving_initial,
  ${operatorPath("a.aggsortop")} AS sort_operator, p.proparallel::text AS parallel,
  ${comment(catalogs.pg_proc, "p.oid")},
  ${owner("p.proowner")},
  ${privileges("p.proacl", "f", "p.proowner")}
FROM pg_catalog.pg_aggregate a
JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE ${userSchema("n")} AND ${notOfExtension(catalogs.pg_proc, "p.oid")}
ORDER BY n.nspname COLLATE "C", p.proname COLLATE "C", types`
}

export function decodeAggregate(row: Row): Decoded<AggregateShape> {
  const path = [row.text("schema"), row.text("name")]
  const types = row.texts("types")
  return {
    path,
    args: types.join(", "),
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_proc", row.int("oid"))],
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      type: sorts[row.text("kind")] ?? "normal",
      arguments: row.text("arguments"),
      types,
      returns: row.text("returns"),
      stateFunction: row.text("state_function"),
      stateType: row.text("state_type"),
      stateSpace: row.int("state_space"),
      finalFunction: row.textOrNull("final_function"),
      finalExtra: row.bool("final_extra"),
      finalModify: modifies[row.text("final_modify")] ?? "read_only",
      combineFunction: row.textOrNull("combine_function"),
      serialFunction: row.textOrNull("serial_function"),
      deserialFunction: row.textOrNull("deserial_function"),
      initialCondition: row.textOrNull("initial"),
      movingStateFunction: row.textOrNull("moving_function"),
      movingInverseFunction: row.textOrNull("moving_inverse"),
      movingStateType: row.textOrNull("moving_type"),
      movingStateSpace: row.int("moving_space"),
      movingFinalFunction: row.textOrNull("moving_final"),
      movingFinalExtra: row.bool("moving_final_extra"),
      movingFinalModify: modifies[row.text("moving_final_modify")] ?? "read_only",
      movingInitialCondition: row.textOrNull("moving_initial"),
      sortOperator: row.textsOrNull("sort_operator"),
      parallel: parallels[row.text("parallel")] ?? "unsafe",
    },
  }
}

/** pg_aggregate.aggkind. */
const sorts: Readonly<Record<string, AggregateShape["type"]>> = { n: "normal", o: "ordered-set", h: "hypothetical-set" }

/** pg_aggregate.aggfinalmodify. */
const modifies: Readonly<Record<string, AggregateShape["finalModify"]>> = {
  r: "read_only",
  s: "shareable",
  w: "read_write",
}

const parallels: Readonly<Record<string, AggregateShape["parallel"]>> = { u: "unsafe", r: "restricted", s: "safe" }
