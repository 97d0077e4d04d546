// The work of pgkit introspect: read one source, write it down.
import { mkdir, writeFile } from "node:fs/promises"
import { extname, join, resolve } from "node:path"
import type { SpecFile } from "../../codegen/spec/write.ts"
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
  readonly format: "json" | "sql" | "spec"
}

/** Diagnostics go to stderr and, in a snapshot file, into the file. */
export async function runIntrospect(context: Context, flags: IntrospectFlags): Promise<Status> {
  const from = await databaseSource(context, flags.from)
  return withCompareOptions<Status>(context, flags, [from], async (options) => {
    const { snapshot, label } = await context.progress(`reading the schema`, async () => {
      const source = await readSource(from, { ...options, manage: options.scope?.manage ?? [] })
      return { ...source, snapshot: within(source.snapshot, options.scope ?? {}) }
    })
    const files = await filesOf(snapshot, options, flags)
    await context.report(snapshot.diagnostics)
    if (flags.out === undefined) context.out(files.map((file) => file.text).join("\n"))
    else {
      const written = await writeFiles(context.io.cwd, flags.out, files, isFolder(flags))
      const objects = snapshot.objects.length
      if (context.flags.json === true) {
        context.json({ formatVersion: 1, file: flags.out, files: written, source: label, objects })
      } else {
        for (const file of written.slice(0, -1)) context.out(`${context.colors.green("+")} ${file}\n`)
        context.out(`${context.colors.green("+")} ${written.at(-1) ?? ""}: ${objects} objects of ${label}\n`)
      }
    }
    return 0
  })
}

/** A spec goes into one file where that is named, else into a folder: a file for each schema. */
function isFolder({ format, out }: IntrospectFlags): boolean {
  return format === "spec" && out !== undefined && extname(out) === ""
}

async function filesOf(
  snapshot: Snapshot,
  options: CompareOptions,
  flags: IntrospectFlags,
): Promise<readonly SpecFile[]> {
  if (flags.format !== "spec") {
    return [{ name: "", text: flags.format === "sql" ? asSql(snapshot, options) : formatSnapshot(snapshot) }]
  }
  const { writeSpec } = await import("../../codegen/spec/write.ts")
  return writeSpec(snapshot, { registry: options.registry, ...(isFolder(flags) ? { split: "schemas" } : {}) })
}

async function writeFiles(
  cwd: string,
  out: string,
  files: readonly SpecFile[],
  inFolder: boolean,
): Promise<readonly string[]> {
  if (inFolder) await mkdir(resolve(cwd, out), { recursive: true })
  for (const { name, text } of files) await writeFile(inFolder ? resolve(cwd, out, name) : resolve(cwd, out), text)
  return files.map(({ name }) => (inFolder ? join(out, name) : out))
}

function asSql(snapshot: Snapshot, { registry }: CompareOptions): string {
  return psqlScript(plan(emptySnapshot(snapshot.server, registry), snapshot, { registry }))
}
