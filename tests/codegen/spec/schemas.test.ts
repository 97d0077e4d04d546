// Real schemas, as live databases: written as a spec, type-checked, read back through the command's own way, the same.
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { writeSpec } from "../../../src/codegen/spec/write.ts"
import { introspect } from "../../../src/introspect/index.ts"
import { registry } from "../../../src/kinds/index.ts"
import { compareSources } from "../../../src/source/index.ts"
import { loadSpec, readSqlSpec } from "../../../src/spec/index.ts"
import { testDatabase } from "../../support/database.ts"
import { folderOf, sourceContext } from "../../support/sources.ts"

const shared = process.env["PGKIT_SHARED"]
const root = join(import.meta.dirname, "../../..")
const schemas = [
  join(root, "examples/sql-files"),
  ...(shared !== undefined && existsSync(join(shared, "schemas"))
    ? readdirSync(join(shared, "schemas"))
        .filter((name) => name.endsWith(".sql"))
        .map((name) => join(shared, "schemas", name))
    : []),
]

describe("a live database, written as a spec and read back", () => {
  test.each(schemas)("%s", { timeout: 300_000 }, async (schema) => {
    const db = await testDatabase()
    await loadSpec(db, (await readSqlSpec(schema)).statements, { createRoles: true })
    const snapshot = await introspect(db, { registry })
    const files = writeSpec(snapshot, { registry, split: "schemas" })
    const cwd = folderOf(Object.fromEntries(files.map((file) => [`db/${file.name}`, file.text])))
    expect(typeErrors(files.map((file) => join(cwd, "db", file.name)))).toEqual([])
    const { changes } = await compareSources(db.fullUrl, "db", { ...sourceContext(), cwd })
    expect(changes).toEqual([])
  })
})

function typeErrors(files: readonly string[]): readonly string[] {
  const program = ts.createProgram([...files], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
    paths: { "postgres-kit/spec": [join(root, "src/spec/dsl/index.ts")] },
  })
  return files.flatMap((file) =>
    (program.getSemanticDiagnostics(program.getSourceFile(file)) ?? []).map((it) =>
      ts.flattenDiagnosticMessageText(it.messageText, "\n"),
    ),
  )
}
