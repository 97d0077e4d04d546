// What stands under names, or in a list where the names are left to PostgreSQL.
import { z } from "zod"

export const listOrRecord = <T extends z.ZodType>(item: T, what: string) =>
  z
    .unknown()
    .superRefine((given, context) => {
      if (given === undefined) return
      if (typeof given !== "object" || given === null) {
        context.addIssue({ code: "custom", message: `expected ${what} under their names, or a list of them` })
        return
      }
      for (const [key, one] of Object.entries(given)) {
        const result = item.safeParse(one)
        for (const issue of result.error?.issues ?? []) context.addIssue({ ...issue, path: [key, ...issue.path] })
        if (
          Array.isArray(given) &&
          typeof one === "object" &&
          one !== null &&
          "comment" in one &&
          one.comment !== undefined
        )
          context.addIssue({ code: "custom", path: [key, "comment"], message: "needs a name to stand under" })
      }
    })
    .optional()
