CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY, note text);
CREATE TABLE bills (id bigint GENERATED ALWAYS AS IDENTITY, number int NOT NULL);
GRANT USAGE ON SEQUENCE bills_id_seq TO pg_read_all_data;
