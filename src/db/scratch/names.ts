// Names of scratch databases: a stamp by which a later run knows their age, and the token of the run that made them.
import { randomBytes } from "node:crypto"

const pattern = /^pgkit_scratch_(\d{14})_([0-9a-f]{8})_(\d+)$/

/** The token of one run; the session that made its databases carries it in `application_name`. */
export function newToken(): string {
  return randomBytes(4).toString("hex")
}

/** The application name of the session that watches over the databases of a run. */
export function keeperName(token: string): string {
  return `pgkit scratch ${token}`
}

/** `pgkit_scratch_20260102030405_0123abcd_1`, from a time, the run's token and a count. */
export function scratchName(now: Date, token: string, count: number): string {
  return `pgkit_scratch_${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${token}_${count}`
}

/** What the name of a scratch database says, or nothing for any other name. */
export function readScratchName(name: string): { readonly made: Date; readonly token: string } | undefined {
  const match = pattern.exec(name)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  const [year, month, day, hour, minute, second] = (match[1].match(/^\d{4}|\d{2}/g) ?? []).map(Number)
  const made = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
  return { made, token: match[2] }
}
