// Flags, environment and configuration to what a command works on: flags win over the environment, that over the file.
import { relative, resolve } from "node:path"
import { PgkitError } from "../errors/index.ts"
import type { Context } from "./context.ts"

/**
 * The database's URL, with its folder for `pglite:DIR`.
 *
 * @throws USAGE where nobody names one.
 */
export async function databaseOf(
  context: Context,
  flag?: string,
): Promise<{ readonly url: string; readonly cwd: string }> {
  const found = await findDatabase(context, flag)
  if (found !== undefined) return found
  throw new PgkitError("USAGE", "no database is named", {
    hint: "Set DATABASE_URL, give its URL as a flag, or put database into pgkit.config.ts.",
  })
}

/** The same where a database is of use and not needed. */
export async function findDatabase(
  context: Context,
  flag?: string,
): Promise<{ readonly url: string; readonly cwd: string } | undefined> {
  const { cwd } = context.io
  if (flag !== undefined) return { url: flag, cwd }
  const fromEnv = context.env["DATABASE_URL"]
  if (fromEnv !== undefined && fromEnv !== "") return { url: fromEnv, cwd }
  const { config, dir } = await context.config()
  return config.database === undefined ? undefined : { url: config.database, cwd: dir }
}

/**
 * A database, or whatever else a flag names, as a SOURCE that starts from the working directory.
 *
 * @throws USAGE where nobody names one.
 */
export async function databaseSource(context: Context, flag?: string): Promise<string> {
  if (flag !== undefined) return flag
  const { url, cwd } = await databaseOf(context)
  return fromWorkingDirectory(url, cwd, context.io.cwd)
}

/**
 * The spec's SOURCEs, starting from the working directory.
 *
 * @throws USAGE where nobody names one.
 */
export async function specSources(context: Context, flags?: readonly string[]): Promise<readonly string[]> {
  if (flags !== undefined && flags.length > 0) return flags
  const { config, dir } = await context.config()
  if (config.schema.length > 0) return config.schema.map((text) => fromWorkingDirectory(text, dir, context.io.cwd))
  throw new PgkitError("USAGE", "no spec is named", {
    hint: "Put schema into pgkit.config.ts (pgkit init writes one), or give a SOURCE with --to.",
  })
}

/** A SOURCE of a configuration, whose paths start from its own folder. */
function fromWorkingDirectory(text: string, dir: string, cwd: string): string {
  const [, scheme, path] = /^(migrations:|pglite:)(.*)$/s.exec(text) ?? [undefined, "", text]
  if (text === "empty" || /^postgres(ql)?:\/\//i.test(text) || path === undefined) return text
  const near = relative(cwd, resolve(dir, path))
  return `${scheme ?? ""}${near.startsWith("..") || near === "" ? resolve(dir, path) : near}`
}

/** Collects a repeatable flag whose values may also be joined by commas. */
export function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(",").filter((it) => it !== "")]
}

/** Collects a repeatable flag whose values may hold commas. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
