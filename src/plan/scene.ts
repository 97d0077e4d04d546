// What the rules of a plan look at.
import type { Found, Registry, View } from "../model/index.ts"

export interface Scene {
  readonly registry: Registry
  /** What the database is now. */
  readonly past: View
  /** What it shall be. */
  readonly view: View
  /** Default privileges of both sides; whichever is in force when an object is made. */
  readonly presets: readonly Found[]
  /** Whether the target says which privileges objects have. */
  readonly speaks: boolean
}
