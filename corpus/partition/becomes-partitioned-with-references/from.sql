CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE t (id serial PRIMARY KEY, up integer REFERENCES t, m mood DEFAULT 'ok', gone text, n integer CHECK (n > 0));
CREATE TABLE r (t_id integer REFERENCES t ON DELETE CASCADE);
CREATE RULE no_delete AS ON DELETE TO t DO INSTEAD NOTHING;
