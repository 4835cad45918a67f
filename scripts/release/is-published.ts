import { execFile } from "node:child_process"

/** Whether the registry has this version. A registry that cannot be asked is an error, never a no. */
export function isPublished(name: string, version: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // npm.cmd is a script for Windows' shell.
    const shell = process.platform === "win32"
    execFile("npm", ["view", `${name}@${version}`, "version", "--json"], { shell }, (error, stdout, stderr) => {
      if (!error) resolve(stdout.trim() !== "")
      // Of a package, or of a version, that does not exist.
      else if (/\bE404\b/.test(stdout + stderr)) resolve(false)
      else reject(new Error(`npm could not tell whether ${name}@${version} is published:\n${stderr}`))
    })
  })
}
