// A snapshot to the kit's own spec: TypeScript files whose DDL gives the snapshot back.
import { extensionShape } from "../../kinds/extension/shape.ts"
import {
  emptySnapshot,
  type Found,
  nameOf,
  objectId,
  type ObjectId,
  type Registry,
  type Snapshot,
  viewOf,
} from "../../model/index.ts"
import { equal } from "../../diff/equal.ts"
import { type Code, entriesOf, type Entry, print, text } from "./code.ts"
import { envelopeCode } from "./envelope.ts"
import { fragmentCodes } from "./fragments.ts"
import { routineCode } from "./routine.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"
import { sequenceCode } from "./sequence.ts"
import { tableCode } from "./table.ts"
import { compositeCode, domainCode, enumCode, rangeCode } from "./user-type.ts"
import { materializedViewCode, viewCode } from "./view.ts"

export interface WriteSpecOptions {
  readonly registry: Registry
  /** One file, or one for each schema. */
  readonly split?: "schemas"
}

export interface SpecFile {
  /** `schema.ts`, or the schema's name. */
  readonly name: string
  readonly text: string
}

/**
 * The files of a spec that says everything that the snapshot holds. What no function of `postgres-kit/spec` can say
 * stands in fragments of SQL. The owner that most objects have is left out: an owner that a spec does not name is left
 * alone.
 *
 * @example const [file] = writeSpec(snapshot, { registry })
 */
export function writeSpec(snapshot: Snapshot, { registry, split }: WriteSpecOptions): readonly SpecFile[] {
  const target = withoutMainOwner(snapshot)
  const view = viewOf(target)
  const said = new Map<ObjectId, Found>(emptySnapshot(snapshot.server, registry).objects.map((it) => [it.id, it]))
  const builtIn = new Map(said)
  const schemas = target.objects
    .filter(({ kind }) => kind === "schema")
    .flatMap((schema) => {
      const scene: Scene = { view, schema: nameOf(schema), imports: new Set(), said }
      const code = schemaCode(scene, target, schema, builtIn.get(schema.id))
      return code === undefined ? [] : [{ name: nameOf(schema), imports: scene.imports, code }]
    })
  for (const object of said.values()) said.set(object.id, withSaidParent(object, said))
  const fragments = fragmentCodes(target, said, view, registry)
  if (split === "schemas") {
    return [
      ...schemas.map(({ name, imports, code }) => ({
        name: fileName(
          name,
          schemas.map((it) => it.name),
        ),
        text: fileText(imports, [`export default ${print(code)}`]),
      })),
      ...(fragments.length === 0
        ? []
        : [{ name: "fragments.ts", text: fileText(new Set(), [fragmentsText(fragments)], true) }]),
    ]
  }
  const imports = new Set(schemas.flatMap((it) => [...it.imports]))
  const texts = schemas.map(
    ({ name, code }) =>
      `export const ${constName(
        name,
        schemas.map((it) => it.name),
      )} = ${print(code)}`,
  )
  return [
    {
      name: "schema.ts",
      text: fileText(
        imports,
        [...texts, ...(fragments.length === 0 ? [] : [fragmentsText(fragments)])],
        fragments.length > 0,
      ),
    },
  ]
}

/** A key or index of a partition is attached to one of the parent only where that one was said. */
function withSaidParent(object: Found, said: ReadonlyMap<ObjectId, Found>): Found {
  const { shape } = object
  const path = "partitionOf" in shape && Array.isArray(shape.partitionOf) ? shape.partitionOf.map(String) : undefined
  if (path === undefined || object.kind === "table") return object
  const parents = ["constraint", "index", "foreign_key"].map((kind) => objectId(kind, path))
  if (parents.some((id) => said.has(id))) return object
  return {
    ...object,
    shape: { ...shape, partitionOf: null },
    dependsOn: object.dependsOn.filter((id) => !parents.includes(id)),
  }
}

function fragmentsText(codes: readonly Code[]): string {
  return `/** What has no function of its own. */\nexport const fragments = ${print({ items: codes, tall: true })}`
}

