// What every object of a spec may have beside what it is: a comment, an owner, grants.

/** A privilege as GRANT names it, in small letters. */
export type PrivilegeName =
  | "all"
  | "select"
  | "insert"
  | "update"
  | "delete"
  | "truncate"
  | "references"
  | "trigger"
  | "maintain"
  | "usage"
  | "create"
  | "execute"

/** Roles and what each may do; the role `public` stands for everybody. */
export type Grants = Readonly<Record<string, readonly (PrivilegeName | `${PrivilegeName} with grant option`)[]>>

export interface Commented {
  readonly comment?: string
}

export interface Granted {
  /** @example { app_reader: ["select"], app_admin: ["all with grant option"] } */
  readonly grants?: Grants
  /** Takes away what PostgreSQL grants by itself: `{ public: ["execute"] }`. */
  readonly revokes?: Grants
}

export interface Owned {
  /** Where it is left out, nothing is said about the owner, and nothing is changed. */
  readonly owner?: string
}

/** Storage parameters and the like, as WITH takes them: `{ fillfactor: 70 }`. */
export type Parameters = Readonly<Record<string, string | number | boolean>>
