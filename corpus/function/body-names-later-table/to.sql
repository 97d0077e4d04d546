CREATE TABLE a_later (id integer);
CREATE FUNCTION how_many() RETURNS bigint LANGUAGE sql AS $$SELECT count(*) FROM public.a_later$$;
CREATE TABLE z (n bigint DEFAULT how_many());
