// A statement about the database that it runs in, whose name is another one in every environment.
import { quoteLiteral } from "./identifier.ts"

/** Stands where the database's name is to stand. */
export const thisDatabase = "DATABASE current_database()"

/** ALTER DATABASE and its like take nothing but a name, so that the statement is put together when it runs. */
export function inThisDatabase(sql: string): string {
  const format = sql.replaceAll("%", "%%").replaceAll(thisDatabase, "DATABASE %I")
  return `DO $do$
BEGIN
  EXECUTE format(${quoteLiteral(format)}, current_database());
END
$do$`
}
