// Why a clause never has a corpus case; each is said once here and by many rows.
import { never } from "./clause.ts"

export const existence = never("Asks whether the statement runs at all; nothing of it stays in the catalog.")
export const temporary = never("Temporary objects live for a session; no schema holds them.")
export const dependents = never("A plan drops dependents by name, each with its own hazards, so that none goes unseen.")
export const bulk = never("Picks the objects when it runs; a plan names each of them.")
export const runningRole = never("Names the role that runs the statement; the catalog keeps that role's own name.")
export const inThisDatabase = never("A property of the cluster; a snapshot is what lives in one database of it.")
export const noOids = never("Accepted and without effect since PostgreSQL 12.")
export const largeObjects = never("Large objects are data.")

/** The same object in other words: both spellings leave the same catalog rows. */
export function spelling(of: string) {
  return never(`Another spelling of ${of}.`)
}
