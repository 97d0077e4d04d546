// A live database and a spec to a drift report, with pending migrations counted as done.
import { within } from "../diff/index.ts"
import { assessDrift, type DriftInput, type DriftReport } from "../drift/index.ts"
import type { Diagnostic } from "../errors/index.ts"
import type { StatusResult } from "../migrate/index.ts"
import { compareSnapshots, type CompareOptions, readSource, type ReadSource } from "../source/index.ts"
import { withPending } from "./pending.ts"

export interface CheckDriftOptions extends CompareOptions, Pick<DriftInput, "acceptance" | "unmodelled"> {
  /** The state of the migrations folder, and its path, where the project has one. */
  readonly migrations?: { readonly dir: string; readonly status: StatusResult } | undefined
}

/**
 * Compares what the database is, or will be once pending migrations are applied, with the spec.
 *
 * @param database a SOURCE: the live database, or a snapshot of it.
 * @param spec one SOURCE or several that are the spec together.
 * @throws what reading either source throws: there is no verdict without a completed comparison.
 * @example (await checkDrift("postgres://db/shop", "src/schema.ts", { registry, scratch, acceptance, unmodelled: "fail" })).exit
 */
export async function checkDrift(
  database: string,
  spec: string | readonly string[],
  options: CheckDriftOptions,
): Promise<DriftReport> {
  // The database first: the scratch server takes its version from it.
  const live = await readWithin(database, options)
  const wanted = await readWithin(spec, options)
  const pending = pendingNames(options.migrations?.status)
  const expected = await afterPending(live, pending, options)
  const { changes, plan, diagnostics } = await compareSnapshots(expected.source, wanted, options)
  const snapshot = {
    ...expected.source.snapshot,
    diagnostics: [...live.snapshot.diagnostics, ...expected.diagnostics, ...diagnostics],
  }
  return assessDrift({
    live: snapshot,
    spec: wanted.snapshot,
    changes,
    plan,
    names: { live: live.label, spec: wanted.label },
    acceptance: options.acceptance,
    unmodelled: options.unmodelled,
    migrations: { pending, problems: options.migrations?.status.problems ?? [] },
  })
}

async function readWithin(text: string | readonly string[], options: CheckDriftOptions): Promise<ReadSource> {
  const source = await readSource(text, { ...options, manage: options.scope?.manage ?? [] })
  return { ...source, snapshot: within(source.snapshot, options.scope ?? {}) }
}

function pendingNames(status: StatusResult | undefined): readonly string[] {
  return status?.migrations.filter((it) => it.state === "pending").map((it) => it.name) ?? []
}

/** Where the pending files do not run on a clone, the database is compared as it is, and the report says so. */
async function afterPending(
  live: ReadSource,
  pending: readonly string[],
  options: CheckDriftOptions,
): Promise<{ readonly source: ReadSource; readonly diagnostics: readonly Diagnostic[] }> {
  if (options.migrations === undefined || pending.length === 0) return { source: live, diagnostics: [] }
  const { dir, status } = options.migrations
  try {
    return { source: await withPending(live, { dir, format: status.format, names: pending }, options), diagnostics: [] }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause)
    const message = `Pending migrations do not run on a copy of the database, so it was compared without them: ${why ?? ""}`
    const hint = "Where the database has them already, pgkit migrate baseline says so."
    return { source: live, diagnostics: [{ code: "PENDING_UNTRIED", severity: "warning", message, hint }] }
  }
}
