ALTER TABLE public.t ADD COLUMN a text DEFAULT 'tab	''quote\'::text;
ALTER TABLE public.t ADD COLUMN b jsonb DEFAULT '{"a": "it''s"}'::jsonb;
ALTER TABLE public.t ADD COLUMN c text[] DEFAULT ARRAY['a'::text, 'b''c'::text];
ALTER TABLE public.t ADD COLUMN d bigint DEFAULT '9223372036854775807'::bigint;
ALTER TABLE public.t ADD COLUMN e interval DEFAULT '1 day'::interval;
ALTER TABLE public.t ADD COLUMN f bit(3) DEFAULT '101'::"bit";
ALTER TABLE public.t ADD COLUMN g numeric DEFAULT 'NaN'::numeric;
