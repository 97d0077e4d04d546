// Cuts a snapshot down to what is to be managed.
import type { Diagnostic } from "../errors/index.ts"
import { askedBy, type Found, type ObjectId, type Snapshot, viewOf, wholeOf } from "../model/index.ts"

/** What pgkit is to look at. Without any part it is everything but the histories of migration runners. */
export interface Scope {
  /** Names of schemas, `*` for any run of characters; all where left out. */
  readonly schemas?: readonly string[]
  /**
   * Ids with `*`: `extension:*`, `table:public.legacy_*`, `view:reporting.*`. What lives in an excluded object goes with
   * it. Behind `!` stands what is not excluded after all; the last entry that matches decides.
   */
  readonly exclude?: readonly string[]
  /** Kinds with `*`; all where left out. What lives in an object of the kind goes with it. */
  readonly kinds?: readonly string[]
  /** Ids with `*`, as in `exclude`: nothing else is managed, but for what lives in it. */
  readonly include?: readonly string[]
  /** `role`, `database`, or ids of such objects with `*`, `role:app_*`: they are managed only where asked for. */
  readonly manage?: readonly string[]
}

/** The tables in which migration runners keep their books: nobody's schema. */
const histories = ["schema:pgkit", "table:drizzle.__drizzle_migrations", "sequence:drizzle.__drizzle_migrations_id_seq"]

/**
 * Leaves out what is not managed, on both sides alike. What remains may still depend on it, so that part of it stays
 * in `outside`. Given its own result again, it starts from the whole.
 *
 * @example within(snapshot, { schemas: ["public"], exclude: ["table:public.legacy_*"] })
 */
export function within(snapshot: Snapshot, scope: Scope): Snapshot {
  const whole = wholeOf(snapshot)
  const isExcluded = exclusion([...(scope.exclude ?? []), ...histories])
  const schemas = scope.schemas?.map(pattern)
  const isManaged = verdicts(whole, isExcluded, schemas, scope)
  const objects = whole.objects.filter((object) => isManaged(object.id))
  const diagnostics = whole.diagnostics.filter((diagnostic) => concerns(diagnostic, isExcluded, schemas))
  if (objects.length === whole.objects.length) return { ...whole, diagnostics }
  const outside = neededOutside(whole, isManaged)
  return { ...whole, objects, diagnostics, outside: whole.objects.filter((object) => outside.has(object.id)) }
}

/**
 * Takes from either side what the other does not manage: a schema that holds only excluded objects on one side, and
 * none on the other.
 */
export function inOneScope(from: Snapshot, to: Snapshot): readonly [Snapshot, Snapshot] {
  return [without(from, to.outside), without(to, from.outside)]
}

function without(snapshot: Snapshot, unmanaged: readonly Found[] = []): Snapshot {
  const ids = new Set(unmanaged.map((object) => object.id))
  const objects = snapshot.objects.filter((object) => !ids.has(object.id))
  if (objects.length === snapshot.objects.length) return snapshot
  const outside = [...(snapshot.outside ?? []), ...snapshot.objects.filter((object) => ids.has(object.id))]
  return { ...snapshot, objects, outside }
}

function verdicts(
  whole: Snapshot,
  isExcluded: Exclusion,
  schemas: readonly RegExp[] | undefined,
  scope: Scope,
): (id: ObjectId) => boolean {
  const asked = (scope.manage ?? []).map((entry) => ({ word: entry, matches: pattern(entry) }))
  const [kinds, included] = [scope.kinds?.map(pattern), scope.include?.map(pattern)]
  const isWanted = (object: Found) => {
    const word = askedBy(object.kind)
    const plain = `${object.kind}:${object.path.join(".")}`
    if (word !== undefined) return asked.some((entry) => entry.word === word || entry.matches.test(plain))
    return (
      inSchemas(schemaOf(object), schemas) &&
      (object.kind === "schema" || kinds === undefined || kinds.some((matches) => matches.test(object.kind))) &&
      (object.kind === "schema" || included === undefined || included.some((matches) => matches.test(object.id)))
    )
  }
  const byId = new Map(whole.objects.map((object) => [object.id, object]))
  const containersOf = ({ container }: Found): readonly ObjectId[] => {
    const around = container === null ? undefined : byId.get(container)
    return around === undefined ? [] : [around.id, ...containersOf(around)]
  }
  const known = new Map<ObjectId, boolean>()
  const isIn = (object: Found): boolean => {
    const before = known.get(object.id)
    if (before !== undefined) return before
    const container = object.container === null ? undefined : byId.get(object.container)
    const verdict =
      !isExcluded(object.id, containersOf(object)) &&
      (container === undefined || container.kind === "schema"
        ? isWanted(object) && (container === undefined || isIn(container))
        : isIn(container))
    known.set(object.id, verdict)
    return verdict
  }
  const held = new Map<ObjectId, boolean>()
  for (const object of whole.objects) {
    if (object.container !== null) held.set(object.container, isIn(object) || held.get(object.container) === true)
  }
  // A schema of which nothing is managed cannot be dropped either: drizzle's, when it holds only the history.
  const isShell = (object: Found) => object.kind === "schema" && held.get(object.id) === false
  return (id) => {
    const object = byId.get(id)
    return object !== undefined && isIn(object) && !isShell(object)
  }
}

