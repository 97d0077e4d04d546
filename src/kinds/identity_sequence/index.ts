// Sequences of identity columns: made, altered and dropped with the column, but commented and granted on their own.
import { defineKind } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { decodeIdentitySequence, identitySequenceSql } from "./query.ts"
import { type IdentitySequenceShape, identitySequenceShape } from "./shape.ts"

export const identitySequence = defineKind<IdentitySequenceShape>({
  name: "identity_sequence",
  rank: 41,
  shape: identitySequenceShape,
  owned: true,
  // It has its table's owner, always (src/backend/commands/tablecmds.c, change_owner_recurse_to_sequences).
  ownerSql: () => undefined,
  target: ({ shape }) => `SEQUENCE ${quotePath(shape.sequence)}`,
  read: { sql: identitySequenceSql, decode: decodeIdentitySequence },
  create: () => [],
  drop: () => [],
  changes: {
    // The column says it, and renames it.
    sequence: () => [],
  },
})
