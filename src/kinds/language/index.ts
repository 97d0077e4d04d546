// Procedural languages: CREATE OR REPLACE LANGUAGE says all there is to say.
import { defineKind, type Found, type Step } from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { decodeLanguage, languageSql } from "./query.ts"
import { languageShape, type LanguageShape } from "./shape.ts"

type Language = Found<LanguageShape>

/** Owner, privileges and comment stay. */
const replace = (now: Language): readonly Step[] => [{ sql: createSql(now, "CREATE OR REPLACE") }]

/** Those that no extension brings. */
export const language = defineKind<LanguageShape>({
  name: "language",
  rank: 33,
  shape: languageShape,
  owned: true,
  target: (object) => `LANGUAGE ${quotePath(object.path)}`,
  read: { sql: languageSql, decode: decodeLanguage },

  create: (object) => [{ sql: createSql(object, "CREATE") }],
  drop: (object) => [{ sql: `DROP LANGUAGE ${quotePath(object.path)}` }],
  rename: (from, to) => [{ sql: `ALTER LANGUAGE ${quotePath(from.path)} RENAME TO ${quoteIdent(to.path[0] ?? "")}` }],

  changes: {
    // GRANT and REVOKE are refused for a language that is not trusted: those of before could not be taken away.
    trusted: (now, from, _to, { before }) =>
      from && JSON.stringify(before.privileges) !== JSON.stringify(now.privileges) ? "rebuild" : replace(now),
    handler: replace,
    inline: replace,
    validator: replace,
  },
})

function createSql({ path, shape }: Language, command: "CREATE" | "CREATE OR REPLACE"): string {
  return [
    `${command}${shape.trusted ? " TRUSTED" : ""} LANGUAGE ${quotePath(path)}`,
    `HANDLER ${shape.handler}`,
    ...(shape.inline === null ? [] : [`INLINE ${shape.inline}`]),
    ...(shape.validator === null ? [] : [`VALIDATOR ${shape.validator}`]),
  ].join(" ")
}
