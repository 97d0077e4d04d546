// What an operator is, as CREATE OPERATOR says it.
import { z } from "zod"

export const operatorShape = z.strictObject({
  /** Schema-qualified SQL; null for a shell, which another operator names as its commutator or negator and nobody has made. */
  function: z.string().nullable(),
  /** Null for a prefix operator. */
  left: z.string().nullable(),
  right: z.string(),
  /** Follows from the function; null for a shell. */
  result: z.string().nullable(),
  /** Schema and name; the types of its operands are these, the other way round. */
  commutator: z.array(z.string()).readonly().nullable(),
  /** Schema and name; its operands have the same types. */
  negator: z.array(z.string()).readonly().nullable(),
  /** Which of the two is a shell. */
  shells: z.array(z.enum(["commutator", "negator"])).readonly(),
  /** Selectivity estimators. */
  restrict: z.string().nullable(),
  join: z.string().nullable(),
  hashes: z.boolean(),
  merges: z.boolean(),
})

export type OperatorShape = z.infer<typeof operatorShape>
