// The main job from start to end, on an embedded database in a temporary folder.
import { Command } from "commander"
import type { Act } from "../context.ts"
import type { DemoFlags } from "../demo/run.ts"

/** `pgkit demo`: exit 0 when every step did what it should, the failing drift check among them. */
export function demoCommand(act: Act): Command {
  return new Command("demo")
    .description("the whole way on an embedded database; needs no server")
    .option("--keep", "leave the folder, to look around")
    .addHelpText("after", "\nExamples:\n  pgkit demo\n  pgkit demo --keep")
    .action(act<DemoFlags>(async (context, flags) => (await import("../demo/run.ts")).runDemo(context, flags)))
}
