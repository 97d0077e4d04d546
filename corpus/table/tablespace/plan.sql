ALTER TABLE public.t SET TABLESPACE corpus_space;
CREATE TABLE public.u (
  a integer
)
TABLESPACE corpus_space;
