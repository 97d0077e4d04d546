// Two snapshots to changes.
export type { Change, EnvelopeField, FieldChange } from "./change.ts"
export { diff } from "./diff.ts"
export {
  type AutoRenames,
  type Rename,
  type RenameCandidate,
  renameCandidates,
  renameHarmless,
  slotsOf,
} from "./renames.ts"
export { inOneScope, type Scope, within } from "./scope.ts"
