// sslmode against a server with a certificate, as libpq means it.
import { execFileSync } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
import { connect, type Connection } from "../../src/db/connect.ts"
import { findBinaries } from "../../src/db/scratch/binaries.ts"
import { type Cluster, startCluster } from "../../src/db/scratch/cluster.ts"
import { serverPackages } from "../support/global-setup.ts"

const folder = mkdtempSync(join(tmpdir(), "pgkit-tls-"))
const [certificate, key] = [join(folder, "server.crt"), join(folder, "server.key")]

/** A certificate for the name localhost, and for no address. Undefined without openssl on the machine. */
function makeCertificate(): boolean {
  const flags =
    "req -new -x509 -days 2 -nodes -newkey rsa:2048 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
  try {
    execFileSync("openssl", [...flags.split(" "), "-out", certificate, "-keyout", key], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}

describe.runIf(makeCertificate())("TLS", () => {
  let cluster: Cluster
  let port: string
  beforeAll(async () => {
    const [binaries] = (await findBinaries(serverPackages)).slice(-1)
    if (binaries === undefined) throw new Error("no PostgreSQL")
    cluster = await startCluster(binaries, { listen: "tcp" })
    port = new URL(cluster.url("postgres")).port
    const admin = await connect(cluster.url("postgres"))
    const { rows } = await admin.query("SELECT current_setting('data_directory') AS dir")
    // Written by the server, so that the files belong to its user.
    const write = async (name: string, text: string): Promise<void> => {
      const lines = text.trim().split("\n").join(",")
      await admin.query(`COPY (SELECT unnest('{${lines}}'::text[])) TO '${String(rows[0]?.["dir"])}/${name}'`)
      chmodSync(`${String(rows[0]?.["dir"])}/${name}`, 0o600)
    }
    await write("server.crt", readFileSync(certificate, "utf8"))
    await write("server.key", readFileSync(key, "utf8"))
    await write("pg_hba.conf", "hostssl all only_tls all trust\nhost all postgres all trust")
    await admin.exec("CREATE ROLE only_tls LOGIN")
    await admin.query("ALTER SYSTEM SET ssl = on")
    await admin.query("SELECT pg_reload_conf()")
    await admin.close()
    await vi.waitUntil(() =>
      connect(url("require")).then(
        (open) => open.close().then(() => true),
        () => false,
      ),
    )
  })
  afterAll(async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true })
  })

  function url(mode: string, host = "127.0.0.1", user = "postgres"): string {
    return `postgres://${user}@${host}:${port}/postgres${mode === "" ? "" : `?sslmode=${mode}`}`
  }

  async function encrypted(address: string): Promise<unknown> {
    const connection: Connection = await connect(address)
    onTestFinished(() => connection.close())
    const { rows } = await connection.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
    return rows[0]?.["ssl"]
  }

  it.each([
    ["", false],
    ["disable", false],
    ["allow", false],
    ["prefer", true],
    ["require", true],
    [`require&sslrootcert=${certificate}`, true],
    [`verify-ca&sslrootcert=${certificate}`, true],
  ])("sslmode=%s: encrypted is %s", async (mode, expected) => {
    expect(await encrypted(url(mode))).toBe(expected)
  })

  it("verify-full wants the name in the certificate", async () => {
    const mode = `verify-full&sslrootcert=${certificate}`
    expect(await encrypted(url(mode, "localhost"))).toBe(true)
    await expect(connect(url(mode))).rejects.toMatchObject({
      code: "CONNECT_FAILED",
      message: expect.stringMatching(/^The certificate of 127\.0\.0\.1:\d+ was not accepted: .*altnames/),
    })
  })

  it.each(["verify-full", "verify-ca"])("%s wants an authority that it knows", async (mode) => {
    await expect(connect(url(mode, "localhost"))).rejects.toMatchObject({
      code: "CONNECT_FAILED",
      message: expect.stringContaining("self-signed certificate"),
      hint: expect.stringContaining("sslrootcert"),
    })
  })

  it("says that the server wants TLS", async () => {
    expect(await encrypted(url("require", "localhost", "only_tls"))).toBe(true)
    await expect(connect(url("disable", "localhost", "only_tls"))).rejects.toMatchObject({
      code: "CONNECT_FAILED",
      hint: expect.stringContaining("sslmode=require"),
    })
  })
})
