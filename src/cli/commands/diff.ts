// Two SOURCEs to what differs between them: as text, as SQL, as JSON, as a migration.
import { Command, Option } from "commander"
import type { Act } from "../context.ts"
import type { DiffFlags } from "../diff/run.ts"
import { inScope } from "./scope.ts"
import { listed, repeated } from "../settings.ts"

/** `pgkit diff`: exit 0, or 2 with `--exit-code` where the two differ. */
export function diffCommand(act: Act): Command {
  return inScope(
    new Command("diff")
      .description("what differs, and the SQL that closes the gap")
      .option("--from <source>", "what is; default the database")
      .option("--to <source>", "what shall be; default the spec; may be repeated", repeated)
      .addOption(
        new Option("--format <format>", "sql is for psql, and nothing else")
          .choices(["text", "sql", "json"])
          .default("text"),
      )
      .option("--explain", "for each step its reason, what placed it, and its lock")
      .option("--write <name>", "write a migration, proven on a clone of the source")
      .option("--dir <dir>", "the migrations folder; default that of the configuration")
      .option("--allow <hazards>", "losses that are meant: drop-table,drop-column, or all", listed)
      .option("--rename <old=new>", "it was renamed: public.users.mail=public.users.email; may be repeated", repeated)
      .option("--no-detect-renames", "drop and create what has another name, also where the content is the same")
      .option("--no-prove", "write without trying it on a clone")
      .option("--exit-code", "exit 2 where the two differ"),
  )
    .addHelpText(
      "after",
      `
Examples:
  pgkit diff                                   the database against the spec
  pgkit diff --write add_orders                the same as a migration
  pgkit diff --from old.json --to src/schema.ts --exit-code
  pgkit diff --from migrations:drizzle --exit-code     is a migration missing?
  pgkit diff --format sql | psql -v ON_ERROR_STOP=1 "$DATABASE_URL"`,
    )
    .action(act<DiffFlags>(async (context, flags) => (await import("../diff/run.ts")).runDiff(context, flags)))
}
