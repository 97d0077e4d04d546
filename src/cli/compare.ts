// Flags and configuration to what a comparison needs, with the scratch server that it may start.
import type { PgkitError } from "../errors/index.ts"
import type { Scope } from "../diff/index.ts"
import type { ScratchChoice } from "../db/scratch/index.ts"
import type { ScratchPool } from "../db/scratch/pool.ts"
import type { CompareOptions } from "../source/index.ts"
import type { Config } from "../config/index.ts"
import type { Context } from "./context.ts"

/** Flags that every command with a comparison has. */
export interface CompareFlags {
  readonly scratch?: string
  readonly schemas?: readonly string[]
  readonly exclude?: readonly string[]
  readonly manage?: readonly string[]
}

/** Runs the work with a scratch server that is gone afterwards, also when the process is asked to stop. */
export async function withCompareOptions<T>(
  context: Context,
  flags: CompareFlags,
  sources: readonly string[],
  work: (options: CompareOptions) => Promise<T>,
): Promise<T> {
  const { registry } = await import("../kinds/index.ts")
  const { config } = await context.config()
  const scratch = await scratchFor(context, flags.scratch ?? config.scratch, sources)
  const stop = (): void => void scratch.close()
  context.io.signal.addEventListener("abort", stop, { once: true })
  try {
    return await work({
      registry,
      scratch,
      cwd: context.io.cwd,
      scope: scopeOf(config, flags),
      ...(config.casing === undefined ? {} : { casing: config.casing }),
    })
  } finally {
    context.io.signal.removeEventListener("abort", stop)
    if (context.io.scratch === undefined) await scratch.close()
  }
}

async function scratchFor(context: Context, choice: string, sources: readonly string[]): Promise<ScratchPool> {
  if (context.io.scratch !== undefined) return context.io.scratch
  const { ScratchPool } = await import("../db/scratch/pool.ts")
  const onNote = (text: string): void => context.note(context.noteColors.dim(text))
  return new ScratchPool(await scratchChoice(choice, sources), { onNote })
}

function scopeOf(config: Config, flags: CompareFlags): Scope {
  const schemas = flags.schemas ?? config.schemas
  const { schema, table } = historyPath(config)
  const history = table === undefined ? [] : [`table:${schema}.${table}`, `sequence:${schema}.${table}_*`]
  return {
    ...(schemas === undefined ? {} : { schemas }),
    ...(config.kinds === undefined ? {} : { kinds: config.kinds }),
    ...(config.include === undefined ? {} : { include: config.include.map(idPattern) }),
    manage: flags.manage ?? config.manage,
    exclude: [...[...config.exclude, ...(flags.exclude ?? [])].map(idPattern), ...history],
  }
}

function historyPath({ migrations }: Config): { readonly schema: string; readonly table: string | undefined } {
  const [first = "pgkit", second] = migrations.table?.split(".") ?? []
  return migrations.table === undefined
    ? { schema: first, table: undefined }
    : { schema: second === undefined ? "pgkit" : first, table: second ?? first }
}

/** `public.legacy_*` stands for whatever has this name, `table:public.legacy_*` only for tables. */
function idPattern(text: string): string {
  return text.includes(":") ? text : text.replace(/^(!?)/, "$1*:")
}

/** A database of PGlite is best compared with what the same PGlite makes. */
async function scratchChoice(text: string, sources: readonly string[]): Promise<ScratchChoice> {
  if (text === "auto" && sources.some((it) => it.startsWith("pglite:"))) return "pglite"
  if (text === "auto" || text === "server" || text === "embedded" || text === "pglite") return text
  if (text.startsWith("postgres://")) return `postgres://${text.slice("postgres://".length)}`
  if (text.startsWith("postgresql://")) return `postgresql://${text.slice("postgresql://".length)}`
  throw await unknownScratch()
}

async function unknownScratch(): Promise<PgkitError> {
  const { PgkitError } = await import("../errors/index.ts")
  return new PgkitError("USAGE", "--scratch is none of its choices", {
    hint: "It is auto, server, embedded, pglite or a postgres:// URL.",
  })
}
