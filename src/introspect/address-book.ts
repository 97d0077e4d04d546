// Looks up which object lives at an address of pg_depend.
import type { Draft } from "./draft.ts"

/** Column numbers go up to 1600; system columns have negative ones and stand for their relation. */
const subs = 2048

/** Addresses of all decoded objects; one that no object claims is looked for at its relation (sub 0). */
export class AddressBook {
  readonly #catalogs = new Map<number, Map<number, Draft>>()

  add(catalog: number, oid: number, sub: number, draft: Draft): void {
    let entries = this.#catalogs.get(catalog)
    if (entries === undefined) this.#catalogs.set(catalog, (entries = new Map()))
    entries.set(oid * subs + sub, draft)
  }

  /** Only the object that claims this very address. */
  at(catalog: number, oid: number, sub: number): Draft | undefined {
    return this.#catalogs.get(catalog)?.get(oid * subs + sub)
  }

  find(catalog: number, oid: number, sub: number): Draft | undefined {
    const entries = this.#catalogs.get(catalog)
    return (sub > 0 ? entries?.get(oid * subs + sub) : undefined) ?? entries?.get(oid * subs)
  }
}
