// A SOURCE to a snapshot file, or to the SQL that makes it from empty.
import { Command, Option } from "commander"
import type { Act } from "../context.ts"
import type { IntrospectFlags } from "../introspect/run.ts"
import { inScope } from "./scope.ts"

/** `pgkit introspect`. */
export function introspectCommand(act: Act): Command {
  return inScope(
    new Command("introspect")
      .description("write a snapshot of a database, or its schema as SQL or TypeScript")
      .option("--from <source>", "what to read; default the database")
      .option("--out <file>", "write there instead of to stdout; with spec, a folder gets a file for each schema")
      .addOption(
        new Option("--format <format>", "json is a snapshot file, spec TypeScript")
          .choices(["json", "sql", "spec"])
          .default("json"),
      ),
  )
    .addHelpText(
      "after",
      `
Examples:
  pgkit introspect --out schema.json
  pgkit introspect --from postgres://localhost/shop --format sql > shop.sql
  pgkit introspect --format spec --out db/schema.ts
  pgkit introspect --from src/schema.ts --out spec.json`,
    )
    .action(
      act<IntrospectFlags>(async (context, flags) =>
        (await import("../introspect/run.ts")).runIntrospect(context, flags),
      ),
    )
}
