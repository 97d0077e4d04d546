// A registry to the snapshot of a database in which nothing was made yet.
import { byCodeUnits } from "./id.ts"
import type { Registry } from "./kind.ts"
import type { Snapshot, SnapshotServer } from "./snapshot.ts"

/** What `CREATE DATABASE` gives: the source `empty`. It holds what every kind says is built in, such as schema `public`. */
export function emptySnapshot(server: SnapshotServer, registry: Registry): Snapshot {
  const objects = registry.kinds.flatMap((kind) => kind.builtIn ?? []).sort((a, b) => byCodeUnits(a.id, b.id))
  return { server, coverage: { owners: true, privileges: true }, objects, diagnostics: [] }
}
