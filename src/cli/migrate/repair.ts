// A history that disagrees with its files to one that agrees.
import { repair } from "../../migrate/index.ts"
import type { Context, Status } from "../context.ts"
import type { RepairFlags } from "./flags.ts"
import { withMigrations } from "./session.ts"

/** `pgkit migrate repair [names…]`. */
export async function mend(context: Context, flags: RepairFlags, names: readonly string[]): Promise<Status> {
  return withMigrations<Status>(context, flags, async ({ connection, folder }) => {
    const dryRun = flags.dryRun === true
    const actions = await repair(connection, {
      ...folder,
      dryRun,
      ...(names.length === 0 ? {} : { names }),
      ...(flags.forget === undefined ? {} : { forget: flags.forget }),
      ...(flags.statement === undefined ? {} : { statement: flags.statement }),
    })
    if (context.flags.json === true) context.json({ formatVersion: 1, dryRun, actions })
    else {
      const lines = actions.map((it) => `${context.colors.yellow("~")} ${it.message}`)
      const done =
        actions.length === 0 ? "Nothing to repair." : dryRun ? "Nothing was written." : "The history agrees now."
      context.out(`${[...lines, done].join("\n")}\n`)
    }
    return 0
  })
}
