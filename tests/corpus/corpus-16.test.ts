// The corpus on PostgreSQL 16. One kind: `npx vitest run tests/corpus/corpus-16 -t policy/`.
import { corpusOn } from "./check-case.ts"

corpusOn(16)
