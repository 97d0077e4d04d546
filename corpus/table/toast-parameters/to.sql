CREATE TABLE t (a int, b text) WITH (
  toast.autovacuum_enabled = false, toast.vacuum_index_cleanup = on, toast.vacuum_truncate = false,
  toast.autovacuum_vacuum_threshold = 10, toast.autovacuum_vacuum_scale_factor = 0.1,
  toast.autovacuum_vacuum_insert_threshold = 11, toast.autovacuum_vacuum_insert_scale_factor = 0.11,
  toast.autovacuum_vacuum_cost_delay = 3.5, toast.autovacuum_vacuum_cost_limit = 300,
  toast.autovacuum_freeze_min_age = 1000, toast.autovacuum_freeze_max_age = 200000,
  toast.autovacuum_freeze_table_age = 100000, toast.autovacuum_multixact_freeze_min_age = 1001,
  toast.autovacuum_multixact_freeze_max_age = 200001, toast.autovacuum_multixact_freeze_table_age = 100001,
  toast.log_autovacuum_min_duration = 500
);
