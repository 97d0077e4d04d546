CREATE OPERATOR FAMILY public.brined USING brin;
CREATE OPERATOR FAMILY public.hashed USING hash;
CREATE OPERATOR FAMILY public.pair_ops USING btree;
ALTER OPERATOR FAMILY public.pair_ops USING btree ADD
  OPERATOR 2 public.#< (public.pair, integer),
  FUNCTION 4 (public.pair, public.pair) btequalimage(oid);
CREATE OPERATOR FAMILY public.points USING gist;
ALTER OPERATOR FAMILY public.points USING gist ADD
  OPERATOR 11 >^ (point, point),
  OPERATOR 15 <-> (point, point) FOR ORDER BY pg_catalog.float_ops,
  FUNCTION 3 (point, point) gist_point_compress(internal),
  FUNCTION 8 (point, point) gist_point_distance(internal,point,smallint,oid,internal);
CREATE OPERATOR FAMILY public.words USING gin;
ALTER OPERATOR FAMILY public.words USING gin ADD
  OPERATOR 1 && (anyarray, anyarray),
  FUNCTION 4 (text[], text[]) ginarrayconsistent(internal,smallint,anyarray,integer,internal,internal,internal,internal);
CREATE OPERATOR CLASS public.brined
  FOR TYPE integer USING brin FAMILY public.brined AS
  OPERATOR 1 <,
  OPERATOR 3 =,
  FUNCTION 1 brin_minmax_opcinfo(internal),
  FUNCTION 2 brin_minmax_add_value(internal,internal,internal,internal),
  FUNCTION 3 brin_minmax_consistent(internal,internal,internal),
  FUNCTION 4 brin_minmax_union(internal,internal,internal);
CREATE OPERATOR CLASS public.hashed
  FOR TYPE integer USING hash FAMILY public.hashed AS
  OPERATOR 1 =,
  FUNCTION 1 hashint4(integer);
CREATE OPERATOR CLASS public.pair_ops
  DEFAULT FOR TYPE public.pair USING btree FAMILY public.pair_ops AS
  OPERATOR 1 public.#<,
  OPERATOR 3 public.#=,
  OPERATOR 5 public.#>,
  FUNCTION 1 public.pair_cmp(public.pair,public.pair);
CREATE OPERATOR CLASS public.points
  FOR TYPE point USING gist FAMILY public.points AS
  FUNCTION 1 gist_point_consistent(internal,point,smallint,oid,internal),
  FUNCTION 2 gist_box_union(internal,internal),
  FUNCTION 5 gist_box_penalty(internal,internal,internal),
  FUNCTION 6 gist_box_picksplit(internal,internal),
  FUNCTION 7 gist_box_same(box,box,internal),
  STORAGE box;
CREATE OPERATOR CLASS public.words
  FOR TYPE text[] USING gin FAMILY public.words AS
  FUNCTION 2 ginarrayextract(anyarray,internal,internal),
  FUNCTION 3 ginqueryarrayextract(anyarray,internal,smallint,internal,internal,internal,internal),
  STORAGE text;
CREATE TABLE public.t (
  p public.pair
);
CREATE TABLE public.u (
  p public.pair NOT NULL,
  CONSTRAINT u_pkey PRIMARY KEY (p)
);
CREATE TABLE public.v (
  a integer,
  w text[],
  o point
);
CREATE INDEX i ON public.t (p);
CREATE INDEX b ON public.v USING brin (a public.brined);
CREATE INDEX g ON public.v USING gin (w public.words);
CREATE INDEX h ON public.v USING hash (a public.hashed);
CREATE INDEX s ON public.v USING gist (o public.points);
