// The corpus on PostgreSQL 18. One kind: `npx vitest run tests/corpus/corpus-18 -t policy/`.
import { corpusOn } from "./check-case.ts"

corpusOn(18)
