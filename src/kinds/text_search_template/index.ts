// Text search templates: nothing of them can be altered but name and schema.
import { defineKind, type Found } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { renameSql } from "../../sql/rename.ts"
import { decodeTemplate, templateSql } from "./query.ts"
import { templateShape, type TemplateShape } from "./shape.ts"

export const textSearchTemplate = defineKind<TemplateShape>({
  name: "text_search_template",
  rank: 43,
  shape: templateShape,
  owned: false,
  target,
  read: { sql: templateSql, decode: decodeTemplate },

  create: (object) => [
    {
      sql: listed(`CREATE ${target(object)}`, [
        ...(object.shape.init === null ? [] : [`INIT = ${object.shape.init}`]),
        `LEXIZE = ${object.shape.lexize}`,
      ]),
    },
  ],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],
  rename: (from, to) => renameSql("TEXT SEARCH TEMPLATE", from.path, to.path).map((sql) => ({ sql })),

  changes: { init: "rebuild", lexize: "rebuild" },
})

function target({ path }: Found<TemplateShape>): string {
  return `TEXT SEARCH TEMPLATE ${quotePath(path)}`
}
