ALTER TABLE public.m RENAME COLUMN x TO y;
ALTER TABLE public.m RENAME CONSTRAINT m_x_check TO m_y_check;
ALTER INDEX public.m_x_idx RENAME TO m_y_idx;
ALTER INDEX public.m_1_x_idx RENAME TO m_1_y_idx;
ALTER TABLE public.m RENAME CONSTRAINT m_x_not_null TO m_y_not_null;
