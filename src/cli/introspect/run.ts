// The work of pgkit introspect: read one source, write it down.
import { writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { within } from "../../diff/index.ts"
import { emptySnapshot, formatSnapshot, type Snapshot } from "../../model/index.ts"
import { plan } from "../../plan/index.ts"
import { type CompareOptions, readSource } from "../../source/index.ts"
import { type CompareFlags, withCompareOptions } from "../compare.ts"
import type { Context, Status } from "../context.ts"
import { databaseSource } from "../settings.ts"
import { psqlScript } from "../view/psql.ts"

export interface IntrospectFlags extends CompareFlags {
  readonly from?: string
  readonly out?: string
  readonly format: "json" | "sql"
}

/** Diagnostics go to stderr and, in a snapshot file, into the file. */
export async function runIntrospect(context: Context, flags: IntrospectFlags): Promise<Status> {
  const from = await databaseSource(context, flags.from)
  return withCompareOptions<Status>(context, flags, [from], async (options) => {
    const { snapshot, label } = await context.progress(`reading the schema`, async () => {
      const source = await readSource(from, { ...options, manage: options.scope?.manage ?? [] })
      return { ...source, snapshot: within(source.snapshot, options.scope ?? {}) }
    })
    const text = flags.format === "sql" ? asSql(snapshot, options) : formatSnapshot(snapshot)
    await context.report(snapshot.diagnostics)
    if (flags.out === undefined) context.out(text)
    else {
      await writeFile(resolve(context.io.cwd, flags.out), text)
      const objects = snapshot.objects.length
      if (context.flags.json === true) context.json({ formatVersion: 1, file: flags.out, source: label, objects })
      else context.out(`${context.colors.green("+")} ${flags.out}: ${objects} objects of ${label}\n`)
    }
    return 0
  })
}

function asSql(snapshot: Snapshot, { registry }: CompareOptions): string {
  return psqlScript(plan(emptySnapshot(snapshot.server, registry), snapshot, { registry }))
}
