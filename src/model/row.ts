// A catalog row, read field by field with its type checked: the edge where unknown data becomes known.
import { PgkitError } from "../errors/index.ts"

/** Reads one row of a kind's query. Every method throws INTERNAL when the column is not there or not of that type. */
export class Row {
  readonly #values: Readonly<Record<string, unknown>>

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values
  }

  text(column: string): string {
    const value = this.#values[column]
    return typeof value === "string" ? value : this.#fail(column, "text")
  }

  textOrNull(column: string): string | null {
    return this.#isNull(column) ? null : this.text(column)
  }

  bool(column: string): boolean {
    const value = this.#values[column]
    return typeof value === "boolean" ? value : this.#fail(column, "bool")
  }

  /** int2, int4, oid, float8: what the driver gives as a number. oid columns come as numbers too. */
  int(column: string): number {
    const value = this.#values[column]
    return typeof value === "number" ? value : this.#fail(column, "int")
  }

  intOrNull(column: string): number | null {
    return this.#isNull(column) ? null : this.int(column)
  }

  texts(column: string): readonly string[] {
    const value = this.#values[column]
    return Array.isArray(value) && value.every((item) => typeof item === "string")
      ? // The driver's array grew by appending, and has room for sixteen more: a copy has not.
        value.slice()
      : this.#fail(column, "text[]")
  }

  textsOrNull(column: string): readonly string[] | null {
    return this.#isNull(column) ? null : this.texts(column)
  }

  bools(column: string): readonly boolean[] {
    const value = this.#values[column]
    return Array.isArray(value) && value.every((item) => typeof item === "boolean")
      ? value
      : this.#fail(column, "bool[]")
  }

  /** json or jsonb, parsed. The caller narrows it. */
  json(column: string): unknown {
    const value = this.#values[column]
    return value === undefined ? this.#fail(column, "json") : value
  }

  #isNull(column: string): boolean {
    const value = this.#values[column]
    return value === null || (value === undefined && this.#fail(column, "null or a value"))
  }

  #fail(column: string, wanted: string): never {
    const value = this.#values[column]
    throw new PgkitError(
      "INTERNAL",
      `Column ${column} of a catalog query: wanted ${wanted}, found ${JSON.stringify(value) ?? "nothing"}.`,
      {
        details: { columns: Object.keys(this.#values) },
      },
    )
  }
}
