ALTER OPERATOR CLASS public.pair_ops USING btree SET SCHEMA app;
ALTER OPERATOR CLASS app.pair_ops USING btree RENAME TO other_ops;
