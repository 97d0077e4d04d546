// The one list of kinds. Whoever adds a kind adds a line here.
import { registryOf } from "../model/index.ts"
import { accessMethod } from "./access_method/index.ts"
import { aggregate } from "./aggregate/index.ts"
import { cast } from "./cast/index.ts"
import { collation } from "./collation/index.ts"
import { baseType } from "./base_type/index.ts"
import { column } from "./column/index.ts"
import { composite } from "./composite/index.ts"
import { constraint } from "./constraint/index.ts"
import { conversion } from "./conversion/index.ts"
import { columnDefault } from "./default/index.ts"
import { database } from "./database/index.ts"
import { defaultPrivileges } from "./default_privileges/index.ts"
import { domain } from "./domain/index.ts"
import { domainConstraint } from "./domain_constraint/index.ts"
import { enumType } from "./enum/index.ts"
import { eventTrigger } from "./event_trigger/index.ts"
import { extension } from "./extension/index.ts"
import { foreignDataWrapper } from "./foreign_data_wrapper/index.ts"
import { foreignKey } from "./foreign_key/index.ts"
import { language } from "./language/index.ts"
import { identitySequence } from "./identity_sequence/index.ts"
import { materializedView } from "./materialized_view/index.ts"
import { operator } from "./operator/index.ts"
import { operatorClass } from "./operator_class/index.ts"
import { operatorFamily } from "./operator_family/index.ts"
import { memberPrivileges } from "./member_privileges/index.ts"
import { membership } from "./membership/index.ts"
import { parameter } from "./parameter/index.ts"
import { policy } from "./policy/index.ts"
import { publication } from "./publication/index.ts"
import { publicationSchema } from "./publication_schema/index.ts"
import { publicationTable } from "./publication_table/index.ts"
import { range } from "./range/index.ts"
import { role } from "./role/index.ts"
import { roleSetting } from "./role_setting/index.ts"
import { functionKind, procedure } from "./routine/index.ts"
import { rule } from "./rule/index.ts"
import { schema } from "./schema/index.ts"
import { sequence } from "./sequence/index.ts"
import { statistics } from "./statistics/index.ts"
import { server } from "./server/index.ts"
import { subscription } from "./subscription/index.ts"
import { table } from "./table/index.ts"
import { index } from "./table_index/index.ts"
import { textSearchConfiguration } from "./text_search_configuration/index.ts"
import { textSearchDictionary } from "./text_search_dictionary/index.ts"
import { textSearchParser } from "./text_search_parser/index.ts"
import { textSearchTemplate } from "./text_search_template/index.ts"
import { transform } from "./transform/index.ts"
import { trigger } from "./trigger/index.ts"
import { userMapping } from "./user_mapping/index.ts"
import { view } from "./view/index.ts"
import { viewColumn } from "./view_column/index.ts"

export const registry = registryOf([
  role,
  membership,
  parameter,
  database,
  roleSetting,
  schema,
  extension,
  collation,
  baseType,
  enumType,
  domain,
  domainConstraint,
  composite,
  range,
  sequence,
  foreignDataWrapper,
  server,
  userMapping,
  table,
  column,
  columnDefault,
  identitySequence,
  constraint,
  foreignKey,
  index,
  statistics,
  functionKind,
  procedure,
  aggregate,
  cast,
  operator,
  operatorFamily,
  operatorClass,
  language,
  transform,
  conversion,
  accessMethod,
  textSearchParser,
  textSearchTemplate,
  textSearchDictionary,
  textSearchConfiguration,
  view,
  viewColumn,
  materializedView,
  rule,
  trigger,
  policy,
  publication,
  publicationTable,
  publicationSchema,
  subscription,
  eventTrigger,
  defaultPrivileges,
  memberPrivileges,
])
