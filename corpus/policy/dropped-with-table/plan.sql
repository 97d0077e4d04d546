DROP TABLE public.docs;
