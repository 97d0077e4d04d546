// A written spec to its exports, without a module loader: six hundred files in a few seconds.
import * as kit from "../../../src/spec/dsl/index.ts"
import { collectParts } from "../../../src/spec/dsl/collect.ts"
import { checkParts } from "../../../src/spec/dsl/check.ts"
import { schemaStatements } from "../../../src/spec/dsl/emit/schema.ts"
import type { SpecStatement } from "../../../src/spec/index.ts"

export function statementsOfText(text: string): readonly SpecStatement[] {
  const body = text
    .replace(/^import \{([^}]*)\} from "postgres-kit\/spec"$/m, "const {$1} = kit")
    .replaceAll(/^export const (\w+) = /gm, "exports.$1 = ")
    .replace(/^export (?:default|\{\})/m, "exports.default =")
    .replace(/exports\.default =\s*$/, "")
  const exports: Record<string, unknown> = {}
  new Function("kit", "exports", body)(kit, exports)
  const { parts, others } = collectParts([{ file: "schema.ts", exports }])
  if (others.length > 0) throw new Error("The file exports what is no spec")
  checkParts(parts, (file) => file)
  return schemaStatements(parts)
}
