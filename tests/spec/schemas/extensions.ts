import { bit, geometry, halfvec, index, pgTable, sparsevec, vector } from "drizzle-orm/pg-core"

export const items = pgTable(
  "items",
  {
    embedding: vector({ dimensions: 3 }).default([1, 2, 3]),
    half: halfvec({ dimensions: 4 }),
    sparse: sparsevec({ dimensions: 5 }).default("{1:1}/5"),
    bits: bit({ dimensions: 8 }),
    at: geometry({ type: "point", mode: "xy" }).default({ x: 1, y: 2 }),
  },
  (t) => [index("items_embedding").using("hnsw", t.embedding.op("vector_cosine_ops")).with({ m: 16 })],
)
