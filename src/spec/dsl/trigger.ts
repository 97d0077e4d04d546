// Triggers and policies of a table, which are written as plain objects under their names.
import type { Deferrable } from "./constraint.ts"
import type { Commented } from "./envelope.ts"
import type { Name } from "./name.ts"
import type { Sql } from "./sql.ts"

export type TriggerEvent<C extends string = string> =
  | "insert"
  | "update"
  | "delete"
  | "truncate"
  | { readonly update: readonly C[] }

type Events<C extends string> = TriggerEvent<C> | readonly TriggerEvent<C>[]

/** One of the three says when. */
type Timing<C extends string> =
  | { readonly before: Events<C>; readonly after?: undefined; readonly insteadOf?: undefined }
  | { readonly after: Events<C>; readonly before?: undefined; readonly insteadOf?: undefined }
  | { readonly insteadOf: Events<C>; readonly before?: undefined; readonly after?: undefined }

/** @example { before: "update", forEach: "row", execute: "touch_updated_at" } */
export type TriggerSpec<C extends string = string> = Timing<C> &
  Commented & {
    /** `statement` where it is left out. */
    readonly forEach?: "row" | "statement"
    readonly referencing?: { readonly oldTable?: string; readonly newTable?: string }
    readonly when?: Sql
    /** The trigger function. */
    readonly execute: Name
    /** Its arguments: string constants, or all of them as SQL. */
    readonly args?: readonly string[] | Sql
    /** Makes it a constraint trigger. */
    readonly constraint?: true | { readonly deferrable?: Deferrable; readonly from?: Name }
    /** When it fires where it is not in an ordinary session only; `false` is DISABLE TRIGGER. */
    readonly enable?: "always" | "replica" | false
    readonly dependsOnExtensions?: readonly string[]
  }

/** @example { for: "select", to: "app_user", using: sql`owner = current_user` } */
export interface PolicySpec extends Commented {
  /** Policies are permissive where it is left out. */
  readonly as?: "permissive" | "restrictive"
  readonly for?: "all" | "select" | "insert" | "update" | "delete"
  /** Roles; everybody (`public`) where it is left out. */
  readonly to?: string | readonly string[]
  readonly using?: Sql
  readonly withCheck?: Sql
}
