// 300 random pairs of schemas, spread over the versions, all of which converge in both directions. A failure is printed
// in full; `npm run soak -- --minutes 1 --seed <its seed> --majors <its version>` makes it small, for a corpus case.
// `SEED=n` starts elsewhere.
import { afterAll, beforeAll, expect, test } from "vitest"
import { serverUrl, testMajors } from "../support/database.ts"
import { type Lane, openLane } from "../support/lane.ts"
import { checkSeed, tell } from "./check.ts"
import { owners, roles } from "./scene.ts"

const pairs = 300
const together = 25
const first = Number(process.env["SEED"] ?? 1)
const lanes: { readonly major: number; readonly lane: Lane }[] = []

beforeAll(async () => {
  const majors = testMajors()
  for (const major of majors.length === 1 ? [...majors, ...majors] : majors) {
    lanes.push({ major, lane: await openLane(serverUrl(major), [...roles, ...owners]) })
  }
})

afterAll(() => Promise.all(lanes.map(({ lane }) => lane.close())))

const batches = Array.from({ length: pairs / together }, (_, batch) => first + batch * together)

test.each(batches)(`seeds from %i`, { timeout: 300_000 }, async (start) => {
  const seeds = Array.from({ length: together }, (_, place) => start + place)
  const counts = { statements: 0, refused: 0 }
  const failed: string[] = []
  await Promise.all(
    lanes.map(async ({ lane, major }, place) => {
      for (const seed of seeds.filter((candidate) => candidate % lanes.length === place)) {
        const checked = await checkSeed(lane, seed, major)
        counts.statements += checked.statements
        counts.refused += checked.refused
        if (checked.failure === undefined) continue
        failed.push(`seed ${seed} on PostgreSQL ${major}`)
        process.stderr.write(`${tell(checked.failure)}\n`)
      }
    }),
  )
  expect(failed).toEqual([])
  // The generator is to make schemas that the server takes, but for a few statements.
  expect(counts.refused).toBeLessThan(counts.statements * 0.05)
})
