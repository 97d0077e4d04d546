// Every pair of the folder that PGKIT_SHARED names converges in both directions: on the newest version and on one other.
import { afterAll, beforeAll, describe, test } from "vitest"
import { serverUrl, testMajors } from "../support/database.ts"
import { type Lane, openLane } from "../support/lane.ts"
import { hashOf, type Pair, readPairs } from "./pairs.ts"

const pairs = readPairs()
const together = 20

describe.skipIf(pairs.length === 0)(
  pairs.length === 0 ? "conformance: PGKIT_SHARED is not set, SKIPPED" : "conformance",
  () => {
    const lanes = new Map<number, Lane>()

    beforeAll(async () => {
      for (const major of testMajors()) lanes.set(major, await openLane(serverUrl(major)))
    })

    afterAll(() => Promise.all([...lanes.values()].map((lane) => lane.close())))

    const batches = Array.from({ length: Math.ceil(pairs.length / together) }, (_, batch) =>
      pairs.slice(batch * together, (batch + 1) * together),
    )
    test.each(batches.map((batch) => [batch[0]?.id ?? "", batch] as const))(
      "pairs from %s",
      { timeout: 300_000 },
      async (_id, batch) => {
        const failures: string[] = []
        await Promise.all(
          [...lanes].map(async ([major, lane]) => {
            for (const pair of batch.filter((candidate) => majorsOf(candidate).includes(major))) {
              await lane
                .check([...needed(pair), ...pair.from], [...needed(pair), ...pair.to])
                .catch((failure: unknown) => failures.push(`${pair.id} ${pair.name} on ${major}: ${String(failure)}`))
            }
          }),
        )
        if (failures.length > 0) throw new Error(failures.join("\n\n"))
      },
    )
  },
)

function majorsOf({ id }: Pair): readonly number[] {
  const all = testMajors()
  const newest = all.at(-1) ?? 18
  const older = all.filter((major) => major !== newest)
  const other = older[hashOf(id) % Math.max(1, older.length)]
  return other === undefined ? [newest] : [newest, other]
}

/** What a few pairs take for granted. */
function needed({ from, to }: Pair): readonly string[] {
  const text = [...from, ...to].join("\n")
  return [
    ...(/gin_trgm_ops/.test(text) && !/create extension[^;]*pg_trgm/i.test(text) ? ["CREATE EXTENSION pg_trgm"] : []),
    ...(/drizzle_heap/.test(text) ? ["CREATE ACCESS METHOD drizzle_heap TYPE TABLE HANDLER heap_tableam_handler"] : []),
  ]
}
