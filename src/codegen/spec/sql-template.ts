// SQL text to the template that gives it back.
import { dedent } from "../../spec/dsl/dedent.ts"
import { unescaped } from "../../spec/dsl/sql.ts"

/**
 * A template of `sql` that is indented with the code around it, or of `sql.raw` where its text would not come out the
 * same. `exact` text must keep every space; other SQL may begin and end on lines of its own.
 */
export function sqlTemplate(sql: string, depth: number, exact: boolean): string {
  const wanted = exact ? sql : normal(sql)
  const pad = "  ".repeat(depth)
  const [first = "", ...rest] = escaped(wanted).split("\n")
  const last = rest.at(-1)
  const inner = rest.slice(0, -1).map((line) => (line === "" ? "" : `${pad}  ${line}`))
  const end = last === undefined ? [] : [last === "" ? pad : `${pad}  ${last}`]
  const template = [first, ...inner, ...end].join("\n")
  if (isReadable(template) && dedent(unescaped([template]).join("")) === wanted) return `sql\`${template}\``
  const verbatim = escaped(wanted)
  if (isReadable(verbatim) && unescaped([verbatim]).join("") === wanted) return `sql.raw\`${verbatim}\``
  return `sql.raw(${JSON.stringify(wanted)})`
}

/** Several lines begin behind the opening backtick's and end before the closing one's. */
function normal(sql: string): string {
  const text = sql.replace(/^\s+|[\s;]+$/g, "")
  return text.includes("\n") ? `\n${text}\n` : text
}

function escaped(sql: string): string {
  return sql.replaceAll("`", "\\`").replaceAll("${", "\\${")
}

/** A template ends at a backtick behind an even number of backslashes; a carriage return does not survive. */
function isReadable(template: string): boolean {
  if (template.includes("\r")) return false
  for (const [, slashes = "", what] of template.matchAll(/(\\*)(`|\$\{|$(?![\s\S]))/g)) {
    if ((slashes.length % 2 === 1) !== (what !== "")) return false
  }
  return true
}
