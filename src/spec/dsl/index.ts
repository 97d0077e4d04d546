// The functions that a spec is written with: `postgres-kit/spec`. Nothing here needs a package.
export { Column, type ColumnSpec, type IdentitySpec, type NotNullOptions } from "./column.ts"
export {
  check,
  constraint,
  type ConstraintSpec,
  exclude,
  foreignKey,
  type ForeignKeyAction,
  primaryKey,
  unique,
} from "./constraint.ts"
export type { Grants, PrivilegeName } from "./envelope.ts"
export type { Name } from "./name.ts"
export type { Phase } from "./phases.ts"
export { type ArgumentSpec, fn, type FunctionSpec, procedure, type ProcedureSpec } from "./routine.ts"
export {
  defineSchema,
  extension,
  type ExtensionSpec,
  fragment,
  type FragmentSpec,
  type ObjectSpec,
  type SchemaSpec,
} from "./schema.ts"
export { sequence, type SequenceSpec } from "./sequence.ts"
export { sql, type Sql, type SqlValue } from "./sql.ts"
export { index, type IndexElement, type IndexSpec } from "./table-index.ts"
export { type ForValues, partition, type PartitionBy, table, type TableOptions, type TableSpec } from "./table.ts"
export type { PolicySpec, TriggerEvent, TriggerSpec } from "./trigger.ts"
export {
  bigint,
  bigserial,
  boolean,
  bytea,
  char,
  cidr,
  date,
  doublePrecision,
  inet,
  integer,
  interval,
  json,
  jsonb,
  numeric,
  real,
  serial,
  smallint,
  text,
  time,
  timestamp,
  timestamptz,
  tsvector,
  type,
  type TypeName,
  uuid,
  varchar,
  xml,
} from "./types.ts"
export {
  composite,
  type CompositeSpec,
  domain,
  type DomainSpec,
  enumType,
  type EnumSpec,
  range,
  type RangeSpec,
} from "./user-type.ts"
export { materializedView, type MaterializedViewSpec, view, type ViewSpec } from "./view.ts"
