// pgkit.config.ts: what may stand in it, and what stands in it.
export { defineConfig, type IgnoreRule, type PgkitConfig } from "./define.ts"
export { loadConfig, type LoadedConfig } from "./load.ts"
export { checkConfig, type Config } from "./schema.ts"
