// Sequences, and the settings that they share with identity columns.
import type { Commented, Granted, Owned } from "./envelope.ts"
import type { Name } from "./name.ts"
import { placed } from "./place.ts"

/** 64-bit numbers as number, bigint or text. */
type Int8 = number | bigint | `${bigint}`

export interface SequenceOptions {
  readonly incrementBy?: Int8
  readonly minValue?: Int8
  readonly maxValue?: Int8
  readonly startWith?: Int8
  readonly cache?: Int8
  readonly cycle?: boolean
}

export interface SequenceSpec extends SequenceOptions, Commented, Granted, Owned {
  readonly kind: "sequence"
  readonly as?: "smallint" | "integer" | "bigint"
  readonly unlogged?: boolean
  /** The column that it goes away with: `orders.number`. */
  readonly ownedBy?: Name
}

/** @example sequence({ startWith: 1000, ownedBy: "orders.number" }) */
export function sequence(options: Omit<SequenceSpec, "kind"> = {}): SequenceSpec {
  return placed({ kind: "sequence", ...options })
}
