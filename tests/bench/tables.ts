// A number of tables to the SQL that makes them: what an application's schema looks like, many times over.

/** Statements of CREATE TABLE and what belongs to it, some fifty tables a text. Each table refers to the one before it. */
export function* tablesSql(count: number): Generator<string> {
  const together = 50
  for (let first = 1; first <= count; first += together) {
    const numbers = Array.from({ length: Math.min(together, count - first + 1) }, (_, place) => first + place)
    yield numbers.map(tableSql).join("\n")
  }
}

/** 13 columns, primary key, unique, two checks, two foreign keys, three indexes, three comments. */
function tableSql(number: number): string {
  const name = nameOf(number)
  const previous = nameOf(Math.max(1, number - 1))
  return `
CREATE TABLE ${name} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id integer NOT NULL,
  name text NOT NULL,
  email character varying(255),
  status text DEFAULT 'new' NOT NULL,
  amount numeric(12,2) DEFAULT 0 NOT NULL,
  active boolean DEFAULT true NOT NULL,
  tags text[] DEFAULT '{}' NOT NULL,
  data jsonb,
  parent_id bigint REFERENCES ${name} ON DELETE SET NULL,
  previous_id bigint REFERENCES ${previous} ON DELETE CASCADE,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  updated_at timestamp with time zone,
  UNIQUE (tenant_id, email),
  CHECK (amount >= 0),
  CHECK (status IN ('new', 'open', 'done'))
);
CREATE INDEX ON ${name} (tenant_id, created_at DESC);
CREATE INDEX ON ${name} (lower(name));
CREATE INDEX ON ${name} USING btree (previous_id) WHERE active;
COMMENT ON TABLE ${name} IS 'Table number ${number}';
COMMENT ON COLUMN ${name}.status IS 'Where the row stands';
COMMENT ON COLUMN ${name}.data IS 'What no column holds';`
}

function nameOf(number: number): string {
  return `public.table_${String(number).padStart(5, "0")}`
}
