// Owner, comment, privileges and labels to statements: one rule each, the same for every kind.
import { type AnyKind, type Found, ownerOf, privilegesOf, type Step } from "../model/index.ts"
import { quoteIdent, quoteLiteral } from "../sql/identifier.ts"

/** Statements for a new object (`altered` undefined), or for the fields that differ; `grants` are made elsewhere. */
export function envelopeSteps(
  kind: AnyKind,
  to: Found,
  altered: { readonly from: Found; readonly fields: readonly string[] } | undefined,
  grants: readonly Step[],
): readonly Step[] {
  const touches = (field: string) => altered === undefined || altered.fields.includes(field)
  return [
    ...(touches("owner") ? ownerSteps(kind, to) : []),
    ...(touches("privileges") ? grants.map((step) => ({ ...step, produces: [privilegesOf(to.id)] })) : []),
    ...(touches("comment") && (altered !== undefined || to.comment !== null) ? [commentStep(kind, to)] : []),
    ...(touches("labels") ? labelSteps(kind, to, altered?.from) : []),
  ]
}

function ownerSteps(kind: AnyKind, to: Found): readonly Step[] {
  if (!kind.owned || to.owner === null) return []
  const sql =
    kind.ownerSql === undefined
      ? `ALTER ${kind.target(to)} OWNER TO ${quoteIdent(to.owner)}`
      : kind.ownerSql(to, to.owner)
  return sql === undefined ? [] : [{ sql, produces: [ownerOf(to.id)] }]
}

function commentStep(kind: AnyKind, to: Found): Step {
  const on = (text: string) => `COMMENT ON ${kind.target(to)} IS ${text}`
  return { sql: to.comment === null ? (kind.uncomment?.(to) ?? on("NULL")) : on(quoteLiteral(to.comment)) }
}

function labelSteps(kind: AnyKind, to: Found, from: Found | undefined): readonly Step[] {
  const gone = (from?.labels ?? []).filter((old) => !to.labels.some((label) => label.provider === old.provider))
  const set = to.labels.filter(
    (label) => !(from?.labels ?? []).some((old) => old.provider === label.provider && old.label === label.label),
  )
  const on = (provider: string, value: string) => ({
    sql: `SECURITY LABEL FOR ${quoteIdent(provider)} ON ${kind.target(to)} IS ${value}`,
  })
  return [
    ...gone.map((label) => on(label.provider, "NULL")),
    ...set.map((label) => on(label.provider, quoteLiteral(label.label))),
  ]
}
