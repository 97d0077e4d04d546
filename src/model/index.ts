// The words that every room shares.
export { afterGrants, afterOwnerChange, type Grant, grantsBetween } from "./acl.ts"
export { isAdopted } from "./adopted-index.ts"
export { envelopeOf, type EnvelopeColumns } from "./envelope.ts"
export { address, type Address, catalogs } from "./address.ts"
export { isOnlyPrivileges } from "./aspects.ts"
export { isForeign, leadsAbroad } from "./foreign.ts"
export { askedBy, askedIn, askedWords, isOfServer, wordOf } from "./asked.ts"
export { asideOf, byCodeUnits, describeId, kindOf, objectId, type ObjectId, ownerOf, privilegesOf } from "./id.ts"
export { restoreMarks } from "./index-marks.ts"
export { comesNotValid, restoreValidity, validateCheck } from "./check-validity.ts"
export { restoreStatistics } from "./index-statistics.ts"
export { isPartition, keepsParents, parentsOf, withLocalKept } from "./inheritance.ts"
export {
  type AnyKind,
  type ChangeContext,
  type Decoded,
  defineKind,
  type Kind,
  type PutAside,
  type Registry,
  type Rule,
} from "./kind.ts"
export { type Envelope, type Found, nameOf, OWNER, type Privilege, PUBLIC, type SecurityLabel } from "./object.ts"
export {
  attachableOf,
  attachKey,
  attachmentOf,
  comesAfterAttach,
  goesWithParentKey,
  isCrowded,
  isPartitioned,
  leavesParent,
  parentKeyOf,
  partitionsOf,
  rowsOf,
  staysAttached,
} from "./partition-keys.ts"
export { hasOwnFunctions, ownTypesOf, shellOf } from "./own-functions.ts"
export { registryOf } from "./registry.ts"
export { roleIdsIn, rolesNamedIn } from "./roles.ts"
export { Row } from "./row.ts"
export { optionSteps, secretDiagnostics, secretHazards } from "./secrets.ts"
export { emptySnapshot } from "./empty.ts"
export { type Coverage, managedAs, type Snapshot, type SnapshotServer, wholeOf, withAsked } from "./snapshot.ts"
export type { Fold, Hazard, HazardClass, Lock, LockMode, Step } from "./step.ts"
export { isStored, isStoredInside } from "./stored.ts"
export { copyState, restoreCopies, type TriggerCopy } from "./trigger-copies.ts"
export { type View, viewOf } from "./view.ts"
export { formatSnapshot, formatVersion, hashSnapshot, parseSnapshot } from "./snapshot-file.ts"
export { staleHazards } from "./stale.ts"
