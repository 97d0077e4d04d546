// The machine, the configuration and the database to a list of what is fine and what is not.
import { Command } from "commander"
import type { Check } from "../doctor/check.ts"
import type { Act, Context, Status } from "../context.ts"

interface DoctorFlags {
  readonly url?: string
}

/** `pgkit doctor`: exit 1 where something that is configured does not work. */
export function doctorCommand(act: Act): Command {
  return new Command("doctor")
    .description("check connection, privileges, versions and optional parts")
    .option("--url <url>", "the database; default DATABASE_URL, then the configuration")
    .addHelpText("after", "\nExamples:\n  pgkit doctor\n  pgkit doctor --url postgres://app@localhost/shop --json")
    .action(act<DoctorFlags>(doctor))
}

async function doctor(context: Context, flags: DoctorFlags): Promise<Status> {
  const { runChecks } = await import("../doctor/checks.ts")
  const checks = await context.progress("looking around", () => runChecks(context, flags.url))
  const failed = checks.filter((it) => it.state === "fail").length
  if (context.flags.json === true) context.json({ formatVersion: 1, ok: failed === 0, checks })
  else context.out(checks.map((check) => `${line(check, context)}\n`).join(""))
  return failed === 0 ? 0 : 1
}

function line({ state, name, text, hint }: Check, { colors }: Context): string {
  const mark = { ok: colors.green("ok  "), warn: colors.yellow("warn"), fail: colors.red("fail") }[state]
  const more = hint === undefined ? "" : `\n                  ${colors.dim(hint)}`
  return `${mark}  ${name.padEnd(10)}  ${text}${more}`
}
