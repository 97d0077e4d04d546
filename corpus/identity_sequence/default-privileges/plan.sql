CREATE TABLE public.orders (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  note text
);
REVOKE SELECT ON SEQUENCE public.orders_id_seq FROM pg_read_all_data;
