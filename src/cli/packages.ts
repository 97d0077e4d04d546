// A package's name to the folder where Node would find it.
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** Looks from the given folder upwards, then from pgkit's own: not every package exports its package.json. */
export function packageFolder(name: string, from: string): string | undefined {
  return upwards(name, from) ?? upwards(name, dirname(fileURLToPath(import.meta.url)))
}

function upwards(name: string, from: string): string | undefined {
  for (let dir = from; ; dir = dirname(dir)) {
    const folder = join(dir, "node_modules", name)
    if (existsSync(join(folder, "package.json"))) return folder
    if (dir === dirname(dir)) return undefined
  }
}
