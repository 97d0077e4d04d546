// A snapshot to JSON that a person can review, and back, with every doubt about it named.
import { createHash } from "node:crypto"
import { z } from "zod"
import { PgkitError } from "../errors/index.ts"
import { byCodeUnits, type ObjectId } from "./id.ts"
import type { Registry } from "./kind.ts"
import type { Found } from "./object.ts"
import type { Snapshot } from "./snapshot.ts"

/** The newest format that this version writes and reads. It grows when an older pgkit could misread a file. */
export const formatVersion = 1

const objectId = z.string().transform((text) => text as ObjectId)

const fileShape = z.strictObject({
  formatVersion: z.literal(formatVersion),
  hash: z.string(),
  server: z.strictObject({ number: z.number(), version: z.string() }),
  coverage: z.strictObject({
    owners: z.boolean(),
    privileges: z.boolean(),
    authored: z.literal(true).exactOptional(),
  }),
  objects: z.array(
    z.strictObject({
      id: objectId,
      kind: z.string(),
      path: z.array(z.string()).min(1),
      container: objectId.nullable(),
      position: z.number(),
      owner: z.string().nullable(),
      comment: z.string().nullable(),
      privileges: z.array(
        z.strictObject({
          grantee: z.string(),
          privilege: z.string(),
          grantable: z.boolean(),
          revoked: z.boolean(),
          grantor: z.string().exactOptional(),
        }),
      ),
      labels: z.array(z.strictObject({ provider: z.string(), label: z.string() })),
      shape: z.record(z.string(), z.unknown()),
      dependsOn: z.array(objectId),
    }),
  ),
  diagnostics: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      object: z.string().optional(),
      message: z.string(),
      hint: z.string().optional(),
    }),
  ),
})

/**
 * The file's text: one line an object, so that a review shows what changed, keys in a fixed order, the hash of all
 * that follows it in the head.
 *
 * @example await writeFile("schema.json", formatSnapshot(snapshot))
 */
export function formatSnapshot(snapshot: Snapshot): string {
  const lines = (items: readonly unknown[]) =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${JSON.stringify(sorted(item))}`).join(",\n")}\n  ]`
  return `{
  "formatVersion": ${formatVersion},
  "hash": ${JSON.stringify(hashSnapshot(snapshot))},
  "server": ${JSON.stringify(sorted(snapshot.server))},
  "coverage": ${JSON.stringify(sorted(snapshot.coverage))},
  "objects": ${lines(snapshot.objects)},
  "diagnostics": ${lines(snapshot.diagnostics)}
}
`
}

/** `sha256:` and the hash of the content, whatever the white space and the order of keys. */
export function hashSnapshot(snapshot: Snapshot): string {
  const hash = createHash("sha256")
  hash.update(JSON.stringify(sorted({ formatVersion, server: snapshot.server, coverage: snapshot.coverage })))
  for (const object of snapshot.objects) hash.update(JSON.stringify(sorted(object)))
  for (const diagnostic of snapshot.diagnostics) hash.update(JSON.stringify(sorted(diagnostic)))
  return `sha256:${hash.digest("hex")}`
}

/**
 * @param file how the file is named in errors.
 * @throws SNAPSHOT_UNREADABLE for what is no snapshot, SNAPSHOT_NEWER for a newer format, SNAPSHOT_TAMPERED where the
 *   hash does not match.
 */
export function parseSnapshot(text: string, file: string, registry: Registry): Snapshot {
  const data = parseJson(text, file)
  const version = z.object({ formatVersion: z.number() }).safeParse(data)
  if (version.success && version.data.formatVersion > formatVersion) {
    throw new PgkitError(
      "SNAPSHOT_NEWER",
      `${file} has format ${version.data.formatVersion}; this pgkit reads up to ${formatVersion}.`,
      {
        hint: "Update postgres-kit, or write the snapshot again with this version.",
        place: { file },
      },
    )
  }
  const parsed = fileShape.safeParse(data)
  if (!parsed.success) throw unreadable(file, z.prettifyError(parsed.error))
  const { hash, formatVersion: _, ...rest } = parsed.data
  const snapshot: Snapshot = {
    ...rest,
    objects: rest.objects.map((object) => checkShape(object, file, registry)),
    diagnostics: rest.diagnostics.map(({ object, hint, ...diagnostic }) => ({
      ...diagnostic,
      ...(object === undefined ? {} : { object }),
      ...(hint === undefined ? {} : { hint }),
    })),
  }
  if (hashSnapshot(snapshot) !== hash || !isSorted(snapshot.objects)) {
    throw new PgkitError("SNAPSHOT_TAMPERED", `${file} was changed after pgkit wrote it: its hash does not match.`, {
      hint: "Write it again with `pgkit introspect --out FILE` instead of editing it.",
      place: { file },
    })
  }
  return snapshot
}

function parseJson(text: string, file: string): unknown {
  try {
    // Editors on Windows put a byte order mark before it.
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (cause) {
    throw unreadable(file, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function unreadable(file: string, why: string, cause?: unknown): PgkitError {
  return new PgkitError("SNAPSHOT_UNREADABLE", `${file} is not a snapshot that pgkit can read: ${why}`, {
    hint: "Write it again with `pgkit introspect --out FILE`.",
    place: { file },
    ...(cause === undefined ? {} : { cause }),
  })
}

function checkShape(object: Found, file: string, registry: Registry): Found {
  const kind = registry.kinds.find((candidate) => candidate.name === object.kind)
  if (kind === undefined) throw unreadable(file, `${object.id} is of a kind that this pgkit does not know.`)
  const shape = kind.shape.safeParse(object.shape)
  if (!shape.success) throw unreadable(file, `${object.id}: ${z.prettifyError(shape.error)}`)
  return { ...object, shape: shape.data }
}

function isSorted(objects: readonly Found[]): boolean {
  return objects.every((object, index) => index === 0 || byCodeUnits(objects[index - 1]?.id ?? "", object.id) < 0)
}

/** The same value with the keys of every object in code unit order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
