// A pgkit.config.ts as its author writes it, with every field explained and optional.

/** One difference that is meant to stay. */
export interface IgnoreRule {
  /**
   * What it accepts: `table public.audit`, or the name alone, `public.audit`; `*` stands for any characters. What lives
   * in an accepted object is accepted with it.
   */
  readonly object: string
  /** Only differences in these fields: `["owner", "privileges"]`. */
  readonly fields?: readonly string[] | undefined
  /** Why it may differ; stands in every report. */
  readonly reason: string
  /** The last day on which the rule holds, `YYYY-MM-DD` in UTC. */
  readonly expires?: string | undefined
}

/** What may stand in pgkit.config.ts. Paths are relative to the file. */
export interface PgkitConfig {
  /** The database: `postgres://…` or `pglite:DIR`. `DATABASE_URL` wins over it. */
  readonly database?: string | undefined
  /** The spec: one SOURCE or several that are read together. */
  readonly schema?: string | readonly string[] | undefined
  readonly migrations?:
    | {
        /** Default `migrations`. */
        readonly dir?: string | undefined
        /**
         * `plain`: NNNN_name.sql. `drizzle-journal` and `drizzle-folders`: what drizzle-kit 0.x and 1.0 make. Default
         * `auto`: by what is in the folder.
         */
        readonly format?: "auto" | "plain" | "drizzle-journal" | "drizzle-folders" | undefined
        /** The history's table, `schema.name`, where it is not the default of the format. */
        readonly table?: string | undefined
      }
    | undefined
  /** Where specs are loaded and migrations proven: `auto`, `server`, `embedded`, `pglite` or a URL. */
  readonly scratch?: string | undefined
  /** Only these schemas, on both sides. Default: all. */
  readonly schemas?: readonly string[] | undefined
  /** Only these kinds, with what lives in them: `["table", "view"]`. Default: all. */
  readonly kinds?: readonly string[] | undefined
  /** Only what has these names, with what lives in it: `public.app_*`, `view:reporting.*`. Default: all. */
  readonly include?: readonly string[] | undefined
  /**
   * What belongs to the server or to the database as a whole, and is left alone unless asked for: `role` (roles, their
   * settings and memberships), `database` (its settings, owner, comment and privileges, and roles' settings in it),
   * `parameter` (privileges on the server's parameters), or only some, `role:app_*`.
   */
  readonly manage?: readonly string[] | undefined
  /**
   * Left out on both sides, with what lives in it: `public.geo_*`, or of one kind only, `view:reporting.*`. Behind `!`
   * stands what stays all the same; the last entry that matches decides.
   */
  readonly exclude?: readonly string[] | undefined
  /** Renames that a diff shall not ask about: `["public.users.mail=public.users.email"]`. */
  readonly renames?: readonly string[] | undefined
  /** Whether a diff renames what is beyond doubt the same under another name. Default `true`. */
  readonly detectRenames?: boolean | undefined
  /** Hazards that are always allowed, as `--allow` takes them: `["drop-index"]`. */
  readonly allow?: readonly string[] | undefined
  readonly drift?:
    | {
        readonly ignore?: readonly IgnoreRule[] | undefined
        /** What an object that only the database has means. Default `fail`. */
        readonly extra?: "report" | "fail" | undefined
        /** What an object that pgkit does not model means. Default `fail`. */
        readonly unmodelled?: "fail" | "warn" | undefined
        /** A file of differences that are accepted as they stand; `pgkit drift --write-baseline` makes it. */
        readonly baseline?: string | undefined
      }
    | undefined
  /** How Drizzle's property keys become column names, where drizzle.config.ts does not say. */
  readonly casing?: "snake_case" | "camelCase" | undefined
  /** How long a statement of a migration waits for a lock: milliseconds, or `"5s"`. */
  readonly lockTimeout?: number | string | undefined
}

/**
 * Gives back its argument; it is there for the editor's sake.
 *
 * @example export default defineConfig({ schema: "src/schema.ts", database: process.env.DATABASE_URL })
 */
export function defineConfig(config: PgkitConfig): PgkitConfig {
  return config
}
