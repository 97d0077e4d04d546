// The flags of pgkit migrate and its subcommands.
import type { FolderFormat } from "../../migrate/model.ts"

export interface FolderFlags {
  readonly url?: string
  readonly dir?: string
  readonly folderFormat?: FolderFormat
  readonly table?: string
}

export interface UpFlags extends FolderFlags {
  readonly to?: string
  readonly dryRun?: true
  readonly allowOutOfOrder?: true
  readonly lockTimeout?: string
  readonly statementTimeout?: string
  readonly lockWait?: string
}

export interface BaselineFlags extends FolderFlags {
  readonly to?: string
  readonly dryRun?: true
}

export interface RepairFlags extends FolderFlags {
  readonly forget?: readonly string[]
  readonly statement?: "done" | "again"
  readonly dryRun?: true
}
