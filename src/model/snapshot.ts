// The state of a schema as one value: what a server's catalog holds, sorted, with what could not be read.
import type { Diagnostic } from "../errors/index.ts"
import { askedBy } from "./asked.ts"
import { byCodeUnits } from "./id.ts"
import type { Found } from "./object.ts"

export interface SnapshotServer {
  /** `server_version_num`: 180004 is 18.4. */
  readonly number: number
  /** As the server says it: `18.4`. */
  readonly version: string
}

/** How much the source says. A spec that names no owner and no grant says nothing about them, and then they are left alone. */
export interface Coverage {
  readonly owners: boolean
  readonly privileges: boolean
  /** Set for what somebody wrote: the owners and privileges that it names are wanted, whatever the other side says. */
  readonly authored?: true
}

/** Plain data, sorted by id in code units; the same schema gives the same value on every machine. */
export interface Snapshot {
  readonly server: SnapshotServer
  readonly coverage: Coverage
  readonly objects: readonly Found[]
  /** What is in the database and not modelled, not visible, or broken. */
  readonly diagnostics: readonly Diagnostic[]
  /**
   * What a scope left out and a clone cannot do without: what managed objects need, what needs them, what lives beside
   * them. Sorted like `objects`, never compared, never written to a file.
   */
  readonly outside?: readonly Found[]
  /** Names of all roles of a live server, to tell whether one that is referred to is there. Like `outside`, never written. */
  readonly roles?: readonly string[]
}

/** Everything that a clone needs: managed or not. */
export function wholeOf(snapshot: Snapshot): Snapshot {
  const { outside = [], ...rest } = snapshot
  if (outside.length === 0) return rest
  return { ...rest, objects: [...snapshot.objects, ...outside].toSorted((a, b) => byCodeUnits(a.id, b.id)) }
}

/** What was read from a clone of `original`, without what its scope leaves out. */
export function managedAs(original: Snapshot, made: Snapshot): Snapshot {
  const { outside } = original
  if (outside === undefined) return made
  const unmanaged = new Set(outside.map((object) => object.id))
  return { ...made, objects: made.objects.filter((object) => !unmanaged.has(object.id)), outside }
}

/** With what is not read from a clone: the roles of the server, the database as a whole. */
export function withAsked(original: Snapshot, made: Snapshot): Snapshot {
  const asked = original.objects.filter(({ kind }) => askedBy(kind) !== undefined)
  if (asked.length === 0) return made
  return { ...made, objects: [...made.objects, ...asked].toSorted((a, b) => byCodeUnits(a.id, b.id)) }
}
