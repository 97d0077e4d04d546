// Folds steps into the statements that can carry them, as far as the order allows.
import { asideOf, type ObjectId } from "../model/index.ts"
import type { Edge } from "./edges.ts"
import type { Node } from "./node.ts"
import { stronglyConnected } from "./strongly-connected.ts"

/** One statement: the node that gives the SQL and those that melt into it. */
export interface Group {
  readonly root: Node
  readonly members: readonly Node[]
}

export interface Grouping {
  readonly groups: readonly Group[]
  readonly groupOf: ReadonlyMap<Node, Group>
  /** The edges that the order must keep. */
  readonly edges: readonly Edge[]
  /** Statements that need each other although nothing is folded any more; empty where an order exists. */
  readonly cycle: readonly Group[]
}

/**
 * Starts with everything folded that can be; where that makes a cycle (a default that calls a function that reads the
 * table), the folded steps that take part in it become statements of their own, and then soft edges are given up. Each
 * round is linear in the graph.
 */
export function groupNodes(nodes: readonly Node[], wanted: readonly Edge[]): Grouping {
  const into = foldTargets(nodes)
  let edges = wanted
  for (;;) {
    const grouping = group(nodes, into)
    const cycles = findCycles(grouping, edges)
    if (cycles.size === 0) return { ...grouping, edges, cycle: [] }
    const caught = edges.flatMap((edge) => inOneCycle(edge, grouping, cycles))
    const loose = caught.filter((node) => into.has(node))
    if (loose.length === 0) {
      const firm = edges.filter((edge) => edge.soft !== true || inOneCycle(edge, grouping, cycles).length === 0)
      if (firm.length < edges.length) {
        edges = firm
        continue
      }
      const first = Math.min(...cycles.values())
      return { ...grouping, edges, cycle: grouping.groups.filter((candidate) => cycles.get(candidate) === first) }
    }
    const enough = caught.filter((node, index) => into.has(node) && standsApart(node, index % 2 === 0))
    for (const node of enough.length > 0 ? enough : loose) into.delete(node)
  }
}

/** What is dropped leaves its cycle by going first, what is made by coming last; the other end can stay folded. */
function standsApart(node: Node, runsBefore: boolean): boolean {
  return (node.fold?.as === "gone") === runsBefore
}

/** Which node each foldable node melts into: the one that creates, or drops, the object it names. */
function foldTargets(nodes: readonly Node[]): Map<Node, Node> {
  const creators = new Map<ObjectId, Node>()
  const droppers = new Map<ObjectId, Node>()
  for (const node of nodes) {
    if (node.phase === "create" && node.produces.includes(node.object)) creators.set(node.object, node)
    if (node.phase === "drop" && node.destroys.includes(node.object)) droppers.set(node.object, node)
    const aside = asideOf(node.object)
    if (node.phase === "change" && node.destroys.includes(aside)) droppers.set(aside, node)
  }
  const into = new Map<Node, Node>()
  for (const node of nodes) {
    if (node.fold === undefined) continue
    const { fold } = node
    const targets = fold.as === "gone" ? [fold.into].flat().map((id) => droppers.get(id)) : [creators.get(fold.into)]
    const target = targets.find((candidate) => candidate !== undefined && candidate !== node)
    if (target !== undefined) into.set(node, target)
  }
  return into
}

function group(nodes: readonly Node[], into: ReadonlyMap<Node, Node>): Pick<Grouping, "groups" | "groupOf"> {
  const members = new Map<Node, Node[]>()
  for (const node of nodes) {
    let root = node
    for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next
    const list = members.get(root)
    if (list === undefined) members.set(root, [node])
    else list.push(node)
  }
  const groups: Group[] = []
  const groupOf = new Map<Node, Group>()
  for (const [root, list] of members) {
    const made = { root, members: list }
    groups.push(made)
    for (const node of list) groupOf.set(node, made)
  }
  return { groups, groupOf }
}

function findCycles(
  { groups, groupOf }: Pick<Grouping, "groups" | "groupOf">,
  edges: readonly Edge[],
): ReadonlyMap<Group, number> {
  const successors = new Map<Group, Group[]>()
  for (const edge of edges) {
    const before = groupOf.get(edge.before)
    const after = groupOf.get(edge.after)
    if (before === undefined || after === undefined || before === after) continue
    const list = successors.get(before)
    if (list === undefined) successors.set(before, [after])
    else list.push(after)
  }
  return stronglyConnected(groups, (candidate) => successors.get(candidate) ?? [])
}

function inOneCycle(
  edge: Edge,
  { groupOf }: Pick<Grouping, "groups" | "groupOf">,
  cycles: ReadonlyMap<Group, number>,
): readonly Node[] {
  const before = groupOf.get(edge.before)
  const after = groupOf.get(edge.after)
  if (before === undefined || after === undefined || before === after) return []
  const cycle = cycles.get(before)
  return cycle !== undefined && cycle === cycles.get(after) ? [edge.before, edge.after] : []
}
