// The library's public face: every command's work as a function, with the types of what goes in and comes out.
export type { Executor, SqlRow } from "./db/executor.ts"
export { fromPostgresJs } from "./db/adapters.ts"
export { connect, type Connection, type ConnectOptions } from "./db/connect.ts"
export { openScratch, type ScratchChoice, type ScratchDatabase, type ScratchServer } from "./db/scratch/index.ts"
export { ScratchPool } from "./db/scratch/pool.ts"
export { type Diagnostic, errorCodes, type ErrorCode, PgkitError } from "./errors/index.ts"
export { introspect, type IntrospectOptions } from "./introspect/index.ts"
export { registry } from "./kinds/index.ts"
export * from "./model/index.ts"
export { type Change, diff, type FieldChange, type Rename, type RenameCandidate, renameCandidates, type Scope, within } from "./diff/index.ts"
export { type Plan, plan, type PlannedStep, type PlanOptions } from "./plan/index.ts"
export { type Proof, prove, settle } from "./prove/index.ts"
export { loadSpec, readDrizzleConfig, readDrizzleSpec, readSqlSpec, type SpecStatement } from "./spec/index.ts"
export {
  compareSources,
  type CompareOptions,
  type Comparison,
  parseSource,
  type ReadSource,
  readSource,
  refusedHazards,
  type Source,
  statementsOf,
  writeProven,
} from "./source/index.ts"
export * from "./migrate/index.ts"
export * from "./drift/index.ts"
export { type Config, defineConfig } from "./config/index.ts"
