// One half of the corpus on PostgreSQL 18. One kind: `npx vitest run tests/corpus/corpus-18 -t policy/`.
import { corpusOn } from "./check-case.ts"

corpusOn(18, { part: 0, of: 2 })
