// The readers of specs, and the loader that makes a scratch database of what they read.
export { type DrizzleConfig, readDrizzleConfig } from "./drizzle/config.ts"
export type { Casing } from "./drizzle/expression.ts"
export { readDrizzleSpec, type ReadDrizzleOptions } from "./drizzle/read.ts"
export { specExtensions } from "./extensions.ts"
export { loadSpec, type LoadOptions, type LoadResult, type ScratchExecutor } from "./load.ts"
export { readSqlSpec, type ReadSqlOptions } from "./sql/read.ts"
export type { Spec, SpecStatement } from "./statement.ts"
