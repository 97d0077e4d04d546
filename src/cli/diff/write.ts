// A comparison to a migration file, and to the lines that say what was proven and where it lies.
import { existsSync } from "node:fs"
import { relative } from "node:path"
import { isDatabaseUrl, openDatabase } from "../../db/open.ts"
import { PgkitError } from "../../errors/index.ts"
import { status } from "../../migrate/index.ts"
import { describeId } from "../../model/index.ts"
import type { Proof } from "../../prove/index.ts"
import { type Comparison, type CompareOptions, writeProven } from "../../source/index.ts"
import type { Context } from "../context.ts"
import { folderOf } from "../migrate/session.ts"
import { wrap } from "../view/wrap.ts"
import { diffJson } from "./json.ts"

interface WriteFlags {
  readonly name: string
  readonly dir?: string
  readonly prove: boolean
  readonly allow: readonly string[]
  readonly json: boolean
}

/**
 * A migration written while others are pending would hold their changes once more.
 *
 * @throws USAGE naming the pending ones.
 */
export async function refusePending(context: Context, flags: { readonly dir?: string }, from: string): Promise<void> {
  const folder = await folderOf(context, flags)
  if (!isDatabaseUrl(from) || !existsSync(folder.dir)) return
  const connection = await openDatabase(from, { cwd: context.io.cwd })
  try {
    const { migrations } = await status(connection, folder)
    const pending = migrations.filter((it) => it.state === "pending" || it.state === "partial").map((it) => it.name)
    if (pending.length === 0) return
    throw new PgkitError(
      "USAGE",
      `${pending.join(", ")} ${pending.length === 1 ? "is" : "are"} pending, and the new migration would repeat it`,
      {
        hint: "Apply it first with pgkit migrate, or compare with --from migrations:DIR.",
      },
    )
  } finally {
    await connection.close()
  }
}

/** Writes nothing where nothing differs. */
export async function writeDiff(
  comparison: Comparison,
  context: Context,
  flags: WriteFlags,
  options: CompareOptions,
): Promise<void> {
  if (comparison.plan.steps.length === 0) {
    if (flags.json) context.json({ ...diffJson(comparison), written: null, proof: null })
    return
  }
  const folder = await folderOf(context, flags)
  const { migration, proof } = await context.progress("proving the migration on a clone", () =>
    writeProven(comparison, {
      ...options,
      dir: folder.dir,
      name: flags.name,
      allow: flags.allow,
      prove: flags.prove,
      write: { now: context.io.now().getTime(), ...(folder.format === undefined ? {} : { format: folder.format }) },
    }),
  )
  const file = relative(context.io.cwd, migration.file)
  if (flags.json) {
    context.json({ ...diffJson(comparison), written: { name: migration.name, file }, proof: proof ?? null })
    return
  }
  const { colors } = context
  const lines = [
    ...(proof === undefined ? [colors.yellow("not proven: --no-prove")] : proofLines(proof, context)),
    `${colors.green("wrote")} ${file}`,
    colors.dim("next: pgkit migrate"),
  ]
  context.out(`\n${lines.join("\n")}\n`)
}

/** What was shown, and what could not be. */
function proofLines(proof: Proof, { colors, io }: Context): readonly string[] {
  const { on, statements, seeded, unseeded, refusals } = proof
  const columns = Math.min(io.stdout.columns, 100) - 8
  const below = (text: string): readonly string[] => wrap(text, columns).map((line) => `        ${line}`)
  const tables = seeded.tables === 1 ? "1 table" : `${seeded.tables} tables`
  return [
    `${colors.green("proven")}  on a clone, ${on}: ${statements} ${statements === 1 ? "statement" : "statements"} made the target`,
    ...(seeded.rows === 0 ? [] : below(`${seeded.rows} rows in ${tables} are still there`)),
    ...(unseeded.length === 0 ? [] : below(`no rows could be made up for ${unseeded.map(describeId).join(", ")}`)),
    ...refusals.flatMap(({ sql, message }) =>
      below(`rows may refuse ${sql.split("\n", 1)[0] ?? ""}: ${message}`).map(colors.yellow),
    ),
  ]
}
