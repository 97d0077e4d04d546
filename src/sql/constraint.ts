// A constraint's definition to its parts: what it says, and the flags behind it that change on their own.

export interface ConstraintFlags {
  readonly deferrable: boolean
  readonly initiallyDeferred: boolean
  readonly validated: boolean
  readonly enforced: boolean
}

/** The definition of `pg_get_constraintdef` without the flags that it ends with. */
export function bareDefinition(definition: string, flags: ConstraintFlags): string {
  const suffix = ` ${flagClause(flags)}`
  return suffix !== " " && definition.endsWith(suffix) ? definition.slice(0, -suffix.length) : definition
}

/** The flags in the words and the order of `pg_get_constraintdef`; one that is not enforced is never validated either. */
export function flagClause(flags: ConstraintFlags): string {
  return [
    flags.deferrable ? "DEFERRABLE" : "",
    flags.initiallyDeferred ? "INITIALLY DEFERRED" : "",
    flags.enforced ? (flags.validated ? "" : "NOT VALID") : "NOT ENFORCED",
  ]
    .filter((word) => word !== "")
    .join(" ")
}
