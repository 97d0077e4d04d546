// Keys, checks, exclusions and foreign keys of a generated table.
import type { MadeColumn } from "./columns.ts"
import { add, type Relation, type Scene } from "./scene.ts"
import { when } from "./statement.ts"

interface Table {
  readonly name: string
  readonly columns: readonly MadeColumn[]
  readonly partitioned: boolean
}

/** The keys need the column `id` where the table is partitioned by it. */
export function addConstraints(scene: Scene, key: string, table: Table): Relation {
  const { choose } = scene
  const { name, columns, partitioned } = table
  const prefix = prefixOf(key)
  const alter = `ALTER TABLE ${name} ADD CONSTRAINT`
  const primary = choose.chance(`${key}.primary`, 0.7)
    ? choose.pick(`${key}.primary.columns`, ["id", "id", "id, n1"])
    : ""
  if (primary !== "")
    add(scene, `${alter} ${prefix}_pkey PRIMARY KEY (${primary})${included(scene, `${key}.primary`, columns)}`)
  const hasText = columns.some((column) => column.name === "x1")
  if (choose.chance(`${key}.unique`, 0.4)) {
    const nulls = when(choose.chance(`${key}.unique.nulls`, 0.3), "NULLS NOT DISTINCT")
    const on = hasText ? choose.pick(`${key}.unique.columns`, ["n1, id", "x1, id"]) : "n1, id"
    const deferred = choose.pick(`${key}.unique.deferrable`, ["", "", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED"])
    add(scene, `${alter} ${prefix}_key UNIQUE${nulls} (${on})${deferred}`)
    addComment(scene, key, `${prefix}_key`, name)
  }
  for (const check of choose.some(`${key}.check`, ["small", "large", "text"], 0.25)) {
    const bound = choose.pick(`${key}.check.${check}.bound`, ["0", "10"])
    const test =
      check === "text" && hasText
        ? `length(x1) > ${bound}`
        : check === "small"
          ? `n1 > ${bound}`
          : `n1 + 1 < id + ${bound}`
    const state = choose.pick(`${key}.check.${check}.state`, [
      "",
      "",
      " NOT VALID",
      ...(partitioned ? [] : [" NO INHERIT"]),
      ...(scene.major >= 18 ? [" NOT ENFORCED"] : []),
    ])
    add(scene, `${alter} ${prefix}_${check} CHECK (${test})${state}`)
    addComment(scene, `${key}.${check}`, `${prefix}_${check}`, name)
  }
  if (!partitioned && choose.chance(`${key}.exclude`, 0.12)) {
    const where = when(choose.chance(`${key}.exclude.where`, 0.4), "WHERE (n1 > 3)")
    add(scene, `${alter} ${prefix}_excl EXCLUDE USING gist (int8range(id::bigint, id::bigint + 5) WITH &&)${where}`)
  }
  if (
    scene.major >= 18 &&
    columns.some((column) => /^n2 /.test(column.item)) &&
    choose.chance(`${key}.named_null`, 0.2)
  ) {
    const valid = when(choose.chance(`${key}.named_null.not_valid`, 0.3), "NOT VALID")
    add(scene, `ALTER TABLE ${name} ALTER COLUMN n2 DROP NOT NULL`)
    add(scene, `${alter} ${choose.pick(`${key}.named_null.name`, ["must", '"Must be"'])} NOT NULL n2${valid}`)
  }
  return { name, kind: partitioned ? "partitioned" : "table", columns, key: primary === "id" ? ["id"] : [] }
}

function included({ choose }: Scene, key: string, columns: readonly MadeColumn[]): string {
  return when(columns.some((column) => column.name === "n2") && choose.chance(`${key}.include`, 0.15), "INCLUDE (n2)")
}

function addComment(scene: Scene, key: string, constraint: string, table: string): void {
  if (scene.choose.chance(`${key}.constraint.comment`, 0.2))
    add(scene, `COMMENT ON CONSTRAINT ${constraint} ON ${table} IS 'a rule'`)
}

/** After all tables are there; a table may refer to itself and to any other that has a key on `id`. */
export function addForeignKeys(scene: Scene, table: Relation): void {
  const { choose } = scene
  const targets = scene.relations.filter((other) => other.key.length > 0)
  if (targets.length === 0) return
  for (const column of ["n1", "n2"]) {
    const type = table.columns.find((own) => own.name === column)?.type
    const key = `${table.name.replace(/^.*\./, "")}.${column}.foreign`
    if (type === undefined || !choose.chance(key, 0.35)) continue
    const target = choose.pick(
      `${key}.target`,
      targets.map((other) => other.name),
    )
    const action = choose.pick(`${key}.delete`, [
      "",
      "ON DELETE CASCADE",
      "ON DELETE SET NULL",
      `ON DELETE SET NULL (${column})`,
      "ON DELETE RESTRICT",
    ])
    const update = choose.pick(`${key}.update`, ["", "", "ON UPDATE CASCADE", "ON UPDATE SET DEFAULT"])
    const deferred = choose.pick(`${key}.deferrable`, ["", "", "DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED"])
    const match = when(choose.chance(`${key}.full`, 0.15), "MATCH FULL")
    const state = table.kind === "table" && choose.chance(`${key}.not_valid`, 0.15) ? "NOT VALID" : ""
    const name = `${prefixOf(key.split(".")[0] ?? "")}_${column}_fkey`
    const clauses = [update, action, deferred, state].filter((clause) => clause !== "").join(" ")
    add(
      scene,
      `ALTER TABLE ${table.name} ADD CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES ${target} (id)${match} ${clauses}`.trimEnd(),
    )
    addComment(scene, key, name, table.name)
  }
}

function prefixOf(key: string): string {
  return key.replaceAll('"', "").replace(" ", "_").toLowerCase()
}
