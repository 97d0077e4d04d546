ALTER OPERATOR CLASS public.pair_ops USING btree RENAME TO other_ops;
