// Plans and definitions tried out on a scratch database.
export { clone, readFilled, runPlan } from "./clone.ts"
export { type Proof, prove, type ProveOptions } from "./prove.ts"
export { mayBeSpelling, settle, type SettledPair, settlePair, withEnvelopes } from "./settle.ts"
