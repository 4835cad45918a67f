import { execFile } from "node:child_process"
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, posix, win32 } from "node:path"
import { promisify } from "node:util"
import { isRecord } from "./cells.ts"
import { type Io, systemCode, UsageError } from "./io.ts"
import type { Provider } from "./provider.ts"

/** A saved address and its credentials. */
export interface Profile {
  readonly provider: string
  /** By flag: `url`, `secret`. */
  readonly settings: Readonly<Record<string, string>>
}

type Profiles = Readonly<Record<string, Profile>>

/** The file with all profiles, in the settings folder of this platform. */
export function profilesPath({ env, home, platform }: Pick<Io, "env" | "home" | "platform">): string {
  if (platform === "win32") {
    return win32.join(env["APPDATA"] ?? win32.join(home, "AppData", "Roaming"), "conferkit", "profiles.json")
  }
  const given = env["XDG_CONFIG_HOME"]
  const folder = given !== undefined && posix.isAbsolute(given) ? given : posix.join(home, ".config")
  return posix.join(folder, "conferkit", "profiles.json")
}

const others = 0o077

const isProfile = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value["provider"] === "string" &&
  isRecord(value["settings"]) &&
  Object.values(value["settings"]).every((each) => typeof each === "string")

/** @throws UsageError for an invalid file, or one that other users can read */
export async function readProfiles(io: Pick<Io, "env" | "home" | "platform">): Promise<Profiles> {
  const path = profilesPath(io)
  let text: string
  try {
    // Windows has no such bits: there, the file is protected by the access rights set when it was written.
    if (io.platform !== "win32" && ((await stat(path)).mode & others) !== 0)
      throw new UsageError(`${path} contains secrets, but other users can read it: run "chmod 600" on it`)
    text = await readFile(path, "utf8")
  } catch (error) {
    if (error instanceof UsageError) throw error
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {}
    throw new UsageError(`cannot read ${path} (${systemCode(error)})`)
  }
  try {
    const parsed = JSON.parse(text) as unknown
    if (isRecord(parsed) && Object.values(parsed).every(isProfile)) return parsed as Profiles
  } catch {
    // Reported below, without the text.
  }
  throw new UsageError(`${path} is not a valid profiles file: fix or delete it`)
}

/** Makes a file readable for the current user only. */
export type Protect = (path: string) => Promise<void>

const run = promisify(execFile)

/**
 * Commands that restrict a file to one user on Windows: inherited rights are removed, and the user gets full access.
 * Administrators can still take ownership, like root on other systems.
 */
export const windowsRights = (path: string, env: Io["env"]): readonly string[] => {
  const domain = env["USERDOMAIN"]
  const user = env["USERNAME"] ?? ""
  return [path, "/inheritance:r", "/grant:r", `${domain === undefined ? user : `${domain}\\${user}`}:F`]
}

const protection = (io: Pick<Io, "env" | "platform">): Protect =>
  io.platform === "win32"
    ? async (path) => {
        await run("icacls", [...windowsRights(path, io.env)])
      }
    : (path) => chmod(path, 0o600)

/** Replaces the file atomically, so that a full disk leaves the old one. */
export async function writeProfiles(
  io: Pick<Io, "env" | "home" | "platform">,
  profiles: Profiles,
  protect: Protect = protection(io),
): Promise<string> {
  const path = profilesPath(io)
  const draft = `${path}.${process.pid}.tmp`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // Either a leftover of another process with this id, or a link that someone placed there to redirect the write.
  await rm(draft, { force: true })
  try {
    // The file stays empty as long as others might read it.
    await writeFile(draft, "", { mode: 0o600, flag: "wx" })
    await protect(draft)
    await writeFile(draft, `${JSON.stringify(profiles, undefined, 2)}\n`)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw new UsageError(`cannot write ${path} (${systemCode(error)})`)
  }
  return path
}

/** @param name defaults to the profile named after the provider, which may be missing */
export async function readProfile(
  io: Pick<Io, "env" | "home" | "platform">,
  name: string | undefined,
  provider: Provider,
): Promise<Profile | undefined> {
  const profiles = await readProfiles(io)
  const wanted = name ?? provider.name
  const found = Object.hasOwn(profiles, wanted) ? profiles[wanted] : undefined
  if (found === undefined) {
    if (name === undefined) return undefined
    const names = Object.keys(profiles)
    throw new UsageError(
      `no profile "${name}"${names.length > 0 ? `; saved profiles: ${names.join(", ")}` : ` in ${profilesPath(io)}`}`,
    )
  }
  if (found.provider !== provider.name)
    throw new UsageError(`profile "${wanted}" is for ${found.provider}, not for ${provider.name}`)
  return found
}
