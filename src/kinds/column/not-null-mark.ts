// A change of NOT NULL before PostgreSQL 18, where it is a mark on the column that recurses to children.
import { type ChangeContext, type Found, isPartitioned, type Step } from "../../model/index.ts"
import { addNotNull, dropNotNull } from "./not-null-sql.ts"
import { ancestors, followers, followsParent, isColumn } from "./parents.ts"
import type { ColumnShape } from "./shape.ts"
import { alterColumn, alterColumnOnly, tableOf } from "./sql.ts"

type Column = Found<ColumnShape>
type Scene = Pick<ChangeContext<ColumnShape>, "past" | "view">

export function changeMark(now: Column, to: boolean, scene: Scene): readonly Step[] {
  const { past, view } = scene
  if (followsParent(now, past, view) && ancestors(now, view).some((parent) => reaches(parent, to, scene))) return []
  const own = mark(now, to, scene)
  if (!recurses(now, to, scene)) return [{ ...own, sql: own.sql.replace(alterColumn(now), alterColumnOnly(now)) }]
  // Under a partitioned table it goes everywhere; a partition that keeps the mark gets it back.
  const keepers = to ? [] : followers(now, past, view).filter(({ shape }) => shape.notNull !== null)
  return [own, ...keepers.map((child) => ({ ...mark(child, true, scene), needs: [child.id], produces: [] }))]
}

function mark(now: Column, to: boolean, scene: Scene): Step {
  return to
    ? addNotNull(now, { name: null, noInherit: false, valid: true, local: true, inherited: false }, scene)
    : dropNotNull(now)
}

/** True where a parent's own change comes down to all its children. */
function reaches(parent: Column, to: boolean, scene: Scene): boolean {
  const before = scene.past.get(parent.id)
  if (!isColumn(before) || (before.shape.notNull !== null) === to || (parent.shape.notNull !== null) !== to)
    return false
  return recurses(parent, to, scene)
}

function recurses(now: Column, to: boolean, { past, view }: Scene): boolean {
  if (isPartitioned(view.get(tableOf(now)))) return true
  return followers(now, past, view).every(({ shape }) => (shape.notNull !== null) === to)
}
