// Turns the OIDs of one reading into names that mean the same in every database.
import type { Executor } from "../../../src/db/executor.ts"

/** An object of a catalog, or a column of a relation. */
export type Reference =
  | { readonly catalog: string; readonly oid: string }
  | { readonly relation: string; readonly attnum: string }

/** Collects what has to be named, asks the server once, and answers. */
export class Names {
  readonly #wanted = new Map<string, Reference>()
  readonly #names = new Map<string, string>()

  want(reference: Reference): void {
    this.#wanted.set(keyOf(reference), reference)
  }

  async load(executor: Executor): Promise<void> {
    const objects = [...this.#wanted.values()].flatMap((wanted) => ("oid" in wanted ? [wanted] : []))
    const named = await executor.query(
      `SELECT o.catalog, o.oid, i.type, i.identity
         FROM unnest($1::pg_catalog.text[], $2::pg_catalog.text[]) o(catalog, oid),
              pg_catalog.pg_identify_object(('pg_catalog.' || o.catalog)::pg_catalog.regclass, o.oid::pg_catalog.oid, 0) i
        WHERE o.oid <> '0'`,
      [objects.map(({ catalog }) => catalog), objects.map(({ oid }) => oid)],
    )
    for (const row of named.rows) {
      const name = row["identity"] === null ? "gone" : `${String(row["type"])} ${String(row["identity"])}`
      const key = keyOf({ catalog: String(row["catalog"]), oid: String(row["oid"]) })
      this.#names.set(
        key,
        name.replace(/(RI_ConstraintTrigger_[ac]|PK_ConstraintTrigger|Unique_ConstraintTrigger)_\d+/g, "$1"),
      )
    }
    const columns = await executor.query(
      "SELECT a.attrelid::text AS relation, a.attnum::text AS attnum, a.attname::text AS name FROM pg_catalog.pg_attribute a WHERE a.attrelid >= 16384 AND NOT a.attisdropped",
    )
    for (const row of columns.rows) {
      this.#names.set(keyOf({ relation: String(row["relation"]), attnum: String(row["attnum"]) }), String(row["name"]))
    }
  }

  of(reference: Reference): string | null {
    const none = ("oid" in reference ? reference.oid : reference.attnum) === "0"
    return none ? null : (this.#names.get(keyOf(reference)) ?? "gone")
  }
}

function keyOf(reference: Reference): string {
  return "oid" in reference
    ? `${reference.catalog} ${reference.oid}`
    : `column ${reference.relation} ${reference.attnum}`
}