function fileText(imports: ReadonlySet<string>, parts: readonly string[], hasFragments = false): string {
  const body = parts.join("\n\n")
  const names = new Set([
    ...imports,
    ...(hasFragments ? ["fragment"] : []),
    ...(/\bsql(?:`|\.raw)/.test(body) ? ["sql"] : []),
  ])
  if (names.size === 0) return "export {}\n"
  const sorted = [...names].sort()
  const line = `import { ${sorted.join(", ")} } from "postgres-kit/spec"`
  const head =
    line.length <= 110 ? line : `import {\n${sorted.map((name) => `  ${name},\n`).join("")}} from "postgres-kit/spec"`
  return `${head}\n\n${body}\n`
}

/** The owner that most objects have. */
function withoutMainOwner(snapshot: Snapshot): Snapshot {
  const counts = new Map<string, number>()
  for (const { owner, kind } of snapshot.objects)
    if (owner !== null && kind !== "schema") counts.set(owner, (counts.get(owner) ?? 0) + 1)
  const [main] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? []
  if (main === undefined) return snapshot
  const objects = snapshot.objects.map((object) => (object.owner === main ? { ...object, owner: null } : object))
  return { ...snapshot, objects }
}

/** Undefined for a schema of which there is nothing to say. */
function schemaCode(scene: Scene, snapshot: Snapshot, schema: Found, builtIn: Found | undefined): Code | undefined {
  const entries = objectEntries(scene, snapshot)
  const options = schemaOptions(scene, schema, builtIn)
  if (entries.length === 0 && options.length === 0 && builtIn !== undefined) return undefined
  return kit(scene, "defineSchema", [
    text(nameOf(schema)),
    { entries, tall: entries.length > 0 },
    ...(options.length === 0 ? [] : [{ entries: options }]),
  ])
}

/** Of the schema that every database has only what was changed about it. */
function schemaOptions(scene: Scene, schema: Found, builtIn: Found | undefined): readonly Entry[] {
  const { fields, said } = envelopeCode(schema)
  if (builtIn === undefined) {
    say(scene, schema, said)
    return entriesOf({ ...fields })
  }
  return []
}

type Writer = (scene: Scene, object: Found) => Code | undefined

/** In the order in which they are written; a kind that is not here is written as fragments. */
const writers: Readonly<Record<string, Writer>> = {
  extension: extensionCode,
  enum: enumCode,
  domain: domainCode,
  composite: compositeCode,
  range: rangeCode,
  sequence: sequenceCode,
  function: routineCode,
  procedure: routineCode,
  table: tableCode,
  view: viewCode,
  materialized_view: materializedViewCode,
}

function objectEntries(scene: Scene, snapshot: Snapshot): readonly Entry[] {
  const entries = new Map<string, Code[]>()
  for (const [kind, write] of Object.entries(writers)) {
    for (const object of snapshot.objects) {
      if (object.kind !== kind || schemaOf(object) !== scene.schema || equalsSaid(scene, object)) continue
      const code = write(scene, object)
      if (code !== undefined) entries.set(nameOf(object), [...(entries.get(nameOf(object)) ?? []), code])
    }
  }
  return [...entries].map(([name, codes]): Entry => [
    name,
    codes.length === 1 ? (codes[0] ?? "") : { items: codes, tall: true },
  ])
}

/** What every new database has. */
function equalsSaid({ said }: Scene, object: Found): boolean {
  const known = said.get(object.id)
  return known !== undefined && equal(known.shape, object.shape)
}

function schemaOf(object: Found): string {
  return object.kind === "extension" ? shapeOf(object, extensionShape).schema : (object.path[0] ?? "")
}

function extensionCode(scene: Scene, object: Found): Code {
  const { version } = shapeOf(object, extensionShape)
  say(scene, object)
  const options = entriesOf({
    version: version === null ? undefined : text(version),
    comment: object.comment === null ? undefined : text(object.comment),
  })
  return kit(scene, "extension", options.length === 0 ? [] : [{ entries: options }])
}

/** The names of schemas that give the same one get a number. */
function constName(schema: string, all: readonly string[]): string {
  const plain = (name: string) => name.replaceAll(/[^A-Za-z0-9_$]/g, "_").replace(/^(?=\d)/, "_")
  const word = plain(schema)
  const place = all.filter((other) => plain(other) === word).indexOf(schema)
  const free = reserved.has(word) ? `${word}_schema` : word
  return place <= 0 ? free : `${free}_${String(place + 1)}`
}

function fileName(schema: string, all: readonly string[]): string {
  const name = constName(schema, all)
  return `${name === "fragments" ? "fragments_schema" : name}.ts`
}

/** Words of the language, and what a spec imports. */
const reserved: ReadonlySet<string> = new Set(
  `abstract any arguments as async await break case catch class const continue debugger declare default delete do else
  enum eval export extends false finally for from function get if implements import in instanceof interface let new null
  of package private protected public return set static super switch this throw true try type typeof undefined var void
  while with yield bigint bigserial boolean bytea char check cidr composite constraint date defineSchema domain
  doublePrecision enumType exclude extension fn foreignKey fragment fragments index inet integer interval json jsonb
  materializedView numeric partition primaryKey procedure range real sequence serial smallint sql table text time
  timestamp timestamptz tsvector unique uuid varchar view xml`.split(/\s+/),
)
