ALTER TABLE public.m RENAME TO n;
ALTER TABLE public.m_1 RENAME TO n_1;
ALTER TABLE public.n RENAME CONSTRAINT m_o_fkey TO n_o_fkey;
ALTER TABLE public.n_1 RENAME CONSTRAINT m_o_fkey TO n_o_fkey;
