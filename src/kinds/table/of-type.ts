// ALTER TABLE … OF and NOT OF: a table that becomes one of a type, or stops being one, around what its columns do.
import { type ChangeContext, type Found, objectId, type Step, type View } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import type { TableShape } from "./shape.ts"

type Table = Found<TableShape>

/**
 * While it is of a type, its columns cannot be changed; to become of one, it must have the type's columns in their
 * order (manual, ALTER TABLE, OF). ADD COLUMN could not make them so unless they came last; then the table is made anew.
 */
export function changeType(
  now: Table,
  from: string | null,
  to: string | null,
  { before, past, view }: ChangeContext<TableShape>,
): readonly Step[] | "rebuild" {
  const [old, wanted] = [columnNames(now, past), columnNames(now, view)]
  const kept = old.filter((name) => wanted.includes(name))
  if (to !== null && (kept.length < wanted.length || kept.some((name, at) => name !== wanted[at]))) return "rebuild"
  const alter = `ALTER TABLE ${quotePath(now.path)}`
  const lock = { mode: "ACCESS EXCLUSIVE", on: now.id } as const
  const columns = (names: readonly string[]) => names.map((name) => objectId("column", [...now.path, name]))
  const gone = old.filter((name) => !wanted.includes(name)).map((name) => objectId("dropped", [...now.path, name]))
  return [
    ...(from === null ? [] : [{ sql: `${alter} NOT OF`, frees: [...before.dependsOn, ...columns(old)], lock }]),
    ...(to === null
      ? []
      : [
          {
            sql: `${alter} OF ${to}`,
            needs: [...now.dependsOn, now.id, ...columns(wanted), ...gone],
            produces: [],
            lock,
          },
        ]),
  ]
}

function columnNames({ id }: Table, side: View): readonly string[] {
  return [...side.childrenOf(id, "column")].sort((a, b) => a.position - b.position).map(({ path }) => path[2] ?? "")
}
