ALTER TYPE public.y ALTER ATTRIBUTE b TYPE character varying(20) CASCADE;
