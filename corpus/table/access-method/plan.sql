ALTER TABLE public.t SET ACCESS METHOD slow;
CREATE TABLE public.u (
  a integer
)
USING slow;
