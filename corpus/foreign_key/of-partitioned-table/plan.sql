ALTER TABLE public.p ADD CONSTRAINT p_r_fkey FOREIGN KEY (r) REFERENCES public.r(id);
