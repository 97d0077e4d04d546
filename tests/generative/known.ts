// What random pairs find and nobody has mended yet, by the words of the failure. An entry goes when its gap is closed.

/** `error` matches the first lines of a failure. */
export interface KnownGap {
  readonly gap: string
  readonly error: RegExp
}

export const knownGaps: readonly KnownGap[] = [
  {
    gap: "the type of a partition key's column changes",
    error: /part of the partition key|TYPE .*(DETACH|ATTACH) PARTITION/s,
  },
  {
    gap: "a named NOT NULL of a partition or child follows its parent's",
    error: /cannot rename inherited constraint|notNull: \{/,
  },
  { gap: "keys and indexes of partitions are attached in a circle", error: /need each other: .*ATTACH PARTITION/s },
  { gap: "a child's check keeps the casts of the old type", error: /constraint:\S+ definition: / },
  {
    gap: "a column stops or starts to take its default or NOT NULL from the parent",
    error: /create default:|is marked NOT NULL in parent/,
  },
  { gap: "a child's check is validated otherwise than its parent's", error: /constraint:\S+ validated: / },
]

export function knownGap(message: string): KnownGap | undefined {
  const start = message.split("\nafter:")[0]?.split("\nof:")[0] ?? ""
  return knownGaps.find(({ error }) => error.test(start))
}
