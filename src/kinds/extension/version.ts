// Which of two versions of an extension is older.

/** Compares number by number; versions are free text to PostgreSQL, so that text in between is compared as text. */
export function isOlder(version: string, than: string): boolean {
  const a = parts(version)
  const b = parts(than)
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const left = a[i] ?? ""
    const right = b[i] ?? ""
    if (left === right) continue
    const numbers = /^\d+$/.test(left) && /^\d+$/.test(right)
    return numbers ? Number(left) < Number(right) : left < right
  }
  return false
}

function parts(version: string): string[] {
  return version.split(/(\d+)/).filter((part) => part !== "")
}
