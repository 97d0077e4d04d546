// Columns and checks that several tables share are plain values.
import { bigint, sql, timestamptz } from "postgres-kit/spec"

export const id = bigint().identity().primaryKey()

export const timestamps = {
  created_at: timestamptz()
    .notNull()
    .default(sql`now()`),
  updated_at: timestamptz()
    .notNull()
    .default(sql`now()`),
}
