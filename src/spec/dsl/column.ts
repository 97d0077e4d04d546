// A column of a table: plain data, and a chain of methods that makes it.
import type { CheckOptions, ForeignKeyOptions, KeyOptions } from "./constraint.ts"
import type { Commented, Granted, Parameters } from "./envelope.ts"
import type { Name } from "./name.ts"
import { placed, placedLike } from "./place.ts"
import type { SequenceOptions } from "./sequence.ts"
import type { Constant, Sql } from "./sql.ts"

/** A column as data. */
export interface ColumnSpec extends Commented, Granted {
  /** The type as SQL: `text`, `numeric(12,2)`, `public.mood[]`. */
  readonly type: string
  readonly collate?: Name
  readonly notNull?: true | NotNullOptions
  readonly default?: Constant | Sql
  readonly identity?: IdentitySpec
  readonly generatedAs?: { readonly expression: Sql; readonly kind: "stored" | "virtual" }
  readonly primaryKey?: KeyOptions & Named
  readonly unique?: KeyOptions & Named
  readonly checks?: readonly (CheckOptions & Named & { readonly expression: Sql })[]
  readonly references?: readonly ReferencesSpec[]
  readonly storage?: Storage
  readonly compression?: "pglz" | "lz4"
  readonly statistics?: number
  readonly with?: Parameters
}

export interface NotNullOptions {
  /** Since PostgreSQL 18 NOT NULL is a constraint with a name. */
  readonly name?: string
  readonly noInherit?: boolean
  /** Rows that are there may break it (PostgreSQL 18). */
  readonly notValid?: boolean
}

export interface IdentitySpec extends SequenceOptions {
  readonly generated: "always" | "by default"
  /** The name of its sequence, where it is not `table_column_seq`. */
  readonly sequence?: Name
  readonly unlogged?: boolean
}

export interface ReferencesSpec extends ForeignKeyOptions, Named {
  readonly table: Name
  /** Left out for the primary key. */
  readonly column?: string
}

export type Storage = "plain" | "external" | "extended" | "main"

interface Named {
  /** The name of the constraint, where it is not PostgreSQL's choice. */
  readonly name?: string
}

/**
 * A column. Every method gives a new one, so that a column can be shared and refined.
 *
 * @example text().notNull().unique()
 */
export class Column {
  /** `from` is the column that this one refines, and whose place it has. */
  constructor(
    readonly spec: ColumnSpec,
    from?: Column,
  ) {
    if (from === undefined) placed(this)
    else placedLike(this, from)
  }

  /** An array of the type. */
  array(): Column {
    return this.#but({ type: `${this.spec.type}[]` })
  }

  collate(collation: Name): Column {
    return this.#but({ collate: collation })
  }

  notNull(options?: NotNullOptions): Column {
    return this.#but({ notNull: options ?? true })
  }

  /**
   * A constant, or SQL.
   *
   * @example text().default("open")
   * @example timestamptz().default(sql`now()`)
   */
  default(value: Constant | Sql): Column {
    return this.#but({ default: value })
  }

  /** GENERATED … AS IDENTITY. */
  identity(generated: "always" | "by default" = "always", options: Omit<IdentitySpec, "generated"> = {}): Column {
    return this.#but({ identity: { generated, ...options } })
  }

  /** GENERATED ALWAYS AS (…); `virtual` needs PostgreSQL 18. */
  generatedAs(expression: Sql, kind: "stored" | "virtual" = "stored"): Column {
    return this.#but({ generatedAs: { expression, kind } })
  }

  primaryKey(options: KeyOptions & Named = {}): Column {
    return this.#but({ primaryKey: options })
  }

  unique(options: KeyOptions & Named = {}): Column {
    return this.#but({ unique: options })
  }

  check(expression: Sql, options: CheckOptions & Named = {}): Column {
    return this.#but({ checks: [...(this.spec.checks ?? []), { expression, ...options }] })
  }

  /**
   * A foreign key; without `column` to the primary key.
   *
   * @example bigint().references("customers", "id", { onDelete: "cascade" })
   */
  references(table: Name, column?: string, options: ForeignKeyOptions & Named = {}): Column {
    const made: ReferencesSpec = { table, ...(column === undefined ? {} : { column }), ...options }
    return this.#but({ references: [...(this.spec.references ?? []), made] })
  }

  storage(storage: Storage): Column {
    return this.#but({ storage })
  }

  compression(compression: "pglz" | "lz4"): Column {
    return this.#but({ compression })
  }

  /** The statistics target. */
  statistics(target: number): Column {
    return this.#but({ statistics: target })
  }

  /** Settings such as `{ n_distinct: -0.5 }`. */
  with(parameters: Parameters): Column {
    return this.#but({ with: parameters })
  }

  comment(comment: string): Column {
    return this.#but({ comment })
  }

  grants(grants: NonNullable<Granted["grants"]>): Column {
    return this.#but({ grants })
  }

  #but(change: Partial<ColumnSpec>): Column {
    return new Column({ ...this.spec, ...change }, this)
  }
}
