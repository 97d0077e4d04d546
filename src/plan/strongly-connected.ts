// Finds the cycles of a graph: Tarjan's algorithm, with a stack of its own instead of recursion.

/** Each item that lies on a cycle, with the number of its component. Items on no cycle are left out. */
export function stronglyConnected<T>(
  items: readonly T[],
  successors: (item: T) => readonly T[],
): ReadonlyMap<T, number> {
  const order = new Map<T, number>()
  const low = new Map<T, number>()
  const open = new Set<T>()
  const stack: T[] = []
  const components = new Map<T, number>()
  let component = 0
  for (const start of items) {
    if (order.has(start)) continue
    const work: { item: T; next: number }[] = [{ item: start, next: 0 }]
    enter(start)
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { item } = frame
      const successor = successors(item)[frame.next++]
      if (successor !== undefined) {
        if (!order.has(successor)) {
          enter(successor)
          work.push({ item: successor, next: 0 })
        } else if (open.has(successor)) lower(item, order.get(successor) ?? 0)
        continue
      }
      work.pop()
      const parent = work.at(-1)
      if (parent !== undefined) lower(parent.item, low.get(item) ?? 0)
      if (low.get(item) === order.get(item)) close(item)
    }
  }
  return components

  function enter(item: T): void {
    order.set(item, order.size)
    low.set(item, order.size - 1)
    open.add(item)
    stack.push(item)
  }

  function lower(item: T, value: number): void {
    if (value < (low.get(item) ?? 0)) low.set(item, value)
  }

  function close(item: T): void {
    const members: T[] = []
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      open.delete(top)
      members.push(top)
      if (top === item) break
    }
    if (members.length > 1) {
      for (const member of members) components.set(member, component)
      component++
    }
  }
}
