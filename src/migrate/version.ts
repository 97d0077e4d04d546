// The kit's own version, for the history.
import { readFileSync } from "node:fs"

/** The `version` of postgres-kit's package.json, which lies two folders up from here in src and in dist. */
export function kitVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown"
}
