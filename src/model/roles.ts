// The roles that an object names. They belong to the server, and a database only refers to them.
import { objectId, type ObjectId } from "./id.ts"
import { type Found, OWNER, PUBLIC } from "./object.ts"

/** Grantees, grantors and what the shape says (a policy's roles), and the owner where it is asked for. */
export function rolesNamedIn(
  { privileges, shape, owner }: Found,
  { owners = true }: { readonly owners?: boolean } = {},
): readonly string[] {
  const named = [
    ...privileges.flatMap(({ grantee, grantor }) => [grantee, grantor]),
    ...("roles" in shape && Array.isArray(shape.roles) ? shape.roles : []),
    ...("role" in shape ? [shape.role] : []),
    ...(owners ? [owner] : []),
  ]
  return named.filter((role) => typeof role === "string" && role !== PUBLIC && role !== OWNER)
}

/** The same as ids, whether or not the snapshot holds the roles. */
export function roleIdsIn(object: Found): readonly ObjectId[] {
  return rolesNamedIn(object).map((name) => objectId("role", [name]))
}
