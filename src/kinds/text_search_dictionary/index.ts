// Text search dictionaries: options change in place, another template means another dictionary.
import { defineKind, type Found, staleHazards } from "../../model/index.ts"
import { quotePath } from "../../sql/identifier.ts"
import { listed } from "../../sql/layout.ts"
import { renameSql } from "../../sql/rename.ts"
import { decodeDictionary, dictionarySql } from "./query.ts"
import { dictionaryShape, type DictionaryShape } from "./shape.ts"

type Options = DictionaryShape["options"]

export const textSearchDictionary = defineKind<DictionaryShape>({
  name: "text_search_dictionary",
  rank: 44,
  shape: dictionaryShape,
  owned: true,
  target,
  read: { sql: dictionarySql, decode: decodeDictionary },

  create: (object) => [
    {
      sql: listed(`CREATE ${target(object)}`, [
        `TEMPLATE = ${object.shape.template}`,
        ...object.shape.options.map(({ name, value }) => `${name} = ${value}`),
      ]),
    },
  ],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],
  rename: (from, to) => renameSql("TEXT SEARCH DICTIONARY", from.path, to.path).map((sql) => ({ sql })),

  changes: {
    template: "rebuild",
    options: (now, from, to, { past, view }) => [
      { sql: listed(`ALTER ${target(now)}`, changedOptions(from, to)), hazards: staleHazards(now.id, past, view) },
    ],
  },
})

function target({ path }: Found<DictionaryShape>): string {
  return `TEXT SEARCH DICTIONARY ${quotePath(path)}`
}

/** A name without a value takes the option away; one that is set moves to the end. */
function changedOptions(from: Options, to: Options): readonly string[] {
  const wanted = new Set(to.map(({ name }) => name))
  const kept = from.filter(({ name }) => wanted.has(name))
  const differs = to.findIndex(({ name, value }, place) => kept[place]?.name !== name || kept[place]?.value !== value)
  return [
    ...from.filter(({ name }) => !wanted.has(name)).map(({ name }) => name),
    ...(differs === -1 ? [] : to.slice(differs).map(({ name, value }) => `${name} = ${value}`)),
  ]
}
