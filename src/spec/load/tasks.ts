// The statements of a spec to tasks: what runs, with the session settings that its file gave it, and what does not.
import type { Diagnostic } from "../../errors/index.ts"
import type { SpecStatement } from "../statement.ts"
import { unconnected } from "./subscription.ts"

/** The settings in force at a statement: the name of each, and the statement that sets it. */
export type Settings = ReadonlyMap<string, string>

/** A statement to run. `role` is set where it makes a role, which belongs to the cluster and not to the database. */
export interface Task {
  readonly statement: SpecStatement
  readonly settings: Settings
  readonly role?: string
}

/** The state of a session that no file has changed. */
export const noSettings: Settings = new Map()

/**
 * What to run, in the order of the statements. Transaction control is left out: every statement stands alone, so
 * that one that fails can be tried again. Settings begin anew with every file. What would reach outside the scratch
 * database is left out and reported.
 */
export function toTasks(
  statements: readonly SpecStatement[],
  { writeRoles = false }: { readonly writeRoles?: boolean } = {},
): { tasks: Task[]; diagnostics: Diagnostic[] } {
  const tasks: Task[] = []
  const roles: Task[] = []
  const diagnostics: Diagnostic[] = []
  let file: string | undefined
  let settings = noSettings
  let atBegin = noSettings
  const paths = new Map<string, Settings>()
  for (const statement of statements) {
    if (statement.place?.file !== file) {
      file = statement.place?.file
      settings = noSettings
      atBegin = noSettings
    }
    const meaning = meaningOf(statement.sql)
    if (statement.searchPath !== undefined) {
      settings =
        paths.get(statement.searchPath) ??
        withSetting(noSettings, "search_path", `SET search_path TO ${statement.searchPath}`)
      paths.set(statement.searchPath, settings)
    }
    if (meaning.does === "set") {
      if (!meaning.local) atBegin = withSetting(atBegin, meaning.name, meaning.sql)
      settings = withSetting(settings, meaning.name, meaning.sql)
    } else if (meaning.does === "reset") {
      atBegin = withSetting(atBegin, meaning.name, undefined)
      settings = withSetting(settings, meaning.name, undefined)
    } else if (meaning.does === "end") settings = atBegin
    else if (writeRoles && (meaning.does === "role" || isOfRoles(meaning))) {
      // All roles first: a statement that names one before it is made would make another.
      if (meaning.does === "role") roles.push({ statement, settings })
      else tasks.push({ statement, settings })
    } else if (meaning.does === "outside") diagnostics.push(leftOut(statement, meaning.what))
    else if (meaning.does === "role") tasks.push({ statement, settings, role: meaning.role })
    else if (meaning.does === "run")
      tasks.push({ statement: meaning.sql === undefined ? statement : { ...statement, sql: meaning.sql }, settings })
  }
  return { tasks: [...roles, ...tasks], diagnostics }
}

function isOfRoles(meaning: Meaning): boolean {
  return meaning.does === "outside" && /^(?:role|group|user|membership|parameter)$/i.test(meaning.what)
}

type Meaning =
  | { readonly does: "nothing" | "end" }
  /** With `sql` in place of the statement's own text. */
  | { readonly does: "run"; readonly sql?: string }
  | { readonly does: "set"; readonly name: string; readonly sql: string; readonly local: boolean }
  | { readonly does: "reset"; readonly name: string | undefined }
  | { readonly does: "role"; readonly role: string }
  | { readonly does: "outside"; readonly what: string }

