// The exports of schema files to the parts of a kit spec among them, each once.
import type { Diagnostic } from "../../errors/index.ts"
import type { Part } from "./emit/schema.ts"
import { isPlaced, placeOf } from "./place.ts"
import type { FragmentSpec, SchemaSpec } from "./schema.ts"

interface Module {
  readonly file: string
  readonly exports: Readonly<Record<string, unknown>>
}

/** What the files export of the kit's, the modules that export anything else, and what was made and stands nowhere. */
export function collectParts(modules: readonly Module[]): {
  readonly parts: readonly Part[]
  readonly others: readonly Module[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const parts: Part[] = []
  const others: Module[] = []
  const loose = new Map<object, { readonly name: string; readonly file: string }>()
  const seen = new Set<unknown>()
  for (const module of modules) {
    let hasOther = false
    for (const [name, value] of Object.entries(module.exports)) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (!isPlaced(item)) hasOther ||= (typeof item === "object" && item !== null) || typeof item === "function"
        else if (seen.has(item)) continue
        else if (isPart(item)) parts.push({ spec: item, file: module.file })
        else loose.set(item, { name, file: module.file })
        seen.add(item)
      }
    }
    if (hasOther) others.push(module)
  }
  for (const { spec } of parts) if (spec.kind === "schema") for (const object of objectsOf(spec)) loose.delete(object)
  return { parts, others, diagnostics: [...loose].flatMap(([item, where]) => unused(item, where)) }
}

function isPart(value: object): value is SchemaSpec | FragmentSpec {
  return "kind" in value && (value.kind === "schema" || value.kind === "fragment")
}

function objectsOf(spec: SchemaSpec): readonly object[] {
  const values: readonly unknown[] = Object.values(spec.objects ?? {})
  return values.flat().filter((it): it is object => typeof it === "object" && it !== null)
}

/** A table that is exported and was forgotten; columns and constraints are there to be shared. */
function unused(item: object, { name, file }: { readonly name: string; readonly file: string }): readonly Diagnostic[] {
  const kind: unknown = Reflect.get(item, "kind")
  if (!["table", "view", "materialized view", "enum", "domain", "function", "procedure"].includes(String(kind)))
    return []
  const line = placeOf(item)?.line
  return [
    {
      code: "SPEC_UNUSED",
      severity: "warning",
      object: `${String(kind)} ${name}`,
      message: `${file}${line === undefined ? "" : `:${String(line)}`}: ${String(kind)} ${name} is exported and stands in no schema.`,
      hint: `Put it into one: defineSchema("public", { ${name} }).`,
    },
  ]
}
