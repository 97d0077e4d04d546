// Turns PGlite, PostgreSQL in WebAssembly, into a scratch server: one instance in memory for each database.
import type { PGlite as PgliteInstance, PGliteOptions } from "@electric-sql/pglite"
import { PgkitError } from "../../errors/index.ts"
import type { SqlRow } from "../executor.ts"
import { readServerInfo } from "../server-info.ts"
import { closeOnce } from "./lifetime.ts"
import { cleanError } from "./pglite-error.ts"
import { loadExtensions } from "./pglite-extensions.ts"
import type { CreateScratchOptions, ScratchContext, ScratchDatabase, ScratchServer } from "./types.ts"

type PgliteModule = typeof import("@electric-sql/pglite")

/**
 * Starts PGlite. The first instance of a process takes some seconds; later databases are loaded from a dump of it in
 * a fraction of one. Each is an instance of its own, since an instance has one session.
 *
 * @throws PEER_MISSING where PGlite is not installed.
 */
export async function openPgliteScratch(context: ScratchContext): Promise<ScratchServer> {
  const { PGlite } = await importPglite()
  const { extensions, unknown } = await loadExtensions(context.extensions ?? [])
  for (const name of unknown) context.onNote?.(`PGlite has no extension ${name}.`)
  // As `pg` gives them: bigint as text.
  const base: PGliteOptions = { extensions, parsers: { 20: (text: string) => text } }
  const first = await PGlite.create(base).catch((cause: unknown) => {
    throw startFailure(cause)
  })
  const info = await readServerInfo(first)
  // The instance itself is the first database; the others come from the dump, which must be taken while it is empty.
  const empty = await first.dumpDataDir("none")
  let spare: PgliteInstance | undefined = first
  let count = 0
  const databases = new Set<ScratchDatabase>()
  return {
    kind: "pglite",
    private: true,
    describe: `PostgreSQL ${info.version} (PGlite)`,
    info,
    async create(options = {}) {
      const ready = spare
      spare = undefined
      const instance =
        ready ??
        (await PGlite.create({ ...base, loadDataDir: empty }).catch((cause: unknown) => {
          throw startFailure(cause)
        }))
      const database = scratchDatabase(instance, `pglite_${++count}`, options, () => databases.delete(database))
      databases.add(database)
      return database
    },
    close: closeOnce(async () => {
      await Promise.allSettled([...databases].map((database) => database.dispose()))
      await spare?.close()
    }),
  }
}

async function importPglite(): Promise<PgliteModule> {
  try {
    return await import("@electric-sql/pglite")
  } catch (cause) {
    throw new PgkitError("PEER_MISSING", "PGlite is not installed.", {
      hint: "Install it: npm install --save-dev @electric-sql/pglite",
      cause,
    })
  }
}

function scratchDatabase(
  instance: PgliteInstance,
  name: string,
  options: CreateScratchOptions,
  onDispose: () => void,
): ScratchDatabase {
  const onNotice = {
    ...(options.onNotice && {
      onNotice: ({ message }: { message?: string | undefined }) => options.onNotice?.(message ?? ""),
    }),
  }
  let disposing: Promise<void> | undefined
  return {
    name,
    url: undefined,
    async query(sql, parameters) {
      try {
        return await instance.query<SqlRow>(sql, parameters, onNotice)
      } catch (failure) {
        throw cleanError(failure)
      }
    },
    async exec(sql) {
      try {
        await instance.exec(sql, onNotice)
      } catch (failure) {
        throw cleanError(failure)
      }
    },
    dispose: () =>
      (disposing ??= (async () => {
        onDispose()
        await instance.close()
      })()),
  }
}

function startFailure(cause: unknown): PgkitError {
  const clean = cleanError(cause)
  return new PgkitError("SCRATCH_FAILED", `PGlite did not start: ${clean.message}`, {
    hint: "Choose another scratch: server or embedded.",
    cause: clean,
  })
}
