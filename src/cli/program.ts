// The words behind `pgkit` to the command that they name, run.
import { readFileSync } from "node:fs"
import { Command, CommanderError } from "commander"
import { PgkitError } from "../errors/index.ts"
import { demoCommand } from "./commands/demo.ts"
import { diffCommand } from "./commands/diff.ts"
import { doctorCommand } from "./commands/doctor.ts"
import { driftCommand } from "./commands/drift.ts"
import { initCommand } from "./commands/init.ts"
import { introspectCommand } from "./commands/introspect.ts"
import { migrateCommand } from "./commands/migrate.ts"
import { type Act, type CommonFlags, contextFor, type Main } from "./context.ts"
import type { Io } from "./io.ts"

/**
 * Parses and runs. Help and version go to stdout. `main` runs further commands for those that need them.
 *
 * @throws USAGE for what is not understood, with a suggestion; every error of the command.
 */
export async function runProgram(argv: readonly string[], io: Io, main: Main): Promise<number> {
  let status: number = 0
  const act: Act =
    (work) =>
    async (...args) => {
      const command = args.at(-1)
      if (!(command instanceof Command)) throw new PgkitError("INTERNAL", "A command was called without itself.")
      const flags = command.optsWithGlobals<CommonFlags & Parameters<typeof work>[1]>()
      status = await work(await contextFor(io, flags, main), flags, command.args)
    }
  const program = programFor(act)
  prepare(program, io)
  if (argv.length === 0) {
    program.outputHelp({ error: true })
    return 4
  }
  try {
    await program.parseAsync([...argv], { from: "user" })
    return status
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    if (thrown.exitCode === 0) return 0
    throw usageError(thrown)
  }
}

function programFor(act: Act): Command {
  return new Command("pgkit")
    .description("Keeps a PostgreSQL schema and everything that depends on it in step.")
    .version(version(), "-V, --version", "print the version")
    .helpCommand("help [command]", "help for a command")
    .addCommand(initCommand(act))
    .addCommand(introspectCommand(act))
    .addCommand(diffCommand(act))
    .addCommand(migrateCommand(act))
    .addCommand(driftCommand(act))
    .addCommand(demoCommand(act))
    .addCommand(doctorCommand(act))
    .addHelpText("after", programHelp)
}

const programHelp = `
A SOURCE is a postgres:// URL, pglite:DIR, a snapshot .json, a .ts or .js schema
(file, glob or folder), a .sql file or a folder of them, migrations:DIR, or empty.
Flags win over DATABASE_URL, and that over pgkit.config.ts.

Examples:
  pgkit demo                          see the whole way on an embedded database
  pgkit init                          write a configuration for what is here
  pgkit diff                          what the database lacks of the spec
  pgkit diff --write add_users        write that as a proven migration
  pgkit migrate                       apply what is pending
  pgkit drift --ci                    fail where the database is not the spec`

/** Common flags on every command, errors thrown instead of an exit, all output through `io`. */
function prepare(command: Command, io: Io): void {
  const { commands } = command
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  if (commands.length === 0) {
    command
      .optionsGroup("Common options:")
      .option("--json", "the result as JSON on stdout, errors as JSON on stderr")
      .option("--quiet", "nothing on stderr but errors")
      .option("--debug", "stacks and causes of errors")
      .option("--no-color", "plain text")
      .option("--config <file>", "the configuration; default pgkit.config.{ts,js,mjs,json}, then drizzle.config.*")
      .option("--env-file <file>", "variables for what the environment does not set")
      .helpOption("-h, --help", "this text")
  }
  for (const child of commands) prepare(child, io)
}

/** `error: unknown option '--jsn'\n(Did you mean --json?)` to a USAGE error with its hint. */
function usageError({ message }: CommanderError): PgkitError {
  const [what = "", suggestion] = message.replace(/^error: /, "").split("\n")
  const hint = suggestion?.replace(/^\((.*)\)$/, "$1")
  return new PgkitError("USAGE", what, { hint: hint ?? "pgkit help lists the commands, pgkit help COMMAND its flags." })
}

function version(): string {
  const file: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
  const found: unknown = typeof file === "object" && file !== null ? Reflect.get(file, "version") : undefined
  return typeof found === "string" ? found : "unknown"
}
