// Whether a trigger fires, as the words of ALTER TABLE … TRIGGER.

/** What pg_trigger.tgenabled says. */
export type TriggerState = "origin" | "disabled" | "replica" | "always"

const words: Readonly<Record<TriggerState, string>> = {
  origin: "ENABLE",
  disabled: "DISABLE",
  replica: "ENABLE REPLICA",
  always: "ENABLE ALWAYS",
}

/** @example triggerStateClause("disabled", "audit") // DISABLE TRIGGER audit */
export function triggerStateClause(state: TriggerState, quotedName: string): string {
  return `${words[state]} TRIGGER ${quotedName}`
}
