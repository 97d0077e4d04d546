// `--report KIND=PATH` to files, several from one run.
import { writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { createColors } from "picocolors"
import { driftJson, type DriftReport, driftText } from "../../drift/index.ts"
import { PgkitError } from "../../errors/index.ts"
import type { Context } from "../context.ts"

const kinds: Readonly<Record<string, (report: DriftReport) => string>> = {
  text: (report) => driftText(report, { colors: createColors(false) }),
  json: driftJson,
}

export interface ReportRequest {
  readonly path: string
  readonly render: (report: DriftReport) => string
}

/** @throws USAGE for a kind that is none. */
export function parseReports(words: readonly string[]): readonly ReportRequest[] {
  return words.map((word) => {
    const [, kind = "", path = ""] = /^([a-z-]+)=(.+)$/s.exec(word) ?? []
    const render = kinds[kind]
    if (render !== undefined && path !== "") return { path, render }
    throw new PgkitError("USAGE", `--report ${word} is not understood`, {
      hint: `Write KIND=PATH; kinds are ${Object.keys(kinds).join(", ")}.`,
    })
  })
}

export async function writeReports(
  report: DriftReport,
  requests: readonly ReportRequest[],
  context: Context,
): Promise<void> {
  for (const { path, render } of requests) await writeFile(resolve(context.io.cwd, path), render(report))
}
