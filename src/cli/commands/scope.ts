// The flags of the commands that compare or write schemas: what of them is meant, and where specs are loaded.
import type { Command } from "commander"
import { listed } from "../settings.ts"

/** The same flags with the same words wherever schemas are read. */
export function inScope(command: Command): Command {
  return command
    .option("--schemas <names>", "only these schemas", listed)
    .option("--exclude <patterns>", "not these objects: public.geo_*, view:reporting.*", listed)
    .option("--manage <what>", "also what is left alone else: role, role:app_*, database, parameter", listed)
    .option("--scratch <where>", "where specs are loaded: auto, server, embedded, pglite or a URL")
}
