// The findings of today to a file that accepts them, and such a file back to what it accepts.
import { z } from "zod"
import { PgkitError } from "../errors/index.ts"
import type { Finding } from "./report.ts"

/** The text of a baseline file: sorted, so that a review shows what was added. */
export function writeBaseline(findings: readonly Finding[]): string {
  const accepted = findings
    .map(({ kind, object, fingerprint }) => ({ object: String(object), difference: kind, fingerprint }))
    .sort((a, b) => (a.object < b.object ? -1 : a.object > b.object ? 1 : 0))
  return `${JSON.stringify({ formatVersion: 1, accepted }, null, 2)}\n`
}

/**
 * Fingerprints, each with its object.
 *
 * @throws CONFIG_INVALID when the text is no baseline file.
 */
export function readBaseline(text: string, file: string): ReadonlyMap<string, string> {
  const parsed = shape.safeParse(parseJson(text))
  if (parsed.success) return new Map(parsed.data.accepted.map((it) => [it.fingerprint, it.object]))
  throw new PgkitError("CONFIG_INVALID", `${file} is no drift baseline.`, {
    hint: "pgkit drift --write-baseline writes it again.",
    place: { file },
  })
}

const shape = z.object({
  formatVersion: z.literal(1),
  accepted: z.array(z.object({ object: z.string(), fingerprint: z.string() })),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
