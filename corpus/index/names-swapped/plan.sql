ALTER INDEX public.x RENAME TO x__aside;
ALTER INDEX public.y RENAME TO x;
ALTER INDEX public.x__aside RENAME TO y;
