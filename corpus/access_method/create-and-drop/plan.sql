DROP ACCESS METHOD gone;
CREATE ACCESS METHOD copied TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler;
CREATE OPERATOR FAMILY public.ints USING tree;
CREATE OPERATOR CLASS public.ints
  DEFAULT FOR TYPE integer USING tree FAMILY public.ints AS
  OPERATOR 1 <,
  OPERATOR 2 <=,
  OPERATOR 3 =,
  OPERATOR 4 >=,
  OPERATOR 5 >,
  FUNCTION 1 btint4cmp(integer,integer);
CREATE TABLE public.t (
  a integer
)
USING copied;
COMMENT ON ACCESS METHOD copied IS 'heap';
