// What an extension is, as CREATE EXTENSION names it; what it brings along is its own business.
import { z } from "zod"

export const extensionShape = z.strictObject({
  /** The schema of its objects. */
  schema: z.string(),
  /** Null for the version that its server installs by default: then two servers may have different ones. */
  version: z.string().nullable(),
  /** Whether SET SCHEMA can move it; follows from the version. */
  relocatable: z.boolean(),
})

export type ExtensionShape = z.infer<typeof extensionShape>
