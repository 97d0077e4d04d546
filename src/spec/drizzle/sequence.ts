// A Drizzle sequence to CREATE SEQUENCE.
import type { PgSequence, PgSequenceOptions } from "drizzle-orm/pg-core"
import type { SpecStatement } from "../statement.ts"
import { qualified } from "./names.ts"

/** The statement of a sequence that stands alone. */
export function createSequence(sequence: PgSequence): SpecStatement {
  const name = qualified(sequence.schema, sequence.seqName ?? "")
  return {
    sql: `CREATE SEQUENCE ${name} ${sequenceOptions(sequence.seqOptions)}`.trim(),
    object: `sequence ${name}`,
  }
}

/** Options as written; what is left out has PostgreSQL's default for the type. */
export function sequenceOptions(options: PgSequenceOptions | undefined): string {
  if (options === undefined) return ""
  const { increment, minValue, maxValue, startWith, cache, cycle } = options
  const parts: (string | undefined)[] = [
    given("INCREMENT BY", increment),
    given("MINVALUE", minValue),
    given("MAXVALUE", maxValue),
    given("START WITH", startWith),
    given("CACHE", cache),
    cycle === true ? "CYCLE" : undefined,
  ]
  return parts.filter((it) => it !== undefined).join(" ")
}

function given(words: string, value: number | string | undefined): string | undefined {
  return value === undefined ? undefined : `${words} ${String(value)}`
}
