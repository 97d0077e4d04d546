// What every folder format says of a migration before its file is read.

export interface FolderEntry {
  readonly name: string
  /** Relative to the folder. */
  readonly path: string
  /** Drizzle's time of the migration in milliseconds. */
  readonly when?: number
}

/** Orders by code units, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
