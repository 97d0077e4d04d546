// A migrations folder and a database to a database with every migration applied, or to what stands in the way.
import { Command, Option } from "commander"
import type { Act } from "../context.ts"
import type { BaselineFlags, FolderFlags, RepairFlags, UpFlags } from "../migrate/flags.ts"
import { listed } from "../settings.ts"

/** `pgkit migrate [up|status|verify|baseline|repair]`; `up` where none is named. */
export function migrateCommand(act: Act): Command {
  return new Command("migrate")
    .description("apply migrations, and keep their history straight")
    .addCommand(upCommand(act), { isDefault: true })
    .addCommand(statusCommand(act))
    .addCommand(verifyCommand(act))
    .addCommand(baselineCommand(act))
    .addCommand(repairCommand(act))
    .addHelpText(
      "after",
      `
Without a subcommand it is up; pgkit help migrate up lists its flags.

Examples:
  pgkit migrate                          apply what is pending
  pgkit migrate --dry-run                say what would run
  pgkit migrate status                   applied, pending, edited, missing
  pgkit migrate baseline --to 0007_x     the database already has these`,
    )
}

function upCommand(act: Act): Command {
  return onFolder(new Command("up").description("apply pending migrations (the default)"))
    .option("--to <name>", "the last migration to apply")
    .option("--dry-run", "say what would run, and write nothing")
    .option("--allow-out-of-order", "apply a file that sorts before an applied one")
    .option("--lock-timeout <duration>", "how long a statement waits for a lock; default 5s")
    .option("--statement-timeout <duration>", "how long a statement may run; default without end")
    .option("--lock-wait <duration>", "how long to wait for another runner; default 60s")
    .addHelpText("after", "\nExamples:\n  pgkit migrate\n  pgkit migrate up --to 0003_orders --lock-timeout 2s")
    .action(act<UpFlags>(async (context, flags) => (await import("../migrate/up.ts")).up(context, flags)))
}

function statusCommand(act: Act): Command {
  return onFolder(new Command("status").description("what is applied, pending, edited, missing; exit 6 on a problem"))
    .addHelpText("after", "\nExamples:\n  pgkit migrate status\n  pgkit migrate status --json")
    .action(
      act<FolderFlags>(async (context, flags) => (await import("../migrate/status.ts")).showStatus(context, flags)),
    )
}

function verifyCommand(act: Act): Command {
  return onFolder(new Command("verify").description("fail where history and files disagree, exit 6"))
    .addHelpText("after", "\nExamples:\n  pgkit migrate verify")
    .action(
      act<FolderFlags>(async (context, flags) => (await import("../migrate/status.ts")).showVerify(context, flags)),
    )
}

function baselineCommand(act: Act): Command {
  return onFolder(new Command("baseline").description("mark migrations as applied that the database already has"))
    .option("--to <name>", "the last migration that the database has; default all")
    .option("--dry-run", "say which, and write nothing")
    .addHelpText("after", "\nExamples:\n  pgkit migrate baseline --to 0007_orders --dry-run")
    .action(
      act<BaselineFlags>(async (context, flags) =>
        (await import("../migrate/baseline.ts")).markBaseline(context, flags),
      ),
    )
}

function repairCommand(act: Act): Command {
  return onFolder(new Command("repair").description("make the history agree with the files; runs no migration"))
    .argument("[names...]", "only these migrations")
    .option("--forget <names>", "delete the rows of these, joined by commas", listed)
    .addOption(
      new Option("--statement <outcome>", "what became of a statement that was cut off").choices(["done", "again"]),
    )
    .option("--dry-run", "say what would change, and write nothing")
    .addHelpText("after", "\nExamples:\n  pgkit migrate repair --dry-run\n  pgkit migrate repair --forget 0004_gone")
    .action(
      act<RepairFlags>(async (context, flags, names) =>
        (await import("../migrate/repair.ts")).mend(context, flags, names),
      ),
    )
}

function onFolder(command: Command): Command {
  return command
    .option("--url <url>", "the database; default DATABASE_URL, then the configuration")
    .option("--dir <dir>", "the migrations folder; default that of the configuration")
    .addOption(
      new Option("--folder-format <format>", "how the folder stores them; default by what is in it").choices([
        "plain",
        "drizzle-journal",
        "drizzle-folders",
      ]),
    )
    .option("--table <name>", "the history's table, schema.name")
}
