// The parts of a kit spec to the certainty that they are what their types say, or to every field that is not.
import type { z } from "zod"
import { PgkitError, type Diagnostic } from "../../errors/index.ts"
import type { Part } from "./emit/schema.ts"
import { type CodePlace, placeOf } from "./place.ts"
import { fragmentShape, objectShapes, schemaShape } from "./shapes/index.ts"

/**
 * A file of TypeScript need not have been type-checked, and one of JavaScript cannot be.
 *
 * @throws SPEC_INVALID naming each object and field.
 */
export function checkParts(parts: readonly Part[], shown: (file: string) => string): void {
  const problems = parts.flatMap((part) =>
    problemsOf(part).map((it) => ({ ...it, place: it.place ?? placeOf(part.spec), file: part.file })),
  )
  if (problems.length === 0) return
  const diagnostics: readonly Diagnostic[] = problems.map(({ object, text, place, file }) => ({
    code: "SPEC_INVALID",
    severity: "error",
    object,
    message: `${shownPlace(place, file, shown)}: ${object}${text}`,
  }))
  const [first] = problems
  const lines = diagnostics.map((it) => it.message)
  throw new PgkitError("SPEC_INVALID", lines.join("\n  "), {
    hint: "docs/spec.md lists what each object takes.",
    ...(first === undefined
      ? {}
      : {
          place: first.place === undefined ? { file: first.file } : { ...first.place, file: shown(first.place.file) },
        }),
    details: { diagnostics },
  })
}

interface Problem {
  readonly object: string
  /** What follows the object: `, column id: type: expected text`. */
  readonly text: string
  readonly place: CodePlace | undefined
}

function problemsOf({ spec }: Part): readonly Problem[] {
  if (spec.kind === "fragment") return check(fragmentShape, spec, "fragment")
  const name: unknown = spec.name
  return [
    ...check(schemaShape, spec, `schema ${String(name)}`),
    ...Object.entries<unknown>(spec.objects ?? {}).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).flatMap((item: unknown) =>
        objectProblems(`${String(name)}.${key}`, key, item),
      ),
    ),
  ]
}

function objectProblems(name: string, key: string, value: unknown): readonly Problem[] {
  const kind: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "kind") : undefined
  const shape = typeof kind === "string" ? objectShapes[kind] : undefined
  if (shape === undefined) {
    return [
      {
        object: name,
        text: ": expected what table(), view() or another function of postgres-kit/spec gives",
        place: undefined,
      },
    ]
  }
  const long = kind !== "fragment" && Buffer.byteLength(key) > 63
  return [
    ...(long
      ? [{ object: `${String(kind)} ${name}`, text: ": the name has more than 63 bytes", place: placeOf(value) }]
      : []),
    ...check(shape, value, `${String(kind)} ${name}`),
  ]
}

function check(shape: z.ZodType, value: unknown, object: string): readonly Problem[] {
  const result = shape.safeParse(value)
  if (result.success) return []
  return result.error.issues.flatMap((issue) => {
    const paths = issue.code === "unrecognized_keys" ? issue.keys.map((field) => [...issue.path, field]) : [issue.path]
    return paths.map((path) => ({
      object,
      text: `${where(path)}: ${issue.code === "unrecognized_keys" ? "no such field" : says(issue, value)}`,
      place: placeAlong(value, path),
    }))
  })
}

/** `, column status: default`. */
function where(path: readonly PropertyKey[]): string {
  const [group, name, ...rest] = path.map(String)
  const word = group === undefined ? undefined : parts[group]
  if (word !== undefined && name !== undefined) {
    return `, ${word} ${name}${rest.length === 0 ? "" : `: ${rest.join(".")}`}`
  }
  return path.length === 0 ? "" : `: ${path.map(String).join(".")}`
}

const parts: Readonly<Record<string, string>> = {
  columns: "column",
  constraints: "constraint",
  indexes: "index",
  triggers: "trigger",
  policies: "policy",
  checks: "check",
  attributes: "attribute",
  args: "argument",
}

function says(issue: z.core.$ZodIssue, root: unknown): string {
  if (issue.code === "invalid_value") return `expected ${issue.values.map((it) => JSON.stringify(it)).join(" or ")}`
  // Where a shape has words of its own, they say more.
  if (issue.code !== "invalid_type" || !issue.message.startsWith("Invalid input")) return issue.message
  const expected = words[issue.expected] ?? issue.expected
  return `expected ${expected}, found ${found(along(root, issue.path).at(-1))}`
}

const words: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "an object",
  record: "an object",
}

function found(value: unknown): string {
  if (value === undefined || value === null) return "nothing"
  if (Array.isArray(value)) return "a list"
  return typeof value === "string"
    ? `the text ${JSON.stringify(value)}`
    : typeof value === "object"
      ? "an object"
      : `a ${typeof value}`
}

/** The place of the innermost piece that has one. */
function placeAlong(root: unknown, path: readonly PropertyKey[]): CodePlace | undefined {
  return along(root, path)
    .map(placeOf)
    .findLast((place) => place !== undefined)
}

/** The values on the way. */
function along(root: unknown, path: readonly PropertyKey[]): readonly unknown[] {
  const values: unknown[] = [root]
  for (const key of path) {
    const value = values.at(-1)
    values.push(typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined)
  }
  return values
}

function shownPlace(place: CodePlace | undefined, file: string, shown: (file: string) => string): string {
  return place === undefined ? file : `${shown(place.file)}:${String(place.line)}`
}
