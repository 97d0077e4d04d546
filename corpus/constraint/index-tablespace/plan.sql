ALTER TABLE public.t
  ADD CONSTRAINT t_b_excl EXCLUDE USING btree (b WITH =)
    USING INDEX TABLESPACE corpus_space
    WHERE ((b > 0));
ALTER TABLE public.t
  ADD CONSTRAINT t_b_key UNIQUE (b)
    WITH (fillfactor=80)
    USING INDEX TABLESPACE corpus_space;
ALTER INDEX public.t_pkey SET TABLESPACE corpus_space;
