// What a view is, apart from its columns, which are objects of their own (kind `view_column`).
import { z } from "zod"

export const viewShape = z.strictObject({
  /** The query as pg_get_viewdef prints it, without the semicolon. Not the pretty form: that one is not made to be read back. */
  definition: z.string(),
  /** `security_barrier=true`, `security_invoker=true`, `check_option=local` as pg_class.reloptions has them, sorted. */
  options: z.array(z.string()).readonly(),
})

export type ViewShape = z.infer<typeof viewShape>
