// What the demo does, one step after the other: the command that a user would type, and how it should end.

export interface DemoStep {
  readonly comment: string
  /** As one would type it. */
  readonly command: string
  readonly run:
    | { readonly kind: "pgkit"; readonly argv: readonly string[] }
    | { readonly kind: "copy"; readonly from: string; readonly to: string }
    | { readonly kind: "sql"; readonly sql: string }
  /** The exit status that is right. */
  readonly exit: number
}

const byHand = "ALTER TABLE products ALTER COLUMN price DROP NOT NULL"

export const demoSteps: readonly DemoStep[] = [
  pgkit("A folder with a Drizzle schema, and DATABASE_URL for an empty database.", "init"),
  pgkit("The schema's first version as a migration, tried out before it is written.", "diff --write init"),
  pgkit("Apply it.", "migrate"),
  {
    comment: "A year later the schema has changed.",
    command: "cp schema.v2.ts schema.ts",
    run: { kind: "copy", from: "schema.v2.ts", to: "schema.ts" },
    exit: 0,
  },
  pgkit("What does the database lack, and what would it cost?", "diff"),
  pgkit("Write it, proven on a clone that has rows in its tables.", "diff --write year_two"),
  pgkit("Apply it.", "migrate"),
  pgkit("The gate in CI: is the database what the schema says?", "drift --ci"),
  {
    comment: "Somebody alters a column by hand.",
    command: `psql "$DATABASE_URL" -c "${byHand}"`,
    run: { kind: "sql", sql: byHand },
    exit: 0,
  },
  { ...pgkit("The gate closes.", "drift --ci"), exit: 2 },
]

function pgkit(comment: string, words: string): DemoStep {
  return { comment, command: `pgkit ${words}`, run: { kind: "pgkit", argv: words.split(" ") }, exit: 0 }
}
