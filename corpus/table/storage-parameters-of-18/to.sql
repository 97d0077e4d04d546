CREATE TABLE t (a int, b text) WITH (
  autovacuum_vacuum_max_threshold = 100000, vacuum_max_eager_freeze_failure_rate = 0.2,
  toast.autovacuum_vacuum_max_threshold = 100000, toast.vacuum_max_eager_freeze_failure_rate = 0.3
);
