// Reads the pairs of schemas of the folder that PGKIT_SHARED names.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"

const pairShape = z.object({
  id: z.string(),
  area: z.string(),
  name: z.string(),
  renames: z.array(z.string()),
  from: z.array(z.string()),
  to: z.array(z.string()),
})

export type Pair = z.infer<typeof pairShape>

/** Nothing where the variable is not set. */
export function readPairs(): readonly Pair[] {
  const file = join(process.env["PGKIT_SHARED"] ?? "", "conformance/pairs.jsonl")
  if (!existsSync(file)) return []
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => pairShape.parse(JSON.parse(line)))
}

/** A number that a pair's id always has. */
export function hashOf(id: string): number {
  return [...id].reduce((hash, character) => (hash * 31 + character.charCodeAt(0)) % 1_000_003, 7)
}
