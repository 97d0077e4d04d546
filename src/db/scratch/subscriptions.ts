// Takes the subscriptions out of a database that is about to be dropped or emptied.
import { quoteIdent } from "../../sql/identifier.ts"
import type { Executor } from "../executor.ts"

/**
 * DROP DATABASE refuses while a subscription lives there, and DROP SUBSCRIPTION would connect to the publisher to drop
 * the slot, unless it has none (manual, DROP SUBSCRIPTION, Notes).
 */
export async function forgetSubscriptions(session: Executor): Promise<void> {
  const { rows } = await session.query(`
    SELECT s.subname::pg_catalog.text AS name
      FROM pg_catalog.pg_subscription s
      JOIN pg_catalog.pg_database d ON d.oid OPERATOR(pg_catalog.=) s.subdbid
     WHERE d.datname OPERATOR(pg_catalog.=) pg_catalog.current_database()`)
  for (const name of rows.map((row) => quoteIdent(String(row["name"])))) {
    // It would stay behind in pg_description.
    await session.query(`COMMENT ON SUBSCRIPTION ${name} IS NULL`)
    await session.query(`ALTER SUBSCRIPTION ${name} DISABLE`)
    await session.query(`ALTER SUBSCRIPTION ${name} SET (slot_name = NONE)`)
    await session.query(`DROP SUBSCRIPTION ${name}`)
  }
}
