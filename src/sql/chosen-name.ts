// The names that PostgreSQL chooses for what belongs to a column.
import { clipName } from "./clip.ts"

/**
 * The name that PostgreSQL makes of a relation, a column and a label: the longer of the two names is cut, byte by
 * byte, until all fits in 63 bytes (makeObjectName in src/backend/commands/indexcmds.c).
 */
export function chosenName(relation: string, column: string, label: string): string {
  let [one, two] = [Buffer.byteLength(relation), Buffer.byteLength(column)]
  const room = 63 - Buffer.byteLength(label) - 2
  while (one + two > room) {
    if (one > two) one--
    else two--
  }
  return `${clipName(relation, one)}_${clipName(column, two)}_${label}`
}
