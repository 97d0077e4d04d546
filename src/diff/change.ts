// What is different between two snapshots, object by object.
import type { Found, ObjectId } from "../model/index.ts"

/** A part of an object whose two values differ. Fields of the shape come first, then the envelope's. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

export type EnvelopeField = "owner" | "comment" | "privileges" | "labels"

export type Change =
  | { readonly kind: "create"; readonly id: ObjectId; readonly to: Found }
  | { readonly kind: "drop"; readonly id: ObjectId; readonly from: Found }
  | {
      readonly kind: "alter"
      readonly id: ObjectId
      readonly from: Found
      readonly to: Found
      /** Fields of the shape. */
      readonly fields: readonly FieldChange[]
      readonly envelope: readonly (FieldChange & { readonly field: EnvelopeField })[]
    }
