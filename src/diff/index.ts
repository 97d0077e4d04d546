// Two snapshots to changes.
export type { Change, EnvelopeField, FieldChange } from "./change.ts"
export { diff } from "./diff.ts"
export { renameHarmless } from "./harmless.ts"
export type { AutoRenames } from "./partition-names.ts"
export { type Rename, type RenameCandidate, renameCandidates } from "./renames.ts"
export { inOneScope, type Scope, within } from "./scope.ts"
export { slotsOf } from "./slots.ts"
