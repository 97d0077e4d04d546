// The files of a folder to what a configuration should say, and that to the text of pgkit.config.ts.
import { existsSync, readdirSync, statSync } from "node:fs"
import { join, relative } from "node:path"

/** What was found; paths are relative to the folder. */
export interface Project {
  readonly schema: readonly string[]
  readonly migrations: string
  readonly casing: string | undefined
  readonly schemas: readonly string[]
  /** One sentence for each thing that was found or missed. */
  readonly remarks: readonly string[]
}

/** Drizzle's configuration says most; else the usual places are looked at. */
export async function findProject(cwd: string, env: Readonly<Record<string, string | undefined>>): Promise<Project> {
  const { readDrizzleConfig } = await import("../../spec/index.ts")
  const drizzle = await readDrizzleConfig(cwd, cwd)
  const within = (path: string): string => relative(cwd, path).replaceAll("\\", "/")
  const schema = drizzle === undefined ? guessSchema(cwd) : drizzle.schema.map(within)
  const migrations = drizzle === undefined ? guessMigrations(cwd) : within(drizzle.out)
  const hasUrl = (env["DATABASE_URL"] ?? "") !== ""
  return {
    schema,
    migrations: migrations ?? "migrations",
    casing: drizzle?.casing,
    schemas: drizzle?.schemaFilter ?? [],
    remarks: [
      ...(drizzle === undefined ? [] : [`${within(drizzle.file)} was read`]),
      schema.length === 0
        ? "no schema found: src/schema.ts, src/db/schema.ts or schema.sql"
        : `schema: ${schema.join(", ")}`,
      migrations === undefined ? "no migrations folder yet: migrations/" : `migrations: ${migrations}/`,
      hasUrl ? "database: DATABASE_URL is set" : "database: DATABASE_URL is not set",
    ],
  }
}

const schemaPlaces = [
  "src/db/schema.ts",
  "src/db/schema",
  "src/schema.ts",
  "src/schema",
  "db/schema.ts",
  "schema.ts",
  "schema.sql",
  "db/schema.sql",
  "db/schema",
  "sql",
]

function guessSchema(cwd: string): readonly string[] {
  const found = schemaPlaces.find((path) => existsSync(join(cwd, path)))
  return found === undefined ? [] : [found]
}

function guessMigrations(cwd: string): string | undefined {
  return ["migrations", "drizzle", "db/migrations"].find((path) => {
    const dir = join(cwd, path)
    return existsSync(dir) && statSync(dir).isDirectory() && readdirSync(dir).length > 0
  })
}

/** The text of a configuration file; secrets stay in the environment. */
export function renderConfig(project: Project): string {
  const schema = project.schema.length === 1 ? project.schema[0] : project.schema
  return `import { defineConfig } from "postgres-kit"

export default defineConfig({
  // The spec: schema files of Drizzle or of postgres-kit/spec, SQL files, or several in a list.
  schema: ${list(schema ?? "src/schema.ts")},
  // The database is DATABASE_URL of the environment; set it here only for a fallback without a password.
  database: process.env.DATABASE_URL,
  migrations: { dir: ${JSON.stringify(project.migrations)} },
${project.casing === undefined ? "" : `  casing: ${JSON.stringify(project.casing)},\n`}${
    project.schemas.length === 0 ? "" : `  schemas: ${list(project.schemas)},\n`
  }})
`
}

function list(value: string | readonly string[]): string {
  return typeof value === "string" ? JSON.stringify(value) : `[${value.map((it) => JSON.stringify(it)).join(", ")}]`
}
