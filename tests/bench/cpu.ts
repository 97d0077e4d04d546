// Processor time of ended processes, from /proc: what a loaded machine does not stretch as it stretches a clock.
import { readFileSync } from "node:fs"

/** Linux counts in hundredths of a second (USER_HZ). */
const tick = 10

/** Milliseconds that all ended and awaited children of a process have used; undefined where there is no /proc. */
export function childrenCpu(pid: number | "self"): number | undefined {
  try {
    // The name, which may hold spaces, ends with the last parenthesis; cutime and cstime are fields 16 and 17 (proc(5)).
    const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?!.*\) )/)
    const fields = rest.split(" ")
    return (Number(fields[13]) + Number(fields[14])) * tick
  } catch {
    return undefined
  }
}
