// The corpus on PostgreSQL 15. One kind: `npx vitest run tests/corpus/corpus-15 -t policy/`.
import { corpusOn } from "./check-case.ts"

corpusOn(15)
