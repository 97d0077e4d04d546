// A statement to what the runner must know of it: whether it can be in a transaction, and what a second run of it means.
import { leadingWords } from "../sql/lexer.ts"

/** How an interrupted statement outside of a transaction is taken up again. */
export type Again =
  | "repeat" // the second run has the same end: VACUUM, REINDEX, ALTER SYSTEM
  | "index" // CREATE INDEX CONCURRENTLY: look at indisvalid
  | "detach" // DETACH PARTITION CONCURRENTLY: done, or pending and to be finalized
  | "ask" // nobody but a person can tell: CALL, DO
  | readonly string[] // the SQLSTATEs by which the second run says that the first one came through

export type StatementClass =
  | { readonly kind: "ordinary" }
  | { readonly kind: "alone"; readonly again: Again }
  | { readonly kind: "control"; readonly word: "begin" | "commit" | "other" }
  | { readonly kind: "add-value"; readonly label: string }

/**
 * What kind of statement this is, by its first words. PostgreSQL lists what refuses a transaction block only in each
 * command's page ("cannot be executed inside a transaction block"); what depends on the object (REINDEX or CLUSTER of
 * a partitioned table) is found by running it.
 *
 * @example classify("CREATE INDEX CONCURRENTLY i ON t (a)") // { kind: "alone", again: "index" }
 */
export function classify(sql: string): StatementClass {
  const words = leadingWords(sql, 400)
  const [first = "", second = ""] = words
  const control = transactionControl(words)
  if (control !== undefined) return { kind: "control", word: control }
  const again = aloneRules[first]?.(words)
  if (again !== undefined) return { kind: "alone", again }
  if (first === "alter" && second === "type") {
    const at = words.indexOf("add")
    const label = words[at + 2] === "if" ? words[at + 5] : words[at + 2]
    if (at > 0 && words[at + 1] === "value" && label !== undefined) return { kind: "add-value", label }
  }
  return { kind: "ordinary" }
}

function transactionControl(words: readonly string[]): "begin" | "commit" | "other" | undefined {
  const [first = "", second = "", third = ""] = words
  if (first === "begin" || (first === "start" && second === "transaction")) return "begin"
  if ((first === "commit" || first === "end") && second !== "prepared") return "commit"
  if (first === "commit" || first === "abort" || (first === "prepare" && second === "transaction")) return "other"
  // ROLLBACK [WORK | TRANSACTION] TO SAVEPOINT stays within the transaction.
  return first === "rollback" && second !== "to" && third !== "to" ? "other" : undefined
}

const duplicateObject = ["42P04", "42710"]
const undefinedObject = ["3D000", "42704"]

const aloneRules: Readonly<Record<string, (words: readonly string[]) => Again | undefined>> = {
  vacuum: () => "repeat",
  reindex: (words) =>
    words.includes("concurrently") || ["database", "system", "schema"].some((it) => words.includes(it))
      ? "repeat"
      : undefined,
  cluster: (words) => (words.length === 1 || (words[1] === "verbose" && words.length === 2) ? "repeat" : undefined),
  create: (words) => {
    if (words[1] === "database" || words[1] === "tablespace" || words[1] === "subscription") return duplicateObject
    const index = words[1] === "unique" ? 2 : 1
    return words[index] === "index" && words[index + 1] === "concurrently" ? "index" : undefined
  },
  drop: (words) => {
    if (words[1] === "database" || words[1] === "tablespace" || words[1] === "subscription") return undefinedObject
    return words[1] === "index" && words[2] === "concurrently" ? ["42704"] : undefined
  },
  alter: (words) => {
    if (words[1] === "system") return "repeat"
    if (words[1] === "subscription") return "repeat"
    if (words[1] === "database") return words.includes("tablespace") ? "repeat" : undefined
    return words[1] === "table" && words.includes("detach") && words.at(-1) === "concurrently" ? "detach" : undefined
  },
}
