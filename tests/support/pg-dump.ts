// Runs pg_dump and turns its script into sorted blocks, to compare two databases up to the order of their statements.
import { execFile } from "node:child_process"
import { promisify } from "node:util"

const run = promisify(execFile)

/**
 * The schema as pg_dump writes it: one text a database object, sorted. Undefined where there is no pg_dump on the
 * PATH, or one that is older than the server and would refuse it.
 *
 * @example const blocks = await pgDump(db.fullUrl, db.major)
 */
export async function pgDump(url: string, serverMajor: number): Promise<readonly string[] | undefined> {
  const version = await run("pg_dump", ["--version"]).then(
    ({ stdout }) => Number(/\d+/.exec(stdout)?.[0]),
    () => undefined,
  )
  if (version === undefined || version < serverMajor) return undefined
  const { stdout } = await run("pg_dump", ["--schema-only", `--dbname=${url}`], { maxBuffer: 1 << 30 })
  return dumpBlocks(stdout)
}

/** Cuts at the header comments that pg_dump puts before each object; leaves out its own settings, and their order. */
export function dumpBlocks(script: string): readonly string[] {
  return script
    .split(/^--\n-- Name: .*\n--\n/m)
    .slice(1)
    .map((block) => block.replace(/^--.*$|^SET default_\w+ = .*;$|^\\(un)?restrict .*$/gm, "").trim())
    .filter((block) => block !== "")
    .sort()
}
