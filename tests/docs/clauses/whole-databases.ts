// Commands about the database or the cluster as a whole, which a snapshot does not hold.
import { command } from "./clause.ts"
import { inThisDatabase, largeObjects } from "./reasons.ts"

export const wholeDatabases = [
  command("CREATE DATABASE, ALTER DATABASE", { "every clause": inThisDatabase }),
  command("CREATE TABLESPACE, ALTER TABLESPACE", { "every clause": inThisDatabase }),
  command("ALTER SYSTEM", { "every clause": inThisDatabase }),
  command("ALTER LARGE OBJECT", { "every clause": largeObjects }),
]
