// What the planner decides about one object.
import type { EnvelopeField } from "../diff/index.ts"
import type { Found, ObjectId, Step } from "../model/index.ts"

/** What is done about one object. Lists of steps run in their order. */
export type ObjectAction =
  | { readonly kind: "create"; readonly to: Found; readonly reason: string }
  | { readonly kind: "drop"; readonly from: Found; readonly reason: string }
  | {
      readonly kind: "alter"
      readonly from: Found
      readonly to: Found
      readonly lists: readonly (readonly Step[])[]
      readonly envelope: readonly EnvelopeField[]
      readonly reason: string
      /** Set where a dependency is replaced, and these steps move the object over. */
      readonly follows: readonly ObjectId[]
    }
  | {
      readonly kind: "rebuild"
      readonly from: Found
      readonly to: Found
      readonly reason: string
      /** The old object steps aside under another name, and its dependents move over, instead of being dropped first. */
      readonly aside: boolean
    }
