// What a row of the clause table says: a corpus case that shows the clause, or why there never will be one.

/** `corpus` names the case; its from.sql, to.sql or plan.sql holds `pattern`, each run of spaces and line ends being one space. */
interface Shown {
  readonly corpus: string
  readonly pattern: RegExp
}

interface Never {
  readonly never: string
}

/** No case yet, written as `{ open: /…/ }`. The first one that holds `pattern` must be named here, or the test fails. */
interface Open {
  readonly open: RegExp
}

export type Clause = Shown | Never | Open

export interface Command {
  readonly name: string
  /** By the words of the manual's synopsis on PostgreSQL 18. */
  readonly clauses: Readonly<Record<string, Clause>>
}

export function command(name: string, clauses: Readonly<Record<string, Clause>>): Command {
  return { name, clauses }
}

export function shown(corpus: string, pattern: RegExp): Shown {
  return { corpus, pattern }
}

export function never(reason: string): Never {
  return { never: reason }
}
