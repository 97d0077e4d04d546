ALTER TABLE public.bills ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('public.bills', 'number'), max(number))
FROM public.bills
HAVING max(number) >= 1;
REVOKE USAGE ON SEQUENCE public.bills_id_seq FROM pg_read_all_data;
GRANT SELECT, USAGE ON SEQUENCE public.orders_id_seq TO pg_read_all_data;
COMMENT ON SEQUENCE public.orders_id_seq IS 'numbers of orders';
GRANT UPDATE ON SEQUENCE public.bills_number_seq TO pg_read_all_data;
