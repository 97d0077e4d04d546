// The storage parameters that CREATE TABLE and CREATE INDEX take: the kits keeps each as the catalog has it.
import { command, open, shown } from "./clause.ts"

export const storageParameters = [
  command("CREATE TABLE, storage parameters", {
    fillfactor: shown("table/options", /CREATE TABLE [^;]*fillfactor/),
    toast_tuple_target: open(/toast_tuple_target/),
    parallel_workers: shown("table/options", /parallel_workers/),
    "autovacuum_enabled, toast.autovacuum_enabled": shown("table/toast-options", /toast\.autovacuum_enabled/),
    "vacuum_index_cleanup, toast.vacuum_index_cleanup": open(/vacuum_index_cleanup/),
    "vacuum_truncate, toast.vacuum_truncate": open(/vacuum_truncate/),
    "autovacuum_vacuum_threshold, toast.autovacuum_vacuum_threshold": open(/autovacuum_vacuum_threshold/),
    "autovacuum_vacuum_max_threshold, toast.autovacuum_vacuum_max_threshold": open(/autovacuum_vacuum_max_threshold/),
    "autovacuum_vacuum_scale_factor, toast.autovacuum_vacuum_scale_factor": open(/autovacuum_vacuum_scale_factor/),
    "autovacuum_vacuum_insert_threshold, toast.autovacuum_vacuum_insert_threshold": open(
      /autovacuum_vacuum_insert_threshold/,
    ),
    "autovacuum_vacuum_insert_scale_factor, toast.autovacuum_vacuum_insert_scale_factor": open(
      /autovacuum_vacuum_insert_scale_factor/,
    ),
    autovacuum_analyze_threshold: open(/autovacuum_analyze_threshold/),
    autovacuum_analyze_scale_factor: open(/autovacuum_analyze_scale_factor/),
    "autovacuum_vacuum_cost_delay, toast.autovacuum_vacuum_cost_delay": open(/autovacuum_vacuum_cost_delay/),
    "autovacuum_vacuum_cost_limit, toast.autovacuum_vacuum_cost_limit": open(/autovacuum_vacuum_cost_limit/),
    "autovacuum_freeze_min_age, toast.autovacuum_freeze_min_age": open(/autovacuum_freeze_min_age/),
    "autovacuum_freeze_max_age, toast.autovacuum_freeze_max_age": open(/autovacuum_freeze_max_age/),
    "autovacuum_freeze_table_age, toast.autovacuum_freeze_table_age": open(/autovacuum_freeze_table_age/),
    "autovacuum_multixact_freeze_min_age, toast.…": open(/autovacuum_multixact_freeze_min_age/),
    "autovacuum_multixact_freeze_max_age, toast.…": open(/autovacuum_multixact_freeze_max_age/),
    "autovacuum_multixact_freeze_table_age, toast.…": open(/autovacuum_multixact_freeze_table_age/),
    "log_autovacuum_min_duration, toast.log_autovacuum_min_duration": open(/log_autovacuum_min_duration/),
    "vacuum_max_eager_freeze_failure_rate, toast.…": open(/vacuum_max_eager_freeze_failure_rate/),
    user_catalog_table: open(/user_catalog_table/),
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
