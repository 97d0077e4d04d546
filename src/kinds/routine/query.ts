// pg_proc rows of functions and procedures to routine shapes.
import { z } from "zod"
import { comment, notOfExtension, owner, privileges, tiedExtensions, userSchema } from "../../sql/catalog.ts"
import { address, catalogs, type Decoded, envelopeOf, objectId, type Row } from "../../model/index.ts"
import type { Argument, RoutineShape } from "./shape.ts"

/** `kinds` are values of pg_proc.prokind: f function, w window function, p procedure. */
export function routineSql(kinds: readonly string[]): string {
  return `
SELECT p.oid, n.nspname AS schema, p.proname AS name,
  ARRAY(SELECT pg_catalog.format_type(u.type, NULL)
    FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY u(type, place) ORDER BY u.place) AS identity,
  ARRAY(SELECT pg_catalog.format_type(u.type, NULL)
    FROM pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::pg_catalog.oid[])) WITH ORDINALITY u(type, place)
    ORDER BY u.place) AS types,
  p.proargmodes::pg_catalog.text[] AS modes,
  p.proargnames AS names,
  CASE WHEN p.pronargdefaults > 0 THEN pg_catalog.to_json(ARRAY(
    SELECT pg_catalog.pg_get_function_arg_default(p.oid, place)
    FROM pg_catalog.generate_series(1, pg_catalog.cardinality(coalesce(p.proallargtypes, p.proargtypes::pg_catalog.oid[]))) place
    ORDER BY place)) END AS defaults,
  CASE WHEN p.prokind <> 'p' THEN pg_catalog.pg_get_function_result(p.oid) END AS returns,
  l.lanname AS language,
  p.prosrc AS source, p.probin AS library,
  CASE WHEN p.prosqlbody IS NOT NULL THEN pg_catalog.pg_get_function_sqlbody(p.oid) END AS statement,
  ARRAY(SELECT pg_catalog.format_type(u.type, NULL)
    FROM pg_catalog.unnest(p.protrftypes) WITH ORDINALITY u(type, place) ORDER BY u.place) AS transforms,
  p.prokind = 'w' AS window,
  p.provolatile::text AS volatility, p.proisstrict AS strict, p.proleakproof AS leakproof,
  p.prosecdef AS security_definer, p.proparallel::text AS parallel,
  p.procost::text AS cost, p.prorows::text AS rows,
  (SELECT pg_catalog.quote_ident(sn.nspname) || '.' || pg_catalog.quote_ident(s.proname)
    FROM pg_catalog.pg_proc s JOIN pg_catalog.pg_namespace sn ON sn.oid = s.pronamespace
    WHERE p.prosupport <> 0 AND s.oid = p.prosupport) AS support,
  p.proconfig AS config,
  ${tiedExtensions(catalogs.pg_proc, "p.oid")} AS extensions,
  ${comment(catalogs.pg_proc, "p.oid")},
  ${owner("p.proowner")},
  ${privileges("p.proacl", "f", "p.proowner")}
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE p.prokind IN (${kinds.map((kind) => `'${kind}'`).join(", ")}) AND ${userSchema("n")}
  AND ${notOfExtension(catalogs.pg_proc, "p.oid")}
  -- Constructors that CREATE TYPE … AS RANGE makes are part of the type.
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i WHERE i.classid = ${catalogs.pg_proc} AND i.objid = p.oid AND i.deptype = 'i')
ORDER BY n.nspname COLLATE "C", p.proname COLLATE "C", identity`
}

export function decodeRoutine(row: Row): Decoded<RoutineShape> {
  const path = [row.text("schema"), row.text("name")]
  const extensions = row.texts("extensions")
  return {
    path,
    args: row.texts("identity").join(", "),
    container: objectId("schema", path.slice(0, 1)),
    addresses: [address("pg_proc", row.int("oid"))],
    alsoNeeds: extensions.map((name) => objectId("extension", [name])),
    ...envelopeOf(row, { owner: true, comment: true, privileges: true }),
    shape: {
      arguments: argumentsOf(row),
      returns: row.textOrNull("returns"),
      language: row.text("language"),
      body: bodyOf(row),
      transforms: row.texts("transforms"),
      window: row.bool("window"),
      volatility: volatilities[row.text("volatility")] ?? "volatile",
      strict: row.bool("strict"),
      leakproof: row.bool("leakproof"),
      securityDefiner: row.bool("security_definer"),
      parallel: parallels[row.text("parallel")] ?? "unsafe",
      cost: Number(row.text("cost")),
      rows: Number(row.text("rows")),
      support: row.textOrNull("support"),
      config: [...(row.textsOrNull("config") ?? [])].sort(),
      extensions,
    },
  }
}

/** JSON, because postgres.js reads a NULL within an array as the word. */
const defaultsOf = z.array(z.string().nullable()).nullable()

function argumentsOf(row: Row): readonly Argument[] {
  const modes = row.textsOrNull("modes")
  const names = row.textsOrNull("names")
  const defaults = defaultsOf.parse(row.json("defaults"))
  return row.texts("types").map((type, place) => {
    const name = names?.[place] ?? ""
    return {
      mode: argumentModes[modes?.[place] ?? "i"] ?? "in",
      name: name === "" ? null : name,
      type,
      default: defaults?.[place] ?? null,
    }
  })
}

function bodyOf(row: Row): RoutineShape["body"] {
  const statement = row.textOrNull("statement")
  if (statement !== null) return { as: "sql", statement }
  const file = row.textOrNull("library")
  const source = row.text("source")
  return file === null ? { as: "text", source } : { as: "library", file, symbol: source }
}

/** pg_proc.proargmodes. */
const argumentModes: Readonly<Record<string, Argument["mode"]>> = {
  i: "in",
  o: "out",
  b: "inout",
  v: "variadic",
  t: "table",
}

const volatilities: Readonly<Record<string, RoutineShape["volatility"]>> = {
  v: "volatile",
  s: "stable",
  i: "immutable",
}

const parallels: Readonly<Record<string, RoutineShape["parallel"]>> = { u: "unsafe", r: "restricted", s: "safe" }
