// The library's public face: every command's work as a function, with the types of what goes in and comes out.
export {
  checkConfig,
  type Config,
  defineConfig,
  type IgnoreRule,
  loadConfig,
  type LoadedConfig,
  type PgkitConfig,
} from "./config/index.ts"
export { type SpecFile, writeSpec, type WriteSpecOptions } from "./codegen/spec/write.ts"
export * from "./db/index.ts"
export { openDatabase } from "./db/open.ts"
export { ScratchPool } from "./db/scratch/pool.ts"
export * from "./diff/index.ts"
export * from "./drift/index.ts"
export { type Diagnostic, errorCodes, type ErrorCode, PgkitError, type Severity } from "./errors/index.ts"
export * from "./introspect/index.ts"
export { registry } from "./kinds/index.ts"
export * from "./migrate/index.ts"
export * from "./model/index.ts"
export * from "./plan/index.ts"
export * from "./prove/index.ts"
export * from "./source/index.ts"
export * from "./spec/index.ts"
export * from "./workflow/index.ts"
