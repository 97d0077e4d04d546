// The schemas and fragments of a spec to statements, in an order in which they run from empty.
import { quoteIdent } from "../../../sql/identifier.ts"
import { splitStatements } from "../../../sql/split.ts"
import type { SpecStatement } from "../../statement.ts"
import { type Phase, phases } from "../phases.ts"
import { placeOf } from "../place.ts"
import type { ExtensionSpec, FragmentSpec, ObjectSpec, SchemaSpec } from "../schema.ts"
import { words } from "./clauses.ts"
import { commentSql, envelopeSqls } from "./envelope.ts"
import type { Made } from "./made.ts"
import { routineStatements } from "./routine.ts"
import { sequenceStatements } from "./sequence.ts"
import { tableStatements } from "./table.ts"
import { compositeStatements, domainStatements, enumStatements, rangeStatements } from "./user-type.ts"
import { materializedViewStatements, viewStatements } from "./view.ts"

/** A part of a spec and the file that exports it. */
export interface Part {
  readonly spec: SchemaSpec | FragmentSpec
  /** As messages name it. */
  readonly file: string
}

/** @example createSchemaSql("shop") // CREATE SCHEMA shop */
export function createSchemaSql(name: string): string {
  return `CREATE SCHEMA ${quoteIdent(name)}`
}

/** @example createExtensionSql("citext", extension(), "public") // CREATE EXTENSION citext WITH SCHEMA public */
export function createExtensionSql(name: string, spec: ExtensionSpec, schema?: string): string {
  return words(
    `CREATE EXTENSION IF NOT EXISTS ${quoteIdent(name)}`,
    schema === undefined ? "" : `WITH SCHEMA ${quoteIdent(schema)}`,
    spec.version === undefined ? "" : `VERSION '${spec.version}'`,
  )
}

interface Placed extends Omit<Made, "phase"> {
  readonly order: number
  readonly schema: string
  readonly file: string
}

/**
 * All statements of a spec, phase by phase; within one they keep the order in which they are written. Names without a
 * schema are found in the schema that they stand in, then in `public`.
 *
 * @param shown how a file of `place` is named in messages.
 */
export function schemaStatements(
  parts: readonly Part[],
  shown: (file: string) => string = (file) => file,
): readonly SpecStatement[] {
  const made = new Set<string>(["public"])
  const placed = parts.flatMap(({ spec, file }) => {
    const all =
      spec.kind === "fragment"
        ? fragmentStatements("fragment", spec).map((it) => ({ ...it, schema: "public" }))
        : schemaOf(spec, made).map((it) => ({ ...it, schema: spec.name }))
    return all.map((it): Placed => ({ ...it, file }))
  })
  return placed.toSorted((a, b) => a.order - b.order).map((it) => statementOf(it, shown))
}

function schemaOf(spec: SchemaSpec, made: Set<string>) {
  const target = `SCHEMA ${quoteIdent(spec.name)}`
  const about = { object: `schema ${quoteIdent(spec.name)}`, place: placeOf(spec) }
  const create = made.has(spec.name) ? [] : [{ ...about, phase: "schemas", sql: createSchemaSql(spec.name) } as const]
  made.add(spec.name)
  const objects = Object.entries(spec.objects).flatMap(([name, object]) =>
    (isList(object) ? object : [object]).flatMap((it) => objectStatements(spec.name, name, it)),
  )
  const envelope = envelopeSqls(target, spec).map((sql) => ({ ...about, phase: "privileges", sql }) as const)
  return [...create.map(ordered), ...objects, ...envelope.map(ordered)]
}

type Ordered = Omit<Made, "phase"> & { readonly order: number }

function ordered({ phase, ...made }: Made): Ordered {
  return { ...made, order: phases.indexOf(phase) }
}

function objectStatements(schema: string, name: string, spec: ObjectSpec): readonly Ordered[] {
  const path = [schema, name]
  switch (spec.kind) {
    case "fragment":
      return fragmentStatements(`fragment ${quoteIdent(name)}`, spec)
    case "extension":
      return extensionStatements(schema, name, spec).map(ordered)
    case "table":
      return tableStatements(path, spec).map(ordered)
    case "view":
      return viewStatements(path, spec).map(ordered)
    case "materialized view":
      return materializedViewStatements(path, spec).map(ordered)
    case "enum":
      return enumStatements(path, spec).map(ordered)
    case "domain":
      return domainStatements(path, spec).map(ordered)
    case "composite":
      return compositeStatements(path, spec).map(ordered)
    case "range":
      return rangeStatements(path, spec).map(ordered)
    case "sequence":
      return sequenceStatements(path, spec).map(ordered)
    case "function":
    case "procedure":
      return routineStatements(path, spec).map(ordered)
  }
}

function extensionStatements(schema: string, name: string, spec: ExtensionSpec): readonly Made[] {
  const about = { object: `extension ${quoteIdent(name)}`, place: placeOf(spec) }
  return [
    { ...about, phase: "extensions", sql: createExtensionSql(name, spec, schema) },
    ...(spec.comment === undefined
      ? []
      : [{ ...about, phase: "privileges", sql: commentSql(`EXTENSION ${quoteIdent(name)}`, spec.comment) } as const]),
  ]
}

/** Between two phases, or at the end. */
function fragmentStatements(object: string, spec: FragmentSpec): readonly Ordered[] {
  const at = (phase: Phase) => phases.indexOf(phase)
  const order =
    spec.before !== undefined
      ? at(spec.before) - 0.25
      : spec.after !== undefined
        ? at(spec.after) + 0.25
        : phases.length
  return splitStatements(spec.statements.sql).map(({ sql }) => ({ sql, object, place: placeOf(spec), order }))
}

function statementOf(it: Placed, shown: (file: string) => string): SpecStatement {
  const parts = (it.parts ?? []).map(({ at, name, place }) => ({
    at,
    name,
    ...(place === undefined ? {} : { place: { ...place, file: shown(place.file) } }),
  }))
  return {
    sql: it.sql,
    object: it.object,
    place: it.place === undefined ? { file: it.file } : { ...it.place, file: shown(it.place.file) },
    searchPath: it.schema === "public" ? "public" : `${quoteIdent(it.schema)}, public`,
    made: { parts },
    ...(it.order === phases.length ? { last: true } : {}),
  }
}

function isList(value: ObjectSpec | readonly ObjectSpec[]): value is readonly ObjectSpec[] {
  return Array.isArray(value)
}
