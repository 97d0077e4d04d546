// Transforms: CREATE OR REPLACE TRANSFORM says all there is to say.
import { defineKind, type Found, type Step } from "../../model/index.ts"
import { quoteIdent } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { decodeTransform, transformSql } from "./query.ts"
import { transformShape, type TransformShape } from "./shape.ts"

type Transform = Found<TransformShape>

const replace = (now: Transform): readonly Step[] => [{ sql: createSql(now, "CREATE OR REPLACE") }]

export const transform = defineKind<TransformShape>({
  name: "transform",
  rank: 34,
  shape: transformShape,
  owned: false,
  target,
  read: { sql: transformSql, decode: decodeTransform },

  create: (object) => [{ sql: createSql(object, "CREATE") }],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],

  changes: { type: "rebuild", language: "rebuild", fromSql: replace, toSql: replace },
})

function target({ shape }: Transform): string {
  return `TRANSFORM FOR ${shape.type} LANGUAGE ${quoteIdent(shape.language)}`
}

function createSql(object: Transform, command: "CREATE" | "CREATE OR REPLACE"): string {
  const { fromSql, toSql } = object.shape
  return listed(`${command} ${target(object)}`, [
    ...(fromSql === null ? [] : [`FROM SQL WITH FUNCTION ${fromSql}`]),
    ...(toSql === null ? [] : [`TO SQL WITH FUNCTION ${toSql}`]),
  ])
}
