// Turns an error of PGlite into one that can be printed: the server's fields, and no minified source in the stack.

const serverFields = [
  "severity",
  "code",
  "detail",
  "hint",
  "position",
  "internalPosition",
  "internalQuery",
  "where",
  "schema",
  "table",
  "column",
  "dataType",
  "constraint",
  "routine",
] as const

/** The server's error as `pg` would throw it. Its stack has no frames: those of PGlite are a bundle's one long line. */
export type ServerFailure = Error & { readonly [Field in (typeof serverFields)[number]]?: string }

/** A fresh error with the message and the server's fields of the failure, and nothing else of it. */
export function cleanError(failure: unknown): ServerFailure {
  const message = failure instanceof Error ? failure.message : String(failure)
  const given = new Map<string, unknown>(typeof failure === "object" && failure !== null ? Object.entries(failure) : [])
  const fields = serverFields.map((field) => [field, given.get(field)]).filter(([, value]) => typeof value === "string")
  const clean = Object.assign(new Error(message), Object.fromEntries(fields))
  clean.stack = `Error: ${message}`
  return clean
}
