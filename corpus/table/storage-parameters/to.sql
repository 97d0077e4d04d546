CREATE TABLE t (a int, b text) WITH (
  fillfactor = 70, toast_tuple_target = 256, parallel_workers = 2, user_catalog_table = true,
  autovacuum_enabled = false, vacuum_index_cleanup = off, vacuum_truncate = false,
  autovacuum_vacuum_threshold = 10, autovacuum_vacuum_scale_factor = 0.1,
  autovacuum_vacuum_insert_threshold = 11, autovacuum_vacuum_insert_scale_factor = 0.11,
  autovacuum_analyze_threshold = 12, autovacuum_analyze_scale_factor = 0.12,
  autovacuum_vacuum_cost_delay = 3.5, autovacuum_vacuum_cost_limit = 300,
  autovacuum_freeze_min_age = 1000, autovacuum_freeze_max_age = 200000, autovacuum_freeze_table_age = 100000,
  autovacuum_multixact_freeze_min_age = 1001, autovacuum_multixact_freeze_max_age = 200001,
  autovacuum_multixact_freeze_table_age = 100001,
  log_autovacuum_min_duration = 500
);
