// One measurement in a process of its own: `measure.js TASK URL` prints milliseconds and peak memory as JSON.
import { connect } from "../../src/db/connect.ts"
import { diff } from "../../src/diff/index.ts"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { emptySnapshot, type Snapshot } from "../../src/model/index.ts"
import { plan } from "../../src/plan/index.ts"

export const tasks = ["introspect", "diff-unchanged", "plan-from-empty"] as const

export interface Measured {
  readonly milliseconds: number
  /** Processor time of what was timed, in milliseconds; the server's is counted elsewhere. */
  readonly cpu: number
  /** Peak resident memory of the process. */
  readonly megabytes: number
  /** Objects read, changes found, or statements planned. */
  readonly count: number
}

const [task = "", url = ""] = process.argv.slice(2)
if (url !== "") process.stdout.write(JSON.stringify(await measure(task)))

async function measure(name: string): Promise<Measured> {
  const snapshot = await read()
  // From the start of the process, as for pg_dump: the runtime and the connection count too.
  if (name === "introspect") return result({ time: 0, cpu: 0 }, snapshot.objects.length)
  if (name === "diff-unchanged") {
    const again = await read()
    const start = now()
    const { length } = diff(snapshot, again)
    return result(start, length)
  }
  const start = now()
  const { steps } = plan(emptySnapshot(snapshot.server, registry), snapshot, { registry })
  return result(start, steps.length)
}

async function read(): Promise<Snapshot> {
  const db = await connect(url)
  try {
    // As every command does with a postgres:// URL.
    return await introspect(db, { registry, another: () => connect(url) })
  } finally {
    await db.close()
  }
}

interface Moment {
  readonly time: number
  readonly cpu: number
}

function now(): Moment {
  const { user, system } = process.cpuUsage()
  return { time: performance.now(), cpu: (user + system) / 1000 }
}

function result(start: Moment, count: number): Measured {
  const end = now()
  const megabytes = process.resourceUsage().maxRSS / 1024
  return { milliseconds: end.time - start.time, cpu: end.cpu - start.cpu, count, megabytes }
}
