// The one list of kinds. Whoever adds a kind adds a line here.
import { registryOf } from "../model/index.ts"
import { column } from "./column/index.ts"
import { columnDefault } from "./default/index.ts"
import { table } from "./table/index.ts"

export const registry = registryOf([table, column, columnDefault])
