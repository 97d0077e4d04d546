// A plan to what a person reads before it runs: statements in order, under the object that they belong to.
import type { Colors } from "picocolors/types.js"
import { describeId, type Hazard, kindOf, type ObjectId, type Snapshot } from "../../model/index.ts"
import type { Action, Plan, PlannedStep } from "../../plan/index.ts"
import { wrap } from "./wrap.ts"

export interface DiffView {
  readonly from: { readonly name: string; readonly snapshot: Snapshot }
  readonly to: { readonly name: string; readonly snapshot: Snapshot }
  readonly plan: Plan
  /** Codes of hazards that the user has allowed. */
  readonly allowed: ReadonlySet<string>
  /** For each step also why it is there, what placed it, and its lock. */
  readonly explain: boolean
  /** False leaves out the statements, and what one would do next: they go into a file. */
  readonly statements: boolean
}

export interface TextOptions {
  readonly colors: Colors
  readonly columns: number
}

/** Ends with a line feed; fits `columns` but for SQL, which is shown as it will run. */
export function diffText(view: DiffView, options: TextOptions): string {
  const { colors } = options
  const { steps } = view.plan
  const header = [`${colors.dim("from")}  ${view.from.name}`, `${colors.dim("to  ")}  ${view.to.name}`].join("\n")
  if (steps.length === 0) return `${header}\n\n${colors.green("No difference.")}\n`
  const blocks = (view.statements ? groupsOf(view) : []).map((group) => groupText(group, view, options))
  return `${[header, ...blocks, summary(view, options)].join("\n\n")}\n`
}

interface NumberedStep {
  readonly number: number
  readonly step: PlannedStep
}

/** Steps that follow each other and belong to one table, type, view or function. */
interface Group {
  readonly subject: ObjectId
  readonly steps: NumberedStep[]
}

function groupsOf(view: DiffView): readonly Group[] {
  const containers = new Map<ObjectId, ObjectId | null>()
  for (const object of view.from.snapshot.objects) containers.set(object.id, object.container)
  for (const object of view.to.snapshot.objects) containers.set(object.id, object.container)
  const groups: Group[] = []
  for (const [index, step] of view.plan.steps.entries()) {
    const subject = subjectOf(step.object, containers)
    const numbered = { number: index + 1, step }
    const last = groups.at(-1)
    if (last?.subject === subject) last.steps.push(numbered)
    else groups.push({ subject, steps: [numbered] })
  }
  return groups
}

/** What the object lives in, up to but without the schema. */
function subjectOf(id: ObjectId, containers: ReadonlyMap<ObjectId, ObjectId | null>): ObjectId {
  let subject = id
  for (
    let up = containers.get(id);
    up !== undefined && up !== null && kindOf(up) !== "schema";
    up = containers.get(up)
  ) {
    subject = up
  }
  return subject
}

function groupText({ subject, steps }: Group, view: DiffView, options: TextOptions): string {
  const { colors } = options
  const own = steps.find(({ step }) => step.object === subject && step.action !== "alter")?.step.action ?? "alter"
  const heading = `${paint(own, colors)(symbols[own])} ${colors.bold(describeId(subject))}`
  return [heading, ...steps.flatMap((it) => stepLines(it, view, options))].join("\n")
}

const symbols: Readonly<Record<Action, string>> = {
  create: "+",
  drop: "-",
  alter: "~",
  rebuild: "~",
  follow: "~",
  rename: "~",
}

function paint(action: Action, colors: Colors): (text: string) => string {
  return action === "create" ? colors.green : action === "drop" ? colors.red : colors.yellow
}

function stepLines({ number, step }: NumberedStep, view: DiffView, options: TextOptions): readonly string[] {
  const color = paint(step.action, options.colors)
  return [
    ...`${step.sql};`.split("\n").map((line) => `    ${color(line)}`),
    ...hazardsOf(step).flatMap((hazard) => hazardLines(hazard, view.allowed, options)),
    ...(view.explain ? explanation(number, step, options) : []),
  ]
}

/** One line for each thing that may happen, however many statements were folded into this one. */
function hazardsOf(step: PlannedStep): readonly Hazard[] {
  return [...new Map(step.hazards.map((hazard) => [`${hazard.code} ${hazard.message}`, hazard])).values()]
}

function hazardLines(
  hazard: Hazard,
  allowed: ReadonlySet<string>,
  { colors, columns }: TextOptions,
): readonly string[] {
  const color = hazard.class === "loss" ? colors.red : colors.magenta
  const mark = hazard.class === "loss" && (allowed.has(hazard.code) || allowed.has("all")) ? " (allowed)" : ""
  const text = `! ${hazard.code}${mark}: ${hazard.message}`
  return wrap(text, columns - 4, "  ").map((line) => `    ${color(line)}`)
}

function explanation(number: number, step: PlannedStep, { colors, columns }: TextOptions): readonly string[] {
  const rows = [
    ["step", `${number}, ${step.action} ${describeId(step.object)}`],
    ["because", step.reason],
    ["after", step.after === null ? "nothing" : `step ${step.after.step + 1}, through ${describeId(step.after.via)}`],
    ["lock", step.lock === null ? "none on a table" : `${step.lock.mode} on ${describeId(step.lock.on)}`],
    ["within", step.includes.map(describeId).join(", ")],
    ["runs", step.transactional ? "" : "outside of a transaction"],
  ] as const
  return rows
    .filter(([, value]) => value !== "")
    .flatMap(([name, value]) => wrap(`${name.padEnd(8)}${value}`, columns - 6, " ".repeat(8)))
    .map((line) => `      ${colors.dim(line)}`)
}

function summary(view: DiffView, options: TextOptions): string {
  const { colors, columns } = options
  const { steps } = view.plan
  const hazards = steps.flatMap(hazardsOf)
  const losses = new Set(hazards.filter((it) => it.class === "loss").map((it) => it.code))
  const missing = [...losses].filter((code) => !view.allowed.has(code) && !view.allowed.has("all")).sort()
  const counts = [
    count(steps.filter((it) => it.action === "create").length, "create"),
    count(steps.filter((it) => it.action !== "create" && it.action !== "drop").length, "change"),
    count(steps.filter((it) => it.action === "drop").length, "drop"),
  ].filter((it) => it !== "")
  const danger =
    hazards.length === 0 ? "no hazards" : `${hazards.length} ${hazards.length === 1 ? "hazard" : "hazards"}`
  const line = `${steps.length} ${steps.length === 1 ? "step" : "steps"}: ${counts.join(", ")}; ${danger}`
  const next = `next: pgkit diff --write NAME${missing.length === 0 ? "" : ` --allow ${missing.join(",")}`}`
  return [
    colors.bold(line),
    ...(missing.length === 0
      ? []
      : wrap(`Loses data: ${missing.join(", ")}. Allow it by name, or change the spec.`, columns).map(colors.red)),
    ...(view.statements ? [colors.dim(next)] : []),
  ].join("\n")
}

function count(number: number, word: string): string {
  return number === 0 ? "" : `${number} ${word}`
}
