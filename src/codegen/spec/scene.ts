// What the writers of a spec share: the snapshot, the schema they write, the functions they use, and what they said.
import type { z } from "zod"
import type { Found, ObjectId, View } from "../../model/index.ts"
import type { Code, Method } from "./code.ts"

export interface Scene {
  readonly view: View
  /** The schema that is being written. */
  readonly schema: string
  /** Names of functions of `postgres-kit/spec` that were used. */
  readonly imports: Set<string>
  /** Objects as the spec says them; what the snapshot has beyond that is planned. */
  readonly said: Map<ObjectId, Found>
}

/** A call of one of the kit's functions. */
export function kit(scene: Scene, name: string, args: readonly Code[], methods?: readonly Method[]): Code {
  scene.imports.add(name)
  return { call: name, args, ...(methods === undefined ? {} : { methods }) }
}

export function shapeOf<T>(object: Found, shape: z.ZodType<T>): T {
  return shape.parse(object.shape)
}

/** Notes that the spec says the object; `but` are fields that it says otherwise. Security labels it never says. */
export function say(scene: Scene, object: Found, but: Partial<Omit<Found, "id" | "kind" | "path">> = {}): void {
  scene.said.set(object.id, { ...object, labels: [], ...but })
}

/** What a default says. */
export function expressionOf({ shape }: Found): string | undefined {
  return "expression" in shape && typeof shape.expression === "string" ? shape.expression : undefined
}
