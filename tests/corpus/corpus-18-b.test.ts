// The other half of the corpus on PostgreSQL 18, at the same time as the first.
import { corpusOn } from "./check-case.ts"

corpusOn(18, { part: 1, of: 2 })
