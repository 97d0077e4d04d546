// A folder of the user's project to the drizzle-orm that its schema files use, and a loader for those files.
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { createJiti, type Jiti, type JitiOptions } from "jiti"
import { PgkitError } from "../../errors/index.ts"

const ownSpec = import.meta.resolve(`../dsl/index${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`)

/** The parts of drizzle-orm that are asked about a schema. */
export interface DrizzleOrm {
  readonly core: typeof import("drizzle-orm")
  readonly pg: typeof import("drizzle-orm/pg-core")
  readonly casing: typeof import("drizzle-orm/casing")
}

/**
 * A loader of TypeScript and JavaScript files as seen from `folder`, with the paths of its tsconfig. Where the
 * project has no drizzle-orm, imports of it get pgkit's own, so that a schema can be read outside of any project.
 */
export function createLoader(folder: string): Jiti {
  const parent = join(folder, "pgkit-loader.js")
  const options: JitiOptions = { fsCache: false, interopDefault: false, tsconfigPaths: true }
  const plain = createJiti(parent, options)
  // A kit spec is read by the kit that runs, also with `npx postgres-kit`.
  const alias: Record<string, string> = { "postgres-kit/spec": fileURLToPath(ownSpec) }
  for (const name of ["drizzle-orm", "drizzle-kit"]) {
    if (plain.esmResolve(name, { try: true }) !== undefined) continue
    const ours = ownPackage(name)
    if (ours !== undefined) alias[name] = ours
  }
  return createJiti(parent, { ...options, alias })
}

/**
 * Loads drizzle-orm through the loader, so that its classes are those of the schema files.
 *
 * @throws PEER_MISSING where neither the project nor pgkit has it, SPEC_FAILED for a line that is not read yet.
 */
export async function loadDrizzleOrm(loader: Jiti): Promise<DrizzleOrm> {
  try {
    const version = await loader.import<{ readonly npmVersion: string }>("drizzle-orm/version")
    if (!version.npmVersion.startsWith("0.")) throw unsupported(version.npmVersion)
    return {
      core: await loader.import<typeof import("drizzle-orm")>("drizzle-orm"),
      pg: await loader.import<typeof import("drizzle-orm/pg-core")>("drizzle-orm/pg-core"),
      casing: await loader.import<typeof import("drizzle-orm/casing")>("drizzle-orm/casing"),
    }
  } catch (cause) {
    if (cause instanceof PgkitError) throw cause
    throw new PgkitError("PEER_MISSING", "drizzle-orm is needed to read a Drizzle schema and is not installed.", {
      hint: "Install it beside the schema: npm install drizzle-orm.",
      cause,
    })
  }
}

function ownPackage(name: string): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(name))
  } catch {
    return undefined
  }
}

function unsupported(version: string): PgkitError {
  return new PgkitError("SPEC_FAILED", `drizzle-orm ${version} is not read yet.`, {
    hint: "pgkit reads schemas of drizzle-orm 0.x.",
  })
}
