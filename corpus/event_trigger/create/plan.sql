CREATE EVENT TRIGGER "Dropped" ON sql_drop
  EXECUTE FUNCTION public.f();
CREATE EVENT TRIGGER ended ON ddl_command_end
  WHEN TAG IN ('ALTER TABLE', 'CREATE TABLE')
  EXECUTE FUNCTION public.f();
CREATE EVENT TRIGGER rewritten ON table_rewrite
  EXECUTE FUNCTION public.f();
CREATE EVENT TRIGGER started ON ddl_command_start
  EXECUTE FUNCTION public.f();
COMMENT ON EVENT TRIGGER "Dropped" IS 'watches';
