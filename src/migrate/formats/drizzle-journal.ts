// A Drizzle 0.x folder to its entries: meta/_journal.json names the files, their order and their times.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { PgkitError } from "../../errors/index.ts"
import type { FolderEntry } from "./entry.ts"

const journalShape = z.looseObject({
  version: z.string(),
  dialect: z.string(),
  entries: z.array(
    z.looseObject({
      idx: z.number(),
      version: z.string(),
      when: z.number(),
      tag: z.string().min(1),
      breakpoints: z.boolean(),
    }),
  ),
})

/** `meta/_journal.json` of drizzle-kit 0.x. */
export type DrizzleJournal = z.infer<typeof journalShape>

/**
 * The entries of the journal in its order, which is the order in which drizzle-orm applies them.
 *
 * @throws MIGRATION_DIR for a journal of another dialect, of another shape, or whose tags are paths.
 */
export function listDrizzleJournal(dir: string): FolderEntry[] {
  return readJournal(dir).entries.map((entry) => ({ name: entry.tag, path: `${entry.tag}.sql`, when: entry.when }))
}

/** The journal, checked. */
export function readJournal(dir: string): DrizzleJournal {
  const file = join(dir, "meta", "_journal.json")
  let journal: DrizzleJournal
  try {
    journal = journalShape.parse(JSON.parse(readFileSync(file, "utf8")))
  } catch (cause) {
    throw new PgkitError("MIGRATION_DIR", `${file} is not a journal of drizzle-kit.`, {
      hint: "Restore it from version control.",
      cause,
    })
  }
  if (journal.dialect !== "postgresql") {
    throw new PgkitError("MIGRATION_DIR", `${file} is for ${journal.dialect}, not postgresql.`)
  }
  const tags = new Set<string>()
  for (const { tag } of journal.entries) {
    if (/[/\\\0]/.test(tag) || tags.has(tag)) {
      throw new PgkitError(
        "MIGRATION_DIR",
        `${file}: the tag ${JSON.stringify(tag)} is ${tags.has(tag) ? "there twice" : "a path"}.`,
      )
    }
    tags.add(tag)
  }
  return journal
}
