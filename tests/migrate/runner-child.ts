// A runner in a process of its own, to be killed: node jiti-cli runner-child.ts URL DIR; says each statement as it begins.
import pg from "pg"
import { migrate } from "../../src/migrate/index.ts"

const [url = "", dir = ""] = process.argv.slice(2)
const client = new pg.Client(url)
client.on("error", () => undefined)
await client.connect()
await migrate(client, { dir, onEvent: (event) => event.type === "statement" && process.stdout.write(`${event.sql}\n`) })
await client.end()
