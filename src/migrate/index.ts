// The public face of the migration room.
export { type MigrationState, type MigrationStatus } from "./compare.ts"
export { checksumOf, detectFormat, readMigrations } from "./files.ts"
export * from "./model.ts"
export { migrate } from "./runner.ts"
