// How the values of a column are stored, where nobody said otherwise.

/** DEFAULT is understood from 16 on (manual, ALTER TABLE, SET STORAGE); before, the type's own has to be named. */
export function ownStorage(type: string, serverVersion: number): string {
  if (serverVersion >= 160000) return "DEFAULT"
  return /^(numeric|inet|cidr)\b/.test(type) && !type.endsWith("[]") ? "MAIN" : "EXTENDED"
}
