// The corpus on PostgreSQL 17. One kind: `npx vitest run tests/corpus/corpus-17 -t policy/`.
import { corpusOn } from "./check-case.ts"

corpusOn(17)
