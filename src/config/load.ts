// A folder to the configuration that stands in it: pgkit.config.ts, or what a drizzle.config.ts says, or the defaults.
import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, dirname, join, resolve } from "node:path"
import { PgkitError } from "../errors/index.ts"
import { defineConfig } from "./define.ts"
import { configFromDrizzle } from "./drizzle.ts"
import { checkConfig, type Config } from "./schema.ts"

export interface LoadedConfig {
  readonly config: Config
  /** The absolute path of the file that was read; undefined where there is none and the defaults hold. */
  readonly file: string | undefined
  /** What the paths in the configuration are relative to. */
  readonly dir: string
  /** What the file is: its own configuration or one of Drizzle's. */
  readonly origin: "pgkit" | "drizzle" | "none"
}

interface LoadConfigOptions {
  /** The folder to look in. */
  readonly cwd: string
  /** `--config FILE`, relative to `cwd`. */
  readonly file?: string | undefined
}

/** The names of a configuration, in the order in which they are looked for. */
const configFiles = ["pgkit.config.ts", "pgkit.config.js", "pgkit.config.mjs", "pgkit.config.json"] as const

/** The same for Drizzle's. */
const drizzleConfigFiles = [
  "drizzle.config.ts",
  "drizzle.config.mts",
  "drizzle.config.js",
  "drizzle.config.mjs",
  "drizzle.config.cjs",
  "drizzle.config.json",
] as const

/**
 * Reads the configuration of a folder. A file that is not there is no error, unless it was named.
 *
 * @throws CONFIG_INVALID naming the file and every field that is wrong.
 * @example const { config } = await loadConfig({ cwd: process.cwd() })
 */
export async function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig> {
  const file = findConfig(options)
  if (file === undefined) return { config: checked({}, ""), file, dir: options.cwd, origin: "none" }
  const drizzle = basename(file).startsWith("drizzle.config.")
  const value = drizzle ? await configFromDrizzle(file) : await loadModule(file)
  return { config: checked(value, file), file, dir: dirname(file), origin: drizzle ? "drizzle" : "pgkit" }
}

function findConfig({ cwd, file }: LoadConfigOptions): string | undefined {
  if (file !== undefined) {
    const path = resolve(cwd, file)
    if (existsSync(path)) return path
    throw new PgkitError("CONFIG_INVALID", `${file}: no such file.`, { hint: "pgkit init writes a configuration." })
  }
  return [...configFiles, ...drizzleConfigFiles].map((name) => join(cwd, name)).find((path) => existsSync(path))
}

async function loadModule(file: string): Promise<unknown> {
  try {
    if (file.endsWith(".json")) return JSON.parse(await readFile(file, "utf8"))
    const { createJiti } = await import("jiti")
    const jiti = createJiti(file, {
      fsCache: false,
      moduleCache: false,
      tsconfigPaths: true,
      // With `npx postgres-kit` the package is not in the project, and its config still imports defineConfig.
      ...(isInstalledFor(file) ? {} : { virtualModules: { "postgres-kit": { defineConfig } } }),
    })
    return await jiti.import<unknown>(file, { default: true })
  } catch (cause) {
    throw new PgkitError("CONFIG_INVALID", `${basename(file)} cannot be loaded: ${firstLine(cause)}`, {
      hint: "It needs a default export: export default defineConfig({ … }).",
      place: { file },
      cause,
    })
  }
}

function isInstalledFor(file: string): boolean {
  try {
    createRequire(file).resolve("postgres-kit/package.json")
    return true
  } catch {
    return false
  }
}

function checked(value: unknown, file: string): Config {
  const result = checkConfig(value)
  if (result.ok) return result.config
  const { problems } = result
  const name = basename(file)
  const list =
    problems.length === 1 ? `${name}: ${problems[0]}` : `${name}:\n${problems.map((it) => `  ${it}`).join("\n")}`
  throw new PgkitError("CONFIG_INVALID", list, {
    hint: "docs/configuration.md lists the fields.",
    place: { file },
    details: { problems },
  })
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0] ?? ""
}
