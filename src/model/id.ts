// Names an object in one string that a person can read: `table:public.users`, `function:public.f(integer)`.
import { quotePath } from "../sql/identifier.ts"

declare const brand: unique symbol

/** The identity of an object within one snapshot. Two snapshots speak of the same object when the ids are equal. */
export type ObjectId = string & { readonly [brand]: "ObjectId" }

/**
 * `kind` and the path of names that leads to the object: schema, then relation, then the name within it.
 * `args` are a routine's identity arguments, as `pg_get_function_identity_arguments` without names.
 *
 * @example objectId("column", ["public", "users", "email"]) // column:public.users.email
 */
export function objectId(kind: string, path: readonly string[], args?: string): ObjectId {
  return `${kind}:${quotePath(path)}${args === undefined ? "" : `(${args})`}` as ObjectId
}

/** The kind's name out of an id. */
export function kindOf(id: ObjectId): string {
  return id.slice(0, id.indexOf(":"))
}

/** An id as a person says it: `table public.users`. */
export function describeId(id: ObjectId): string {
  const colon = id.indexOf(":")
  return `${id.slice(0, colon).replaceAll("_", " ")} ${id.slice(colon + 1)}`
}

/** Order by UTF-16 code units: the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Stands for an object that was put aside under another name while a new one takes its place. */
export function asideOf(id: ObjectId): ObjectId {
  return `aside:${id}` as ObjectId
}

/** Stands for "the owner is what it should be". */
export function ownerOf(id: ObjectId): ObjectId {
  return `owner:${id}` as ObjectId
}

/** Stands for "the privileges are what they should be". */
export function privilegesOf(id: ObjectId): ObjectId {
  return `privileges:${id}` as ObjectId
}
