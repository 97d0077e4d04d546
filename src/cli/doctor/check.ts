// One thing that was looked at, and what to do about it.

export interface Check {
  readonly name: string
  /** `warn`: it works, and there is something to know. */
  readonly state: "ok" | "warn" | "fail"
  readonly text: string
  readonly hint?: string | undefined
}
