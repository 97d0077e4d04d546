// Every command of the manual that says what a schema is, in the order of docs/coverage.md.
import { alterTable } from "./alter-table.ts"
import { commentAndLabel } from "./comment-and-label.ts"
import { createTable } from "./create-table.ts"
import { foreignCommands } from "./foreign-commands.ts"
import { indexCommands } from "./index-commands.ts"
import { operatorCommands } from "./operator-commands.ts"
import { replicationCommands } from "./replication-commands.ts"
import { roleCommands } from "./role-commands.ts"
import { routineCommands } from "./routine-commands.ts"
import { schemasAndExtensions } from "./schemas-and-extensions.ts"
import { sequenceCommands } from "./sequence-commands.ts"
import { storageParameters } from "./storage-parameters.ts"
import { textSearchCommands } from "./text-search-commands.ts"
import { triggerCommands } from "./trigger-commands.ts"
import { typeCommands } from "./type-commands.ts"
import { viewCommands } from "./view-commands.ts"
import { wholeDatabases } from "./whole-databases.ts"

export const commands = [
  ...schemasAndExtensions,
  ...createTable,
  ...alterTable,
  ...storageParameters,
  ...indexCommands,
  ...sequenceCommands,
  ...typeCommands,
  ...viewCommands,
  ...routineCommands,
  ...triggerCommands,
  ...operatorCommands,
  ...textSearchCommands,
  ...foreignCommands,
  ...replicationCommands,
  ...roleCommands,
  ...commentAndLabel,
  ...wholeDatabases,
]
