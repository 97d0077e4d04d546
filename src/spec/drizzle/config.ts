// A drizzle.config file to the parts of it that pgkit works with.
import { stat } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import { z } from "zod"
import { PgkitError } from "../../errors/index.ts"
import { shownPath } from "../sql/files.ts"
import type { Casing } from "./expression.ts"
import { rememberLoaded } from "./modules.ts"
import { createLoader } from "./orm.ts"
import { withoutOutput } from "./quiet.ts"

/** Paths are absolute; globs are absolute too. What the file leaves open is undefined, or the kit's default as noted. */
export interface DrizzleConfig {
  readonly file: string
  /** Files, folders or globs of the schema. */
  readonly schema: readonly string[]
  /** The migrations folder; `drizzle` beside the file by default. */
  readonly out: string
  readonly schemaFilter: readonly string[] | undefined
  readonly tablesFilter: readonly string[] | undefined
  readonly casing: Casing | undefined
  /** The table of applied migrations; `drizzle.__drizzle_migrations` by default. */
  readonly migrations: { readonly schema: string; readonly table: string }
  /** `dbCredentials` as a postgres:// URL. It may hold a password. */
  readonly url: string | undefined
}

/**
 * Reads the file, or looks for `drizzle.config.{ts,mts,js,mjs,cjs,json}` in the folder. What the file prints while
 * it runs is held back.
 *
 * @returns undefined where the folder has none.
 * @throws CONFIG_INVALID for a file that throws, is for another dialect, or has a value of the wrong kind.
 * @example const config = await readDrizzleConfig(process.cwd())
 */
export async function readDrizzleConfig(path: string, cwd: string = process.cwd()): Promise<DrizzleConfig | undefined> {
  const file = await findConfig(resolve(cwd, path))
  if (file === undefined) return undefined
  const shown = shownPath(file, cwd)
  const parsed = fields.safeParse(await loadConfig(file, shown))
  if (!parsed.success) throw invalid(shown, parsed.error)
  const folder = dirname(file)
  const { schema, out, schemaFilter, tablesFilter, casing, migrations, dbCredentials } = parsed.data
  return {
    file,
    schema: list(schema)?.map((it) => resolve(folder, it)) ?? [],
    out: resolve(folder, out ?? "drizzle"),
    schemaFilter: list(schemaFilter),
    tablesFilter: list(tablesFilter),
    casing,
    migrations: { schema: migrations?.schema ?? "drizzle", table: migrations?.table ?? "__drizzle_migrations" },
    url: dbCredentials === undefined ? undefined : connectionUrl(dbCredentials),
  }
}

const oneOrMore = z.union([z.string(), z.array(z.string())])

const fields = z.object({
  dialect: z.literal("postgresql", { error: 'pgkit works with dialect "postgresql"' }).optional(),
  schema: oneOrMore.optional(),
  out: z.string().optional(),
  schemaFilter: oneOrMore.optional(),
  tablesFilter: oneOrMore.optional(),
  casing: z.enum(["snake_case", "camelCase"]).optional(),
  migrations: z.object({ table: z.string().optional(), schema: z.string().optional() }).optional(),
  dbCredentials: z
    .object({
      url: z.string().optional(),
      host: z.string().optional(),
      port: z.coerce.number().optional(),
      user: z.string().optional(),
      password: z.string().optional(),
      database: z.string().optional(),
      ssl: z.unknown().optional(),
    })
    .optional(),
})

type Credentials = NonNullable<z.infer<typeof fields>["dbCredentials"]>

async function findConfig(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => undefined)
  if (info?.isFile() === true) return path
  for (const extension of ["ts", "mts", "cts", "js", "mjs", "cjs", "json"]) {
    const file = join(path, `drizzle.config.${extension}`)
    if ((await stat(file).catch(() => undefined))?.isFile() === true) return file
  }
  return undefined
}

async function loadConfig(file: string, shown: string): Promise<unknown> {
  try {
    const loader = createLoader(dirname(file))
    return await withoutOutput("nowhere", async () => {
      const forget = rememberLoaded()
      return loader.import(file, { default: true }).finally(forget)
    })
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split("\n")
    throw new PgkitError("CONFIG_INVALID", `${shown} cannot be loaded: ${message ?? ""}`, {
      hint: "Does drizzle-kit read it? Environment variables that it needs must be set.",
      place: { file: shown },
      cause,
    })
  }
}

/** Names fields and what was expected of them, never the values: they may be secrets. */
function invalid(shown: string, error: z.ZodError): PgkitError {
  const problems = error.issues.map((it) => `${it.path.join(".") || "the default export"}: ${it.message}`)
  return new PgkitError("CONFIG_INVALID", `${shown}: ${problems.join("; ")}`, {
    hint: "The file's default export is what defineConfig of drizzle-kit takes.",
    place: { file: shown },
  })
}

function list(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === "string" ? [value] : value
}

/** A folder as url belongs to PGlite, which no server serves. */
function connectionUrl(given: Credentials): string | undefined {
  if (given.url !== undefined) return /^postgres(?:ql)?:/.test(given.url) ? given.url : undefined
  if (given.host === undefined || given.database === undefined) return undefined
  const url = new URL(`postgres://${given.host.includes(":") ? `[${given.host}]` : given.host}`)
  url.username = encodeURIComponent(given.user ?? "")
  url.password = encodeURIComponent(given.password ?? "")
  if (given.port !== undefined) url.port = String(given.port)
  url.pathname = `/${encodeURIComponent(given.database)}`
  const mode = sslMode(given.ssl)
  if (mode !== undefined) url.searchParams.set("sslmode", mode)
  return url.toString()
}

function sslMode(ssl: unknown): string | undefined {
  if (typeof ssl === "string") return ssl
  if (ssl === true) return "require"
  if (ssl === false) return "disable"
  if (typeof ssl !== "object" || ssl === null) return undefined
  return Reflect.get(ssl, "rejectUnauthorized") === false ? "no-verify" : "verify-full"
}
