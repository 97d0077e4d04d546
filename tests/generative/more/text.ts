// Collations and conversions of a generated schema.
import { add, addEnvelope, place } from "../scene.ts"
import type { More } from "./scene.ts"

export function addCollations(scene: More): void {
  const { choose, major } = scene
  const definitions = [
    "(provider = libc, locale = 'C')",
    "(provider = libc, locale = 'POSIX')",
    "(provider = libc, lc_collate = 'C', lc_ctype = 'POSIX')",
    "(provider = icu, locale = 'de-u-co-phonebk')",
    "(provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
    'FROM "C"',
    ...(major >= 16 ? ["(provider = icu, locale = 'en', rules = '&V << w')"] : []),
    ...(major >= 17 ? ["(provider = builtin, locale = 'C.UTF-8')"] : []),
  ]
  for (const name of choose.some("collation", ["co1", '"Co 2"', "co3"], 0.6)) {
    const full = place(scene, name)
    add(scene, `CREATE COLLATION ${full} ${choose.pick(`${name}.definition`, definitions)}`)
    scene.collations.push(full)
    addEnvelope(scene, name, { target: `COLLATION ${full}` })
  }
}

export function addConversions(scene: More): void {
  const { choose } = scene
  const routines: Readonly<Record<string, readonly string[]>> = {
    cv1: ["'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8", "'LATIN2' TO 'UTF8' FROM iso8859_to_utf8"],
    '"Cv 2"': ["'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1", "'UTF8' TO 'WIN1252' FROM utf8_to_win"],
    cv3: ["'KOI8R' TO 'UTF8' FROM koi8r_to_utf8"],
  }
  for (const name of choose.some("conversion", Object.keys(routines), 0.6)) {
    const full = place(scene, name)
    const isDefault = choose.chance(`${name}.default`, 0.5) ? "DEFAULT " : ""
    add(scene, `CREATE ${isDefault}CONVERSION ${full} FOR ${choose.pick(`${name}.between`, routines[name] ?? [])}`)
    addEnvelope(scene, name, { target: `CONVERSION ${full}` })
  }
}
