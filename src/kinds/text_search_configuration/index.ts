// Text search configurations: mappings come, change and go in place; another parser means another configuration.
import { defineKind, type Found, staleHazards, type Step } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { renameSql } from "../../sql/rename.ts"
import { configurationSql, decodeConfiguration } from "./query.ts"
import { configurationShape, type ConfigurationShape } from "./shape.ts"

type Configuration = Found<ConfigurationShape>
type Mappings = ConfigurationShape["mappings"]

export const textSearchConfiguration = defineKind<ConfigurationShape>({
  name: "text_search_configuration",
  rank: 45,
  shape: configurationShape,
  owned: true,
  target,
  read: { sql: configurationSql, decode: decodeConfiguration },

  create: (object) => [
    { sql: `CREATE ${target(object)} (PARSER = ${object.shape.parser})` },
    // What is indexed by it must wait for the last of them.
    ...setMappings(object, "ADD", object.shape.mappings).map((step) => ({ ...step, produces: [object.id] })),
  ],
  drop: (object) => [{ sql: `DROP ${target(object)}` }],
  rename: (from, to) => renameSql("TEXT SEARCH CONFIGURATION", from.path, to.path).map((sql) => ({ sql })),

  changes: {
    parser: "rebuild",
    mappings: (now, from, to, { past, view }) =>
      changeMappings(now, from, to).map((step, place) =>
        place === 0 ? { ...step, hazards: staleHazards(now.id, past, view) } : step,
      ),
  },
})

function target({ path }: Configuration): string {
  return `TEXT SEARCH CONFIGURATION ${quotePath(path)}`
}

function changeMappings(now: Configuration, from: Mappings, to: Mappings): readonly Step[] {
  const had = new Map(from.map(({ token, dictionaries }) => [token, dictionaries.join(", ")]))
  const wanted = new Set(to.map(({ token }) => token))
  const gone = from.map(({ token }) => token).filter((token) => !wanted.has(token))
  return [
    ...(gone.length === 0 ? [] : [{ sql: `ALTER ${target(now)} DROP MAPPING FOR ${gone.map(quoteIdent).join(", ")}` }]),
    ...setMappings(
      now,
      "ALTER",
      to.filter(({ token, dictionaries }) => had.has(token) && had.get(token) !== dictionaries.join(", ")),
    ),
    ...setMappings(
      now,
      "ADD",
      to.filter(({ token }) => !had.has(token)),
    ),
  ]
}

/** One statement for all tokens that the same dictionaries look at. */
function setMappings(object: Configuration, verb: "ADD" | "ALTER", mappings: Mappings): readonly Step[] {
  const lists = [...new Set(mappings.map(({ dictionaries }) => dictionaries.join(", ")))]
  return lists.map((list) => {
    const tokens = mappings.filter(({ dictionaries }) => dictionaries.join(", ") === list)
    const names = tokens.map(({ token }) => quoteIdent(token)).join(", ")
    return { sql: `ALTER ${target(object)}\n  ${verb} MAPPING FOR ${names} WITH ${list}` }
  })
}
