// A Drizzle table to CREATE TABLE and the statements that follow it: foreign keys, indexes, row-level security.
import type { ForeignKey, PgTable } from "drizzle-orm/pg-core"
import { PgkitError } from "../../errors/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import type { SpecStatement } from "../statement.ts"
import { columnLine } from "./column.ts"
import type { Expressions } from "./expression.ts"
import { createIndex } from "./indexes.ts"
import { columnList, foreignKeyName, primaryKeyName, qualified, tablePath } from "./names.ts"
import type { DrizzleOrm } from "./orm.ts"
import { createPolicy } from "./policy.ts"

/** A table's statements by when they can run: foreign keys need every table, policies may name any of them. */
export interface TableStatements {
  readonly table: readonly SpecStatement[]
  readonly indexes: readonly SpecStatement[]
  readonly foreignKeys: readonly SpecStatement[]
  readonly policies: readonly SpecStatement[]
}

/**
 * @throws SPEC_FAILED where a reference leads to nothing, as two files that import each other can make it.
 */
export function tableStatements(orm: DrizzleOrm, table: PgTable, expressions: Expressions): TableStatements {
  const path = tablePath(table)
  const name = qualified(...path)
  // Once only: asking twice runs the table's own function twice, and .desc() of an index changes what it finds.
  const config = orm.pg.getTableConfig(table)
  const lines = [
    ...config.columns.map((it) => columnLine(orm, it, expressions)),
    ...config.primaryKeys.map(
      (it) =>
        `CONSTRAINT ${quoteIdent(primaryKeyName(it, expressions))} PRIMARY KEY (${columnList(it.columns, expressions)})`,
    ),
    ...config.columns
      .filter((it) => it.isUnique)
      .map((it) => uniqueLine(it.uniqueName, [it], it.uniqueType === "not distinct", expressions)),
    ...config.uniqueConstraints.map((it) => uniqueLine(it.getName(), it.columns, it.nullsNotDistinct, expressions)),
    ...config.checks.map((it) => `CONSTRAINT ${quoteIdent(it.name)} CHECK (${expressions.text(it.value)})`),
  ]
  const secured = config.enableRLS || config.policies.length > 0
  return {
    table: [
      { sql: `CREATE TABLE ${name} (\n  ${lines.join(",\n  ")}\n)`, object: `table ${name}` },
      ...(secured ? [enableRowSecurity(name)] : []),
    ],
    indexes: config.indexes.map((it) => createIndex(orm, it, path, expressions)),
    foreignKeys: config.foreignKeys.map((it) => addForeignKey(it, name, expressions)),
    policies: config.policies.map((it) => createPolicy(orm, it, name, expressions)),
  }
}

export function enableRowSecurity(table: string): SpecStatement {
  return { sql: `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, object: `table ${table}` }
}

function uniqueLine(
  name: string | undefined,
  columns: readonly { readonly name: string }[],
  nullsNotDistinct: boolean,
  expressions: Expressions,
): string {
  const named = name === undefined ? "" : `CONSTRAINT ${quoteIdent(name)} `
  return `${named}UNIQUE${nullsNotDistinct ? " NULLS NOT DISTINCT" : ""} (${columnList(columns, expressions)})`
}

function addForeignKey(key: ForeignKey, table: string, expressions: Expressions): SpecStatement {
  const { columns, foreignColumns, foreignTable } = resolved(key, table)
  const name = quoteIdent(foreignKeyName(key, expressions))
  const sql = [
    `ALTER TABLE ${table} ADD CONSTRAINT ${name}`,
    `  FOREIGN KEY (${columnList(columns, expressions)})`,
    `  REFERENCES ${qualified(...tablePath(foreignTable))} (${columnList(foreignColumns, expressions)})`,
    ...(key.onDelete === undefined ? [] : [`  ON DELETE ${key.onDelete.toUpperCase()}`]),
    ...(key.onUpdate === undefined ? [] : [`  ON UPDATE ${key.onUpdate.toUpperCase()}`]),
  ]
  return { sql: sql.join("\n"), object: `constraint ${name} on ${table}` }
}

function resolved(key: ForeignKey, table: string): ReturnType<ForeignKey["reference"]> {
  try {
    const reference = key.reference()
    const columns: readonly unknown[] = [...reference.columns, ...reference.foreignColumns]
    if (columns.every((it) => it !== undefined)) return reference
  } catch (cause) {
    throw leadsNowhere(table, cause)
  }
  throw leadsNowhere(table, undefined)
}

function leadsNowhere(table: string, cause: unknown): PgkitError {
  return new PgkitError("SPEC_FAILED", `${table}: a foreign key leads to a column that does not exist.`, {
    hint: "Do two files import each other? Give the column in a function: .references(() => users.id).",
    ...(cause === undefined ? {} : { cause }),
  })
}
