// The roles that an object names. They belong to the server, and a database only refers to them.
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