const identifier = String.raw`("(?:[^"]|"")+"|[\w$.\u0080-\uffff]+)`
const patterns = {
  authorization: /^set\s+(?:session\s+|local\s+)?session\s+authorization\b/i,
  transaction: /^set\s+(?:local\s+)?(?:transaction|constraints|session\s+characteristics)\b/i,
  set: new RegExp(String.raw`^set\s+(session\s+|local\s+)?(time\s+zone|${identifier})`, "i"),
  setConfig: /^select\s+(?:pg_catalog\.)?set_config\s*\(\s*'([^']+)'\s*,[^()]*\)$/i,
  reset: new RegExp(String.raw`^reset\s+(session\s+authorization|time\s+zone|${identifier})`, "i"),
  end: /^(?:commit|end|rollback|abort)\b(?!\s+(?:work\s+|transaction\s+)?to\b)/i,
  control: /^(?:begin|start\s+transaction|savepoint|release|rollback|prepare\s+transaction|lock)\b/i,
  role: new RegExp(String.raw`^create\s+(?:role|group|user(?!\s+mapping))\s+${identifier}`, "i"),
  /** GRANT and REVOKE without an object. */
  membership: /^(?:grant|revoke)\b(?![^]*\son\s)/i,
  parameter: /^(?:grant|revoke)\b[^]*?\son\s+parameter\s/i,
  outside: new RegExp(
    String.raw`^(?:(?:create|drop)\s+(database|tablespace)|alter\s+(system|role|group|user(?!\s+mapping)|tablespace)|drop\s+(role|group|user(?!\s+mapping)|owned)|reassign\s+(owned))\b`,
    "i",
  ),
}

/** Read from the first words alone, which is all that PostgreSQL's own command tags look at. */
function meaningOf(sql: string): Meaning {
  const head = sql.slice(0, 300)
  if (patterns.transaction.test(head)) return { does: "nothing" }
  if (patterns.authorization.test(head)) return { does: "set", name: "session authorization", sql, local: false }
  const set = patterns.set.exec(head)
  if (set) return setting(sql, set)
  const config = patterns.setConfig.exec(sql)
  if (config?.[1] !== undefined) return { does: "set", name: config[1].toLowerCase(), sql, local: false }
  const reset = patterns.reset.exec(head)
  if (reset?.[1] !== undefined) {
    const name = settingName(reset[1])
    return { does: "reset", name: name === "all" ? undefined : name }
  }
  if (/^discard\s+all\b/i.test(head)) return { does: "reset", name: undefined }
  if (patterns.end.test(head)) return { does: "end" }
  if (patterns.control.test(head)) return { does: "nothing" }
  const role = patterns.role.exec(head)
  if (role?.[1] !== undefined) return { does: "role", role: role[1] }
  if (patterns.membership.test(sql)) return { does: "outside", what: "membership" }
  if (patterns.parameter.test(sql)) return { does: "outside", what: "parameter" }
  const outside = patterns.outside.exec(head)
  if (outside) return { does: "outside", what: outside.slice(1).find((it) => it !== undefined) ?? "" }
  return unconnected(sql) ?? { does: "run" }
}

function setting(sql: string, match: RegExpExecArray): Meaning {
  const name = settingName(match[2] ?? "")
  // The text of a spec is sent in UTF-8, whatever the file says that it was written in.
  if (name === "client_encoding" || name === "names") return { does: "nothing" }
  const local = /^local/i.test(match[1] ?? "")
  return { does: "set", name, sql: local ? sql.replace(/^set\s+local\s/i, "SET ") : sql, local }
}

function settingName(text: string): string {
  return text.replaceAll('"', "").replaceAll(/\s+/g, " ").toLowerCase()
}

/** The same map where nothing changes, so that statements under equal settings can go to the server together. */
function withSetting(settings: Settings, name: string | undefined, sql: string | undefined): Settings {
  if (name === undefined) return noSettings
  if (settings.get(name) === sql) return settings
  const changed = new Map(settings)
  if (sql === undefined) changed.delete(name)
  else changed.set(name, sql)
  return changed
}

function leftOut(statement: SpecStatement, what: string): Diagnostic {
  const place = statement.place === undefined ? "" : `${statement.place.file}:${String(statement.place.line ?? 1)}: `
  return {
    code: "SPEC_LEFT_OUT",
    severity: "warning",
    message: `${place}a statement about a ${what.toLowerCase()} reaches outside the database and was left out.`,
    hint: "Run it by hand, once for each server.",
  }
}
