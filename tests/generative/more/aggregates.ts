// Aggregates of a generated schema.
import { add, addEnvelope, place } from "../scene.ts"
import type { More } from "./scene.ts"

export function addAggregates(scene: More): void {
  const { choose } = scene
  const plus = own(scene, "ag_plus", "int4pl")
  const minus = own(scene, "ag_minus", "int4mi")
  for (const name of choose.some("aggregate", ["ag1", '"Ag 2"'], 0.7)) {
    const full = place(scene, name)
    const parts = [`sfunc = ${plus}`, "stype = integer"]
    if (choose.chance(`${name}.start`, 0.5))
      parts.push(`initcond = '${choose.pick(`${name}.start.value`, ["0", "7"])}'`)
    if (choose.chance(`${name}.space`, 0.2)) parts.push("sspace = 100")
    if (choose.chance(`${name}.combine`, 0.4)) parts.push(`combinefunc = ${plus}`)
    if (choose.chance(`${name}.parallel`, 0.4))
      parts.push(`parallel = ${choose.pick(`${name}.parallel.how`, ["safe", "restricted"])}`)
    if (choose.chance(`${name}.final`, 0.3))
      parts.push(
        "finalfunc = int4um",
        `finalfunc_modify = ${choose.pick(`${name}.modify`, ["read_only", "shareable", "read_write"])}`,
      )
    if (choose.chance(`${name}.moving`, 0.3)) {
      parts.push(`msfunc = ${plus}`, `minvfunc = ${minus}`, "mstype = integer")
      if (choose.chance(`${name}.moving.start`, 0.5)) parts.push("minitcond = '5'", "msspace = 50")
      if (choose.chance(`${name}.moving.final`, 0.5)) parts.push("mfinalfunc = int4um")
    }
    if (choose.chance(`${name}.sort`, 0.2)) parts.push("sortop = <")
    add(
      scene,
      `CREATE AGGREGATE ${full} (${choose.pick(`${name}.argument`, ["", "value "])}integer) (${parts.join(", ")})`,
    )
    scene.aggregates.push(full)
    addEnvelope(scene, name, {
      target: `AGGREGATE ${full}(integer)`,
      grant: [`FUNCTION ${full}(integer)`, ["EXECUTE"]],
    })
  }
  for (const name of choose.some("aggregate.other", Object.keys(others), 0.4)) {
    const full = place(scene, name)
    const { signature, types, parts } = others[name] ?? { signature: "", types: "", parts: "" }
    add(scene, `CREATE AGGREGATE ${full} (${signature}) (${parts})`)
    addEnvelope(scene, name, {
      target: `AGGREGATE ${full}(${signature})`,
      grant: [`FUNCTION ${full}(${types})`, ["EXECUTE"]],
    })
  }
}

interface Other {
  readonly signature: string
  /** As GRANT names it. */
  readonly types: string
  readonly parts: string
}

const others: Readonly<Record<string, Other>> = {
  ag_rows: { signature: "*", types: "", parts: "sfunc = int8inc, stype = bigint, initcond = '0'" },
  ag_mean: {
    signature: "numeric",
    types: "numeric",
    parts:
      "sfunc = numeric_avg_accum, stype = internal, finalfunc = numeric_avg, combinefunc = numeric_avg_combine, serialfunc = numeric_avg_serialize, deserialfunc = numeric_avg_deserialize",
  },
  ag_percentile: {
    signature: "double precision ORDER BY double precision",
    types: "double precision, double precision",
    parts: "sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_cont_float8_final",
  },
  ag_place: {
    signature: 'VARIADIC "any" ORDER BY VARIADIC "any"',
    types: 'VARIADIC "any"',
    parts:
      "sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical",
  },
}

function own(scene: More, key: string, builtIn: string): string {
  const { choose } = scene
  if (!choose.chance(`${key}.own`, 0.6)) return builtIn
  const full = place(scene, key)
  const sign = builtIn === "int4pl" ? "+" : "-"
  const name = choose.pick(`${key}.argument`, ["a", "b"])
  // A moving aggregate's functions are all strict, or none.
  add(
    scene,
    `CREATE FUNCTION ${full}(${name} integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS 'SELECT $1 ${sign} $2'`,
  )
  return full
}
