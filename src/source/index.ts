// SOURCE words to snapshots, comparisons and plans.
export { compareSnapshots, compareSources, type CompareOptions, type Comparison } from "./compare.ts"
export { parseSource, type Source } from "./parse.ts"
export { type ReadSource, readSource, type SourceContext } from "./read.ts"
export { refusedHazards, statementsOf, writeProven, type WriteProvenOptions, type WrittenProven } from "./write.ts"
