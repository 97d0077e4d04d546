// DEPENDS ON EXTENSION: the index goes with the extension.
import { type Found, objectId, type Step } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import type { IndexShape } from "./shape.ts"
import { alterIndex, relationOf } from "./sql.ts"

type Index = Found<IndexShape>

export function tie(object: Index, extension: string): Step {
  return {
    sql: `${alterIndex(object)} DEPENDS ON EXTENSION ${quoteIdent(extension)}`,
    needs: [object.id, objectId("extension", [extension])],
    lock: { mode: "ACCESS EXCLUSIVE", on: relationOf(object) },
  }
}

/** Before the extension goes: with it would go the index. */
export function untie(object: Index, extension: string): Step {
  return {
    sql: `${alterIndex(object)} NO DEPENDS ON EXTENSION ${quoteIdent(extension)}`,
    frees: [objectId("extension", [extension])],
    lock: { mode: "ACCESS EXCLUSIVE", on: relationOf(object) },
  }
}
