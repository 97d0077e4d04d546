// Two lists of labels to ALTER TYPE statements, where ALTER TYPE can lead from one to the other.

/** One clause of ALTER TYPE, in the words of the manual. */
export type LabelChange =
  | { readonly do: "rename"; readonly label: string; readonly to: string }
  | { readonly do: "add"; readonly label: string; readonly place?: { readonly where: "BEFORE" | "AFTER"; readonly label: string } }

/**
 * Renames first, then additions from left to right; undefined where a label goes away or moves, which ALTER TYPE
 * cannot do. `renamed` gives the new name of an old label, as a hint says. Without one, a label that is replaced at
 * its place is no rename: a rename would turn the rows that hold the old label into something they may not mean.
 */
export function labelChanges(
  from: readonly string[],
  to: readonly string[],
  renamed: (label: string) => string | undefined,
): readonly LabelChange[] | undefined {
  const wanted = new Set(to)
  const had = new Set(from)
  const renames = from.flatMap((label) => {
    const next = renamed(label)
    return next === undefined || had.has(next) || !wanted.has(next) || wanted.has(label) ? [] : [{ label, to: next }]
  })
  const now = from.map((label) => renames.find((rename) => rename.label === label)?.to ?? label)
  if (!isSubsequence(now, to)) return undefined
  return [...renames.map((rename) => ({ do: "rename" as const, ...rename })), ...additions(now, to)]
}

/** Labels of `from` that are neither kept nor renamed: rows that hold one have no place in the new type. */
export function removedLabels(from: readonly string[], to: readonly string[]): readonly string[] {
  const wanted = new Set(to)
  return from.filter((label) => !wanted.has(label))
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const label of whole) if (label === part[at]) at++
  return at === part.length
}

/** Each new label goes behind its left neighbour, which is there by then; at the end no place need be named. */
function additions(now: readonly string[], to: readonly string[]): readonly LabelChange[] {
  const had = new Set(now)
  const lastOld = to.findLastIndex((label) => had.has(label))
  const first = now[0]
  return to.flatMap((label, index): readonly LabelChange[] => {
    if (had.has(label)) return []
    const left = to[index - 1]
    if (index > lastOld) return [{ do: "add", label }]
    if (left !== undefined) return [{ do: "add", label, place: { where: "AFTER", label: left } }]
    return [{ do: "add", label, ...(first === undefined ? {} : { place: { where: "BEFORE", label: first } }) }]
  })
}
