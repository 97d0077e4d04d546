CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY, note text);
GRANT USAGE, SELECT ON SEQUENCE orders_id_seq TO pg_read_all_data;
COMMENT ON SEQUENCE orders_id_seq IS 'numbers of orders';
CREATE TABLE bills (id bigint GENERATED ALWAYS AS IDENTITY, number int GENERATED ALWAYS AS IDENTITY);
GRANT UPDATE ON SEQUENCE bills_number_seq TO pg_read_all_data;
