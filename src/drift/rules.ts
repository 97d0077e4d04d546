// Ignore rules and a baseline to the question whether a finding is accepted, and by what.
import type { ObjectId } from "../model/index.ts"
import type { AcceptedBy, Finding, RuleUse } from "./report.ts"

/** One difference that is meant to stay; see `IgnoreRule` of the configuration. */
export interface AcceptRule {
  readonly object: string
  readonly fields?: readonly string[] | undefined
  readonly reason: string
  readonly expires?: string | undefined
}

export interface Acceptance {
  readonly rules: readonly AcceptRule[]
  /** Fingerprints that are accepted as they stand, each with the object that it was taken of. */
  readonly baseline: ReadonlyMap<string, string>
  readonly extra: "report" | "fail"
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string
}

/** Counts what each rule and each entry of the baseline did. */
export interface Acceptor {
  /** `within` leads from the object to everything that it lives in. */
  accept(finding: Finding, within: readonly ObjectId[]): AcceptedBy | undefined
  /** Whether a rule accepts that an object is not modelled or not visible. */
  acceptsObject(object: string): boolean
  rules(): readonly RuleUse[]
  staleBaseline(): readonly string[]
}

/** A rule that has expired accepts nothing any more. The first rule that matches is the one that accepts. */
export function acceptor(acceptance: Acceptance): Acceptor {
  const uses = acceptance.rules.map((rule) => ({ rule, expired: isExpired(rule, acceptance.today), matches: 0 }))
  const seen = new Set<string>()
  const firstMatch = (matches: (rule: AcceptRule) => boolean): number => {
    let first = -1
    for (const [index, use] of uses.entries()) {
      if (!matches(use.rule)) continue
      use.matches++
      if (first === -1 && !use.expired) first = index
    }
    return first
  }
  return {
    accept(finding, within) {
      const index = firstMatch(
        (rule) => coversFields(rule, finding) && within.some((id) => matchesObject(rule.object, id)),
      )
      const rule = acceptance.rules[index]
      if (acceptance.baseline.has(finding.fingerprint)) seen.add(finding.fingerprint)
      if (rule !== undefined) return { by: "rule", rule: index, reason: rule.reason }
      if (seen.has(finding.fingerprint)) return { by: "baseline" }
      return finding.kind === "extra" && acceptance.extra === "report" ? { by: "extra-policy" } : undefined
    },
    acceptsObject: (object) =>
      firstMatch((rule) => rule.fields === undefined && matchesText(rule.object, object)) !== -1,
    rules: () => uses.map(({ rule, expired, matches }) => useOf(rule, expired, matches)),
    staleBaseline: () => [...acceptance.baseline].filter(([print]) => !seen.has(print)).map(([, object]) => object),
  }
}

/** ISO dates sort as text. */
function isExpired(rule: AcceptRule, today: string): boolean {
  return rule.expires !== undefined && rule.expires < today
}

function coversFields(rule: AcceptRule, finding: Finding): boolean {
  const { fields } = rule
  return fields === undefined || (finding.kind === "changed" && finding.fields.every((it) => fields.includes(it.field)))
}

function matchesObject(pattern: string, id: ObjectId): boolean {
  return (
    matchesText(pattern, id) ||
    matchesText(pattern, id.replace(":", " ").replaceAll("_", " ")) ||
    matchesText(pattern, id.slice(id.indexOf(":") + 1))
  )
}

/** `*` stands for any characters, none included; all else stands for itself. */
function matchesText(pattern: string, text: string): boolean {
  const source = pattern
    .split("*")
    .map((part) => part.replace(/[\\^$.+?()[\]{}|/-]/g, "\\$&"))
    .join(".*")
  return new RegExp(`^${source}$`, "su").test(text)
}

function useOf(rule: AcceptRule, expired: boolean, matches: number): RuleUse {
  return {
    object: rule.object,
    reason: rule.reason,
    ...(rule.expires === undefined ? {} : { expires: rule.expires }),
    state: matches === 0 ? "unused" : expired ? "expired" : "used",
    matches,
  }
}
