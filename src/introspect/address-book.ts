// Looks up which object lives at an address of pg_depend.
import type { Draft } from "./draft.ts"

/** What one catalog holds: by OID, and by OID and column number. */
interface Entries {
  readonly whole: Map<number, Draft>
  readonly parts: Map<number, Draft[]>
}

/** Addresses of all decoded objects; one that no object claims is looked for at its relation (sub 0). */
export class AddressBook {
  readonly #catalogs = new Map<number, Entries>()

  add(catalog: number, oid: number, sub: number, draft: Draft): void {
    let entries = this.#catalogs.get(catalog)
    if (entries === undefined) this.#catalogs.set(catalog, (entries = { whole: new Map(), parts: new Map() }))
    if (sub === 0) entries.whole.set(oid, draft)
    else {
      const parts = entries.parts.get(oid)
      if (parts !== undefined) parts[sub] = draft
      else {
        const first: Draft[] = []
        first[sub] = draft
        entries.parts.set(oid, first)
      }
    }
  }

  /** Only the object that claims this very address. */
  at(catalog: number, oid: number, sub: number): Draft | undefined {
    const entries = this.#catalogs.get(catalog)
    return sub === 0 ? entries?.whole.get(oid) : entries?.parts.get(oid)?.[sub]
  }

  /** System columns have negative numbers and stand for their relation. */
  find(catalog: number, oid: number, sub: number): Draft | undefined {
    return (sub > 0 ? this.at(catalog, oid, sub) : undefined) ?? this.at(catalog, oid, 0)
  }
}
