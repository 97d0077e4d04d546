CREATE COLLATION posix (provider = libc, locale = 'C');
CREATE COLLATION mixed (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');
CREATE COLLATION german (provider = icu, locale = 'de-u-co-phonebk');
CREATE COLLATION "Any Case" (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE TABLE t (a text COLLATE german, b text COLLATE "Any Case" UNIQUE);
CREATE INDEX i ON t (lower(a) COLLATE posix);
COMMENT ON COLLATION german IS 'phone book';
ALTER COLLATION german OWNER TO pg_read_all_data;
