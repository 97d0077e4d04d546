ALTER INDEX public.i SET (col1=3, length=100);
