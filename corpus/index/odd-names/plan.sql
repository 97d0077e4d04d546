CREATE INDEX "t USING btree" ON public.t (a);
CREATE INDEX "Über ""index"" 🐘" ON public.t (b) INCLUDE (a);
