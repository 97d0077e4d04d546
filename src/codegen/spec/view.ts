// Views and materialized views of a snapshot to the calls that make them.
import { materializedViewShape } from "../../kinds/materialized_view/shape.ts"
import { viewShape } from "../../kinds/view/shape.ts"
import { viewColumnShape } from "../../kinds/view_column/shape.ts"
import { type Found, nameOf } from "../../model/index.ts"
import { type Code, entriesOf, type Entry, sqlCode, text } from "./code.ts"
import { envelopeCode } from "./envelope.ts"
import { list, parameters } from "./names.ts"
import { kit, say, type Scene, shapeOf } from "./scene.ts"
import { indexCode } from "./table-index.ts"
import { triggerEntries } from "./trigger.ts"
import { valueCode } from "./value.ts"

export function viewCode(scene: Scene, object: Found): Code {
  const shape = shapeOf(object, viewShape)
  const { fields, said } = envelopeCode(object)
  say(scene, object, said)
  const triggers = triggerEntries(scene, object)
  const options = entriesOf({
    with: parameters(shape.options),
    columns: columnsCode(scene, object),
    triggers: triggers.length === 0 ? undefined : { entries: triggers },
    ...fields,
  })
  return kit(scene, "view", [sqlCode(shape.definition), ...(options.length === 0 ? [] : [{ entries: options }])])
}

export function materializedViewCode(scene: Scene, object: Found): Code {
  const shape = shapeOf(object, materializedViewShape)
  const { fields, said } = envelopeCode(object)
  const indexes = scene.view.childrenOf(object.id, "index").flatMap((it): readonly Entry[] => {
    const code = indexCode(scene, it)
    return code === undefined ? [] : [[nameOf(it), code]]
  })
  const clusters = shape.clusterOn !== null && indexes.some(([name]) => name === shape.clusterOn)
  say(scene, object, { ...said, shape: { ...shape, clusterOn: clusters ? shape.clusterOn : null } })
  const options = entriesOf({
    with: parameters(shape.options),
    using: shape.accessMethod === null ? undefined : text(shape.accessMethod),
    tablespace: shape.tablespace === null ? undefined : text(shape.tablespace),
    withNoData: shape.populated ? undefined : "true",
    columns: columnsCode(scene, object),
    indexes: indexes.length === 0 ? undefined : { entries: indexes },
    clusterOn: clusters ? text(shape.clusterOn ?? "") : undefined,
    dependsOnExtensions: shape.extensions.length === 0 ? undefined : list(shape.extensions),
    ...fields,
  })
  return kit(scene, "materializedView", [
    sqlCode(shape.definition),
    ...(options.length === 0 ? [] : [{ entries: options }]),
  ])
}

/** What is said about columns beyond what the query makes of them. */
function columnsCode(scene: Scene, view: Found): Code | undefined {
  const entries = scene.view.childrenOf(view.id, "view_column").flatMap((column): readonly Entry[] => {
    const shape = shapeOf(column, viewColumnShape)
    const { fields, said } = envelopeCode(column)
    say(scene, column, said)
    const options = entriesOf({
      default: shape.default === null ? undefined : valueCode(shape.default, shape.type),
      storage: shape.storage === null ? undefined : text(shape.storage.toLowerCase()),
      compression: shape.compression === null ? undefined : text(shape.compression),
      statistics: shape.statistics === null ? undefined : String(shape.statistics),
      with: parameters(shape.options),
      ...fields,
    })
    return options.length === 0 ? [] : [[nameOf(column), { entries: options }]]
  })
  return entries.length === 0 ? undefined : { entries }
}
