// The storage parameters that CREATE TABLE and CREATE INDEX take: the kits keeps each as the catalog has it.
import { command, shown } from "./clause.ts"

export const storageParameters = [
  command("CREATE TABLE, storage parameters", {
    fillfactor: shown("table/options", /CREATE TABLE [^;]*fillfactor/),
    toast_tuple_target: shown("table/storage-parameters", /toast_tuple_target/),
    parallel_workers: shown("table/options", /parallel_workers/),
    "autovacuum_enabled, toast.autovacuum_enabled": shown("table/toast-options", /toast\.autovacuum_enabled/),
    "vacuum_index_cleanup, toast.vacuum_index_cleanup": shown("table/toast-parameters", /vacuum_index_cleanup/),
    "vacuum_truncate, toast.vacuum_truncate": shown("table/storage-parameter-values", /vacuum_truncate/),
    "autovacuum_vacuum_threshold, toast.autovacuum_vacuum_threshold": shown(
      "table/toast-parameters",
      /autovacuum_vacuum_threshold/,
    ),
    "autovacuum_vacuum_max_threshold, toast.autovacuum_vacuum_max_threshold": shown(
      "table/storage-parameters-of-18",
      /autovacuum_vacuum_max_threshold/,
    ),
    "autovacuum_vacuum_scale_factor, toast.autovacuum_vacuum_scale_factor": shown(
      "table/toast-parameters",
      /autovacuum_vacuum_scale_factor/,
    ),
    "autovacuum_vacuum_insert_threshold, toast.autovacuum_vacuum_insert_threshold": shown(
      "table/toast-parameters",
      /autovacuum_vacuum_insert_threshold/,
    ),
    "autovacuum_vacuum_insert_scale_factor, toast.autovacuum_vacuum_insert_scale_factor": shown(
      "table/toast-parameters",
      /autovacuum_vacuum_insert_scale_factor/,
    ),
    autovacuum_analyze_threshold: shown("table/storage-parameters", /autovacuum_analyze_threshold/),
    autovacuum_analyze_scale_factor: shown("table/storage-parameters", /autovacuum_analyze_scale_factor/),
    "autovacuum_vacuum_cost_delay, toast.autovacuum_vacuum_cost_delay": shown(
      "table/toast-parameters",
      /autovacuum_vacuum_cost_delay/,
    ),
    "autovacuum_vacuum_cost_limit, toast.autovacuum_vacuum_cost_limit": shown(
      "table/toast-parameters",
      /autovacuum_vacuum_cost_limit/,
    ),
    "autovacuum_freeze_min_age, toast.autovacuum_freeze_min_age": shown(
      "table/toast-parameters",
      /autovacuum_freeze_min_age/,
    ),
    "autovacuum_freeze_max_age, toast.autovacuum_freeze_max_age": shown(
      "table/toast-parameters",
      /autovacuum_freeze_max_age/,
    ),
    "autovacuum_freeze_table_age, toast.autovacuum_freeze_table_age": shown(
      "table/toast-parameters",
      /autovacuum_freeze_table_age/,
    ),
    "autovacuum_multixact_freeze_min_age, toast.…": shown(
      "table/toast-parameters",
      /autovacuum_multixact_freeze_min_age/,
    ),
    "autovacuum_multixact_freeze_max_age, toast.…": shown(
      "table/toast-parameters",
      /autovacuum_multixact_freeze_max_age/,
    ),
    "autovacuum_multixact_freeze_table_age, toast.…": shown(
      "table/toast-parameters",
      /autovacuum_multixact_freeze_table_age/,
    ),
    "log_autovacuum_min_duration, toast.log_autovacuum_min_duration": shown(
      "table/toast-parameters",
      /log_autovacuum_min_duration/,
    ),
    "vacuum_max_eager_freeze_failure_rate, toast.…": shown(
      "table/storage-parameters-of-18",
      /vacuum_max_eager_freeze_failure_rate/,
    ),
    user_catalog_table: shown("table/storage-parameters", /user_catalog_table/),
  }),

  command("CREATE INDEX, storage parameters", {
    fillfactor: shown("index/storage-parameters", /CREATE INDEX [^;]*fillfactor/),
    deduplicate_items: shown("index/storage-parameters", /deduplicate_items/),
    buffering: shown("constraint/exclude-storage-parameters", /buffering/),
    fastupdate: shown("index/storage-parameters-reset", /fastupdate/),
    gin_pending_list_limit: shown("index/storage-parameters-reset", /gin_pending_list_limit/),
    autosummarize: shown("index/methods", /autosummarize/),
    pages_per_range: shown("index/methods", /pages_per_range/),
  }),
]