/** The schema that an object lives in; an extension is where its members are. */
function schemaOf({ kind, path, shape }: Found): string {
  if (kind === "extension" && "schema" in shape && typeof shape.schema === "string") return shape.schema
  return path[0] ?? ""
}

function inSchemas(schema: string, schemas: readonly RegExp[] | undefined): boolean {
  return schemas === undefined || schemas.some((matches) => matches.test(schema))
}

/** What managed objects need, what needs them, and what else lives in their schemas, each as a whole. */
function neededOutside(whole: Snapshot, isManaged: (id: ObjectId) => boolean): ReadonlySet<ObjectId> {
  const view = viewOf(whole)
  const taken = new Set<ObjectId>()
  const work: ObjectId[] = []
  const take = (id: ObjectId) => {
    if (isManaged(id) || taken.has(id) || !view.has(id)) return
    taken.add(id)
    work.push(id)
  }
  for (const object of whole.objects) {
    if (!isManaged(object.id)) {
      const inManaged = object.container !== null && isManaged(object.container)
      if (object.kind === "schema" || inManaged || object.dependsOn.some(isManaged)) take(object.id)
      continue
    }
    for (const id of object.dependsOn) take(id)
    if (object.container !== null) take(object.container)
  }
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    const object = view.get(id)
    if (object === undefined) continue
    for (const need of object.dependsOn) take(need)
    if (object.container !== null) take(object.container)
    if (object.kind !== "schema") for (const child of view.childrenOf(id)) take(child.id)
  }
  return taken
}

/** Diagnostics name their object as words, `foreign table other.ft`: any of the spaces may end the kind. */
function concerns({ object }: Diagnostic, isExcluded: Exclusion, schemas: readonly RegExp[] | undefined): boolean {
  if (object === undefined) return true
  const words = object.split(" ")
  const ids = words.slice(1).map((_, at) => `${words.slice(0, at + 1).join("_")}:${words.slice(at + 1).join(" ")}`)
  if ([object, ...ids].some((id) => isExcluded(id))) return false
  const schema = /^(?:[a-z]+ )+?("(?:[^"]|"")+"|[^\s".(]+)\./.exec(object.replace(/^([a-z_]+):/, "$1 "))?.[1]
  if (schema === undefined || schemas === undefined) return true
  return inSchemas(schema.startsWith('"') ? schema.slice(1, -1).replaceAll('""', '"') : schema, schemas)
}

/** Whether an entry leaves out `id`; one behind `!` keeps what lives in the object, too: `containers` are around `id`. */
type Exclusion = (id: string, containers?: readonly string[]) => boolean

function exclusion(entries: readonly string[]): Exclusion {
  const rules = entries.map((entry) => ({
    excludes: !entry.startsWith("!"),
    matches: pattern(entry.replace(/^!/, "")),
  }))
  return (id, containers = []) => {
    const keeps = (matches: RegExp) => [id, ...containers].some((it) => matches.test(it))
    return rules.findLast(({ excludes, matches }) => (excludes ? matches.test(id) : keeps(matches)))?.excludes ?? false
  }
}

function pattern(text: string): RegExp {
  const parts = text.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return new RegExp(`^${parts.join(".*")}$`, "s")
}
