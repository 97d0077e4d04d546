ALTER TABLE public.m RENAME COLUMN x TO y;
ALTER TABLE public.m RENAME CONSTRAINT m_x_check TO m_y_check;
ALTER TABLE public.m RENAME CONSTRAINT m_x_not_null TO m_y_not_null;
