// An unknown value to a checked configuration with its defaults, or to the list of everything that is wrong with it.
import { z } from "zod"
import type { PgkitConfig } from "./define.ts"

/** A configuration after its defaults; paths and sources still as they were written. */
export interface Config {
  readonly database?: string | undefined
  readonly schema: readonly string[]
  readonly migrations: {
    readonly dir: string
    readonly format: "auto" | "plain" | "drizzle-journal" | "drizzle-folders"
    readonly table?: string | undefined
  }
  readonly scratch: string
  readonly schemas?: readonly string[] | undefined
  readonly kinds?: readonly string[] | undefined
  readonly include?: readonly string[] | undefined
  readonly exclude: readonly string[]
  readonly manage: readonly string[]
  readonly renames: readonly string[]
  readonly detectRenames: boolean
  readonly allow: readonly string[]
  readonly drift: {
    readonly ignore: readonly {
      readonly object: string
      readonly fields?: readonly string[] | undefined
      readonly reason: string
      readonly expires?: string | undefined
    }[]
    readonly extra: "report" | "fail"
    readonly unmodelled: "fail" | "warn"
    readonly baseline?: string | undefined
  }
  readonly casing?: "snake_case" | "camelCase" | undefined
  /** A duration as PostgreSQL writes it: `5s`. */
  readonly lockTimeout?: string | undefined
}

/** Checks a configuration. Every problem names its field: `drift.ignore[0].reason: expected text, found nothing`. */
export function checkConfig(
  value: unknown,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly string[] } {
  const result = schema.safeParse(value)
  if (result.success) return { ok: true, config: result.data }
  return { ok: false, problems: result.error.issues.map((issue) => describeIssue(issue, value)) }
}

const text = z.string().min(1)
const texts = z.array(text).readonly()

const schema: z.ZodType<Config, PgkitConfig> = z.strictObject({
  database: text.optional(),
  schema: z
    .union([text, texts])
    .default([])
    .transform((value) => (typeof value === "string" ? [value] : value)),
  migrations: z
    .strictObject({
      dir: text.default("migrations"),
      format: z.enum(["auto", "plain", "drizzle-journal", "drizzle-folders"]).default("auto"),
      table: text.optional(),
    })
    .prefault({}),
  scratch: z
    .string()
    .regex(
      /^(?:auto|server|embedded|pglite)$|^postgres(?:ql)?:\/\//,
      "expected auto, server, embedded, pglite or a URL",
    )
    .default("auto"),
  schemas: texts.optional(),
  kinds: texts.optional(),
  include: texts.optional(),
  exclude: texts.default([]),
  manage: z
    .array(
      z
        .string()
        .regex(
          /^(?:role|membership|database|role_setting)(?::.+)?$/,
          "expected role, database, or one with a pattern, role:app_*",
        ),
    )
    .readonly()
    .default([]),
  renames: texts.default([]),
  detectRenames: z.boolean().default(true),
  allow: texts.default([]),
  drift: z
    .strictObject({
      ignore: z
        .array(
          z.strictObject({ object: text, fields: texts.optional(), reason: text, expires: z.iso.date().optional() }),
        )
        .readonly()
        .default([]),
      extra: z.enum(["report", "fail"]).default("fail"),
      unmodelled: z.enum(["fail", "warn"]).default("fail"),
      baseline: text.optional(),
    })
    .prefault({}),
  casing: z.enum(["snake_case", "camelCase"]).optional(),
  lockTimeout: z
    .union([z.number().int().nonnegative(), z.string().regex(/^\d+(?:ms|s|min)$/)])
    .transform((value) => (typeof value === "number" ? `${value}ms` : value))
    .optional(),
})

/** Says a problem without repeating the value found: it may be a URL with a password. */
function describeIssue(issue: z.core.$ZodIssue, root: unknown): string {
  const field = fieldName(issue.path)
  const at = field === "" ? "" : `${field}: `
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => `${fieldName([...issue.path, key])}: no such field`).join("; ")
    case "invalid_value":
      return `${at}expected ${issue.values.map((it) => JSON.stringify(it)).join(" or ")}`
    case "invalid_type":
      return `${at}expected ${typeNames[issue.expected] ?? issue.expected}, found ${typeAt(root, issue.path)}`
    case "invalid_union":
      return `${at}expected ${field === "lockTimeout" ? 'milliseconds, or text such as "5s"' : "text or a list of texts"}`
    case "too_small":
      return `${at}expected ${issue.origin === "string" ? "text that is not empty" : `${issue.minimum} or more`}`
    case "invalid_format":
      return `${at}${issue.format === "date" ? "expected a date such as 2026-01-31" : issue.message}`
    default:
      return `${at}${issue.message}`
  }
}

const typeNames: Readonly<Record<string, string>> = { string: "text", array: "a list", object: "an object" }

function fieldName(path: readonly PropertyKey[]): string {
  let name = ""
  for (const part of path) name += typeof part === "number" ? `[${part}]` : `${name === "" ? "" : "."}${String(part)}`
  return name
}

function typeAt(root: unknown, path: readonly PropertyKey[]): string {
  let value = root
  for (const part of path) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined
  }
  if (value === undefined || value === null) return "nothing"
  if (Array.isArray(value)) return "a list"
  return typeof value === "string" ? "text" : typeof value === "object" ? "an object" : `a ${typeof value}`
}
