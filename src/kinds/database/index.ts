// The database itself: settings, limit, owner, comment and privileges, planned only where somebody asks for them.
import { defineKind, type Found, type Step } from "../../model/index.ts"
import { inThisDatabase, thisDatabase } from "../../sql/current-database.ts"
import { settingStatements } from "../../sql/setting.ts"
import { databaseSql, decodeDatabase } from "./query.ts"
import { databaseShape, type DatabaseShape } from "./shape.ts"

type Database = Found<DatabaseShape>

export const database = defineKind<DatabaseShape>({
  name: "database",
  rank: 3,
  shape: databaseShape,
  owned: true,
  target: () => thisDatabase,
  spell: inThisDatabase,
  read: { sql: databaseSql, decode: decodeDatabase },
  // It is there, whatever is in it.
  create: (object) => [...limit(object, -1), ...settings(object, [])],
  drop: () => [],
  changes: {
    connectionLimit: (now, from) => limit(now, from),
    settings: (now, from) => settings(now, from),
  },
})

function limit(now: Database, from: number): readonly Step[] {
  const { connectionLimit } = now.shape
  if (connectionLimit === from) return []
  return [{ sql: inThisDatabase(`ALTER ${thisDatabase} CONNECTION LIMIT ${String(connectionLimit)}`) }]
}

function settings(now: Database, from: readonly string[]): readonly Step[] {
  return settingStatements(`ALTER ${thisDatabase}`, from, now.shape.settings).map((sql) => ({
    sql: inThisDatabase(sql),
  }))
}
