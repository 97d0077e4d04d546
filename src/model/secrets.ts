// What is to be said about options whose values a snapshot does not hold.
import type { Diagnostic } from "../errors/index.ts"
import { describeId, type ObjectId } from "./id.ts"
import type { Hazard, Step } from "./step.ts"
import { changedOptions, secretsOf } from "../sql/generic-options.ts"

/** For an object that has options with secret values; `names` are theirs. */
export function secretDiagnostics(object: ObjectId, names: readonly string[]): readonly Diagnostic[] {
  if (names.length === 0) return []
  return [
    {
      code: "SECRET_REDACTED",
      severity: "info",
      object: describeId(object),
      message: `The value of ${names.join(", ")} is a secret: pgkit compares a fingerprint and never reads the value.`,
      hint: "SQL that pgkit writes holds the fingerprint in its place. Put the value there, or set it afterwards.",
    },
  ]
}

/** For a step that writes fingerprints where secrets belong; `replaces` where a working secret would be overwritten. */
export function secretHazards(object: ObjectId, names: readonly string[], replaces: boolean): readonly Hazard[] {
  if (names.length === 0) return []
  const list = names.join(", ")
  return [
    replaces
      ? { class: "loss", code: "overwrite-secret", object, message: `overwrites ${list}: put the value in first` }
      : { class: "fail", code: "set-secret", object, message: `holds a placeholder for ${list}: put the value in` },
  ]
}

/** From one list of OPTIONS to another, behind `ALTER` and what it names: `ALTER SERVER s`. */
export function optionSteps(
  alter: string,
  object: ObjectId,
  from: readonly string[],
  to: readonly string[],
): readonly Step[] {
  const clause = changedOptions(from, to)
  if (clause === undefined) return []
  const secrets = secretsOf(to.filter((option) => !from.includes(option)))
  return [{ sql: `${alter} ${clause}`, hazards: secretHazards(object, secrets, true) }]
}
