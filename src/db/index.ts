// The parts of pgkit that talk to a database: sessions, the snapshot transaction, scratch databases.
export { fromPostgresJs, type PostgresJsLike } from "./adapters.ts"
export { connect, type Connection, type ConnectOptions, type ScriptExecutor } from "./connect.ts"
export type { Executor, SqlRow } from "./executor.ts"
export { redact } from "./redact.ts"
export * from "./scratch/index.ts"
export { readServerInfo, type ServerInfo } from "./server-info.ts"
export { type SnapshotSession, type SnapshotSessionOptions, withSnapshotSession } from "./snapshot-session.ts"
