ALTER TABLE public.m RENAME COLUMN id TO no;
ALTER TABLE public.m RENAME CONSTRAINT m_id_not_null TO m_no_not_null;
