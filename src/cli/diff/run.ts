// The work of pgkit diff: compare, ask about renames where somebody is there, show, write.
import { type CompareOptions, type Comparison, compareSnapshots, compareSources } from "../../source/index.ts"
import { type CompareFlags, withCompareOptions } from "../compare.ts"
import type { Context, Status } from "../context.ts"
import { databaseSource, specSources } from "../settings.ts"
import { diffText } from "../view/diff-text.ts"
import { psqlScript } from "../view/psql.ts"
import { diffJson } from "./json.ts"
import { askRenames, isQuestion, renameDiagnostics } from "./renames.ts"
import { refusePending, writeDiff } from "./write.ts"

export interface DiffFlags extends CompareFlags {
  readonly from?: string
  readonly to?: readonly string[]
  readonly format: "text" | "sql" | "json"
  readonly explain?: true
  readonly write?: string
  readonly dir?: string
  readonly allow?: readonly string[]
  readonly rename?: readonly string[]
  readonly detectRenames: boolean
  readonly prove: boolean
  readonly exitCode?: true
}

/** Everything but the result goes to stderr. */
export async function runDiff(context: Context, flags: DiffFlags): Promise<Status> {
  const from = await databaseSource(context, flags.from)
  const to = await specSources(context, flags.to)
  if (flags.write !== undefined) await refusePending(context, flags, from)
  return withCompareOptions<Status>(context, flags, [from, ...to], async (base) => {
    const { config } = await context.config()
    const options = {
      ...base,
      renames: [...config.renames, ...(flags.rename ?? [])],
      detectRenames: config.detectRenames && flags.detectRenames,
    }
    const comparison = await withAnswers(
      context,
      flags,
      await context.progress("comparing", () => compareSources(from, to, options)),
      options,
    )
    const allow = [...config.allow, ...(flags.allow ?? [])]
    await context.report([...comparison.diagnostics, ...renameDiagnostics(comparison)])
    const json = context.flags.json === true || flags.format === "json"
    if (json && flags.write === undefined) context.json(diffJson(comparison))
    else if (flags.format === "sql") context.out(psqlScript(comparison.plan))
    else if (!json) context.out(textOf(comparison, context, flags, allow))
    if (flags.write !== undefined)
      await writeDiff(comparison, context, { ...flags, name: flags.write, allow, json }, options)
    return flags.exitCode === true && comparison.plan.steps.length > 0 ? 2 : 0
  })
}

async function withAnswers(
  context: Context,
  flags: DiffFlags,
  comparison: Comparison,
  options: CompareOptions,
): Promise<Comparison> {
  const quiet = context.flags.json === true || context.flags.quiet === true || flags.format !== "text"
  if (!isQuestion(comparison) || !context.io.canAsk || quiet) return comparison
  const { renames, apart } = await askRenames(comparison)
  if (renames.length === 0 && apart.length === 0) return comparison
  const all = { ...options, renames: [...(options.renames ?? []), ...renames], apart }
  return context.progress("comparing", () => compareSnapshots(comparison.from, comparison.to, all))
}

function textOf(comparison: Comparison, context: Context, flags: DiffFlags, allow: readonly string[]): string {
  const { from, to, plan } = comparison
  return diffText(
    {
      from: { name: from.label, snapshot: from.snapshot },
      to: { name: to.label, snapshot: to.snapshot },
      plan,
      allowed: new Set(allow),
      explain: flags.explain === true,
      statements: flags.write === undefined,
    },
    { colors: context.colors, columns: Math.min(context.io.stdout.columns, 100) },
  )
}
