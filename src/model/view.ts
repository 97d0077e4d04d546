// What a rule may ask of the snapshot that its object stands in.
import type { ObjectId } from "./id.ts"
import type { Found } from "./object.ts"
import type { Snapshot } from "./snapshot.ts"

/** Read access to one snapshot by id, by container and by dependency. */
export interface View {
  readonly serverVersion: number
  get(id: ObjectId): Found | undefined
  has(id: ObjectId): boolean
  /** What lives directly in `id`, by position, then id; optionally of one kind. */
  childrenOf(id: ObjectId, kind?: string): readonly Found[]
  /** What names `id` in its `dependsOn`, sorted by id. */
  dependentsOf(id: ObjectId): readonly Found[]
}

const none: readonly Found[] = []

/** Indexes a snapshot; the indexes by container and by dependency are built when first asked for. */
export function viewOf(snapshot: Snapshot): View {
  const byId = new Map<ObjectId, Found>(snapshot.objects.map((object) => [object.id, object]))
  let children: Map<ObjectId, Found[]> | undefined
  let dependents: Map<ObjectId, Found[]> | undefined
  return {
    serverVersion: snapshot.server.number,
    get: (id) => byId.get(id),
    has: (id) => byId.has(id),
    childrenOf(id, kind) {
      children ??= indexChildren(snapshot)
      const all = children.get(id) ?? none
      return kind === undefined ? all : all.filter((child) => child.kind === kind)
    },
    dependentsOf(id) {
      dependents ??= indexDependents(snapshot)
      return dependents.get(id) ?? none
    },
  }
}

function indexChildren(snapshot: Snapshot): Map<ObjectId, Found[]> {
  const index = new Map<ObjectId, Found[]>()
  for (const object of snapshot.objects) if (object.container !== null) push(index, object.container, object)
  for (const list of index.values()) list.sort((a, b) => a.position - b.position)
  return index
}

function indexDependents(snapshot: Snapshot): Map<ObjectId, Found[]> {
  const index = new Map<ObjectId, Found[]>()
  for (const object of snapshot.objects) for (const id of object.dependsOn) push(index, id, object)
  return index
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
