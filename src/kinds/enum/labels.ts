// Two lists of labels to ADD VALUE clauses, where these lead from one to the other.

export interface AddedLabel {
  readonly label: string
  /** Left out at the end of the list. */
  readonly place?: { readonly where: "BEFORE" | "AFTER"; readonly label: string }
}

/**
 * From left to right; undefined where a label goes away or moves, which ALTER TYPE cannot do. A label that is replaced
 * at its place is no rename: that would turn the rows which hold the old one into something they may not mean.
 *
 * @example addedLabels(["b"], ["a", "b", "c"]) // a BEFORE b, then c
 */
export function addedLabels(from: readonly string[], to: readonly string[]): readonly AddedLabel[] | undefined {
  if (!isSubsequence(from, to)) return undefined
  const had = new Set(from)
  const lastOld = to.findLastIndex((label) => had.has(label))
  const first = from[0]
  return to.flatMap((label, index): readonly AddedLabel[] => {
    if (had.has(label)) return []
    const left = to[index - 1]
    if (index > lastOld) return [{ label }]
    // The left neighbour is there by then.
    if (left !== undefined) return [{ label, place: { where: "AFTER", label: left } }]
    return [{ label, ...(first === undefined ? {} : { place: { where: "BEFORE", label: first } }) }]
  })
}

/** Labels that are not kept: rows that hold one have no place in the new type. */
export function removedLabels(from: readonly string[], to: readonly string[]): readonly string[] {
  const wanted = new Set(to)
  return from.filter((label) => !wanted.has(label))
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const label of whole) if (label === part[at]) at++
  return at === part.length
}
