// Temporal keys and foreign keys (PostgreSQL 18).
import { add, addEnvelope, place } from "../scene.ts"
import { when } from "../statement.ts"
import type { More } from "./scene.ts"

export function addPeriods(scene: More): void {
  const { choose } = scene
  if (scene.major < 18) return
  const name = place(scene, "rooms")
  const range = choose.pick("rooms.range", ["int4range", "daterange"])
  add(scene, `CREATE TABLE ${name} (room int4range NOT NULL, during ${range} NOT NULL, guest text)`)
  const kind = choose.pick("rooms.key.kind", ["PRIMARY KEY", "UNIQUE"])
  const keyed = choose.chance("rooms.key", 0.8)
  const overlaps = choose.chance("rooms.key.overlaps", 0.85)
  if (keyed) {
    add(
      scene,
      `ALTER TABLE ${name} ADD CONSTRAINT rooms_key ${kind} (room, during${when(overlaps, "WITHOUT OVERLAPS")})`,
    )
    if (choose.chance("rooms.key.comment", 0.2)) add(scene, `COMMENT ON CONSTRAINT rooms_key ON ${name} IS 'one guest'`)
  }
  addEnvelope(scene, "rooms", { target: `TABLE ${name}`, grant: [name, ["SELECT"]] })
  if (!choose.chance("stays", 0.6)) return
  const stays = place(scene, "stays")
  add(scene, `CREATE TABLE ${stays} (room int4range, during ${range})`)
  if (keyed && overlaps && choose.chance("stays.foreign", 0.8)) {
    const state = choose.pick("stays.state", ["", " NOT ENFORCED", " NOT VALID"])
    add(
      scene,
      `ALTER TABLE ${stays} ADD CONSTRAINT stays_fk FOREIGN KEY (room, PERIOD during) REFERENCES ${name} (room, PERIOD during)${state}`,
    )
  }
}
