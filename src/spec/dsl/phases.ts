// The order in which the parts of a spec are made, whatever the order in which they are written.

/** Every phase, first to last. A fragment says before or after which it runs. */
export const phases = [
  "schemas",
  "extensions",
  "types",
  "sequences",
  "functions",
  "tables",
  "indexes",
  "partitions",
  "foreign keys",
  "views",
  "triggers",
  "policies",
  "settings",
  "privileges",
] as const

export type Phase = (typeof phases)[number]
