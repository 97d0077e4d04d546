// pgkit.config.ts: what may stand in it, and what stands in it.
export { defineConfig, type IgnoreRule, type PgkitConfig } from "./define.ts"
export { configFiles, drizzleConfigFiles, loadConfig, type LoadConfigOptions, type LoadedConfig } from "./load.ts"
export { checkConfig, type Config } from "./schema.ts"
