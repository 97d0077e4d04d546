// Migrations that a database already has to rows of its history.
import { baseline } from "../../migrate/index.ts"
import type { Context, Status } from "../context.ts"
import type { BaselineFlags } from "./flags.ts"
import { withMigrations } from "./session.ts"

/** `pgkit migrate baseline`. */
export async function markBaseline(context: Context, flags: BaselineFlags): Promise<Status> {
  return withMigrations<Status>(context, flags, async ({ connection, folder }) => {
    const dryRun = flags.dryRun === true
    const { marked } = await baseline(connection, {
      ...folder,
      dryRun,
      ...(flags.to === undefined ? {} : { to: flags.to }),
    })
    if (context.flags.json === true) context.json({ formatVersion: 1, dryRun, marked })
    else {
      const done =
        marked.length === 0
          ? "Nothing to mark."
          : `${marked.length} ${dryRun ? "would be marked" : "marked"} as applied.`
      context.out(`${[...marked.map((name) => `${context.colors.green("+")} ${name}`), done].join("\n")}\n`)
    }
    return 0
  })
}
