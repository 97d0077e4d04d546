// What belongs to the server or to a database as a whole is read and planned only where somebody asks for it.
import { kindOf, type ObjectId } from "./id.ts"
import type { Found } from "./object.ts"

/** The words of `manage`. */
export const askedWords = ["role", "database", "parameter"] as const

/** By kind, the word that asks for it. */
const words: Readonly<Record<string, (typeof askedWords)[number]>> = {
  role: "role",
  membership: "role",
  database: "database",
  role_setting: "database",
  parameter: "parameter",
}

/** The word that asks for objects of the kind; undefined for what lives in a database's schemas. */
export function askedBy(kind: string): string | undefined {
  return words[kind]
}

/** Roles and parameters live on the server: what is made of them for a scratch database is there for all others on it. */
export function isOfServer(id: ObjectId): boolean {
  const word = askedBy(kindOf(id))
  return word === "role" || word === "parameter"
}

/** The words that a reading of these snapshots had. */
export function askedIn(...snapshots: readonly { readonly objects: readonly Found[] }[]): readonly string[] {
  const found = snapshots.flatMap(({ objects }) => objects.flatMap(({ kind }) => askedBy(kind) ?? []))
  return askedWords.filter((word) => found.includes(word))
}

/** `role:app_*` asks for the word `role`. */
export function wordOf(entry: string): string {
  return entry.split(":", 1)[0] ?? ""
}
