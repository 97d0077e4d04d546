// Cuts a snapshot down to what is to be managed.
import { type Found, kindOf, type ObjectId, type Snapshot } from "../model/index.ts"

/** What pgkit is to look at. Without any part it is everything but the histories of migration runners. */
export interface Scope {
  /** Names of schemas, `*` for any run of characters; all where left out. */
  readonly schemas?: readonly string[]
  /** Ids with `*`: `extension:*`, `table:public.legacy_*`, `view:reporting.*`. What lives in an excluded object goes with it. */
  readonly exclude?: readonly string[]
}

/** The tables in which migration runners keep their books: nobody's schema. */
const histories = ["schema:pgkit", "table:pgkit.*", "sequence:pgkit.*", "table:drizzle.__drizzle_migrations", "sequence:drizzle.__drizzle_migrations_id_seq"]

/** Leaves out what is not managed, on both sides alike; what remains may still depend on it. */
export function within(snapshot: Snapshot, scope: Scope): Snapshot {
  const excluded = [...histories, ...(scope.exclude ?? [])].map(pattern)
  const schemas = scope.schemas?.map(pattern)
  const byId = new Map(snapshot.objects.map((object) => [object.id, object]))
  const verdicts = new Map<ObjectId, boolean>()
  const isManaged = (object: Found): boolean => {
    const known = verdicts.get(object.id)
    if (known !== undefined) return known
    const container = object.container === null ? undefined : byId.get(object.container)
    const verdict =
      !excluded.some((matches) => matches.test(object.id)) &&
      (container === undefined ? inSchemas(object, schemas) : container.kind === "schema" ? inSchemas(object, schemas) : isManaged(container))
    verdicts.set(object.id, verdict)
    return verdict
  }
  const managed = snapshot.objects.filter(isManaged)
  return { ...snapshot, objects: managed.filter((object) => !isEmptyHistorySchema(object, managed, byId)) }
}

function inSchemas(object: Found, schemas: readonly RegExp[] | undefined): boolean {
  if (schemas === undefined || kindOf(object.id) === "extension") return true
  const schema = object.path[0] ?? ""
  return schemas.some((matches) => matches.test(schema))
}

/** drizzle-orm makes schema `drizzle` for its history; one that holds nothing else is part of it. */
function isEmptyHistorySchema(object: Found, managed: readonly Found[], all: ReadonlyMap<ObjectId, Found>): boolean {
  return (
    object.id === "schema:drizzle" &&
    [...all.keys()].some((id) => id === "table:drizzle.__drizzle_migrations") &&
    !managed.some((other) => other.container === object.id)
  )
}

function pattern(text: string): RegExp {
  return new RegExp(`^${text.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*")}$`)
}
