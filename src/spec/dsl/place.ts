// A piece of a spec to the line of the file that it was written on, for messages.

/** A line of a user's file, from 1. */
export interface CodePlace {
  readonly file: string
  readonly line: number
}

/** Under this key, not enumerable, a piece of a spec knows its place; it also tells that the kit made it. */
const key = Symbol.for("postgres-kit.spec.place")

/** The same value, marked as a piece of a spec that was written where the caller of the kit's function stands. */
export function placed<T extends object>(value: T): T {
  return Object.defineProperty(value, key, { value: callerPlace(), enumerable: false })
}

/** The same value, marked with the place of another. */
export function placedLike<T extends object>(value: T, other: object): T {
  return Object.defineProperty(value, key, { value: placeOf(other) ?? null, enumerable: false })
}

/** Where a value was written; undefined for what no function of the kit made. */
export function placeOf(value: unknown): CodePlace | undefined {
  const place: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined
  return isPlace(place) ? place : undefined
}

/** Whether a function of the kit made it; each copy of the package knows the other's. */
export function isPlaced(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
}

/** The first frame of the stack that is outside of this folder. Its column is that of the code that runs, not of the file. */
function callerPlace(): CodePlace | null {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 12
  const stack = new Error().stack ?? ""
  Error.stackTraceLimit = stackTraceLimit
  const own = folderOf(import.meta.url)
  for (const frame of stack.split("\n").slice(1)) {
    const match = /(?:\(|at )((?:file:\/\/)?[^()\s][^()]*?):(\d+):\d+\)?$/.exec(frame)
    if (match?.[1] === undefined) continue
    const file = match[1].replace(/^(?:async )?file:\/\//, "")
    if (file.startsWith(own) || file.startsWith("node:")) continue
    return { file: decodeURI(file), line: Number(match[2]) }
  }
  return null
}

function folderOf(url: string): string {
  const path = url.replace(/^file:\/\//, "")
  return path.slice(0, path.lastIndexOf("/") + 1)
}

function isPlace(value: unknown): value is CodePlace {
  return typeof value === "object" && value !== null && "file" in value && "line" in value
}
