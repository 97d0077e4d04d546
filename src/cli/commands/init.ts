// A folder to the pgkit.config.ts that fits what is in it.
import { Command } from "commander"
import type { Act, Context, Status } from "../context.ts"

interface InitFlags {
  readonly force?: true
}

/** `pgkit init`: looks for a Drizzle configuration, schema files, a migrations folder and DATABASE_URL. */
export function initCommand(act: Act): Command {
  return new Command("init")
    .description("write pgkit.config.ts for what is in this folder")
    .option("--force", "write it again where it exists")
    .addHelpText("after", "\nExamples:\n  pgkit init\n  pgkit init --force --json")
    .action(act<InitFlags>(init))
}

async function init(context: Context, { force }: InitFlags): Promise<Status> {
  const { existsSync } = await import("node:fs")
  const { writeFile } = await import("node:fs/promises")
  const { join } = await import("node:path")
  const { PgkitError } = await import("../../errors/index.ts")
  const { findProject, renderConfig } = await import("../init/project.ts")
  const { io, colors } = context
  const file = join(io.cwd, "pgkit.config.ts")
  if (existsSync(file) && force !== true) {
    throw new PgkitError("USAGE", "pgkit.config.ts is here already", { hint: "pgkit init --force writes it again." })
  }
  const project = await findProject(io.cwd, context.env)
  await writeFile(file, renderConfig(project))
  if (context.flags.json === true) {
    context.json({ formatVersion: 1, file, found: project })
    return 0
  }
  const lines = [
    `${colors.green("+")} pgkit.config.ts`,
    ...project.remarks.map((remark) => `  ${remark}`),
    "",
    colors.dim(
      `next: ${project.schema.length === 0 ? "put your schema's path into it, then pgkit doctor" : "pgkit doctor, then pgkit diff"}`,
    ),
  ]
  context.out(`${lines.join("\n")}\n`)
  return 0
}
