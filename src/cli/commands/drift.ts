// A live database and its spec to a verdict and an exit status for CI.
import { Command, Option } from "commander"
import type { Act } from "../context.ts"
import type { DriftFlags } from "../drift/run.ts"
import { inScope } from "./scope.ts"
import { repeated } from "../settings.ts"

/** `pgkit drift`: exit 0 clean, 2 drift, 3 incomplete, 6 migration history; errors bring their own. */
export function driftCommand(act: Act): Command {
  return inScope(
    new Command("drift")
      .description("is the database what the spec says? A gate for CI")
      .option("--ci", "for a log: no spinner, no remarks")
      .option("--from <source>", "the database, or a snapshot of it; default the database")
      .option("--to <source>", "the spec, or a snapshot of it; may be repeated", repeated)
      .option("--report <kind=path>", "also write a report: text=PATH, json=PATH; may be repeated", repeated)
      .addOption(new Option("--extra <policy>", "objects that only the database has").choices(["report", "fail"]))
      .addOption(new Option("--unmodelled <policy>", "objects that pgkit does not model").choices(["fail", "warn"]))
      .option("--baseline <file>", "differences that are accepted as they stand")
      .option("--write-baseline <file>", "accept what stands today: write it there, exit 0")
      .option("--dir <dir>", "the migrations folder; default that of the configuration"),
  )
    .addHelpText(
      "after",
      `
Exit status: 0 clean, 1 error, 2 drift, 3 incomplete, 4 usage or configuration,
5 lock or time limit, 6 migration history. Pending migrations are no drift.

Examples:
  pgkit drift --ci
  pgkit drift --ci --to spec.json --report json=drift.json
  pgkit drift --write-baseline drift-baseline.json`,
    )
    .action(act<DriftFlags>(async (context, flags) => (await import("../drift/run.ts")).runDrift(context, flags)))
}
