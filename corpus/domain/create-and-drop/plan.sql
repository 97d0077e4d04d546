DROP DOMAIN public.old;
CREATE DOMAIN public.email AS character varying(80) COLLATE "C" DEFAULT 'x@y'::character varying NOT NULL CONSTRAINT email_at CHECK ((VALUE)::text ~~ '%@%'::text) CONSTRAINT email_check CHECK ((VALUE)::text <> ''::text);
