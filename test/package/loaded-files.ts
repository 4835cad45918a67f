import { spawnSync } from "node:child_process"

/** Runs as a separate process in the package's folder: prints which of its files an entry loads. */
const program = `
  import { createRequire, registerHooks } from "node:module"
  import { join } from "node:path"
  import { pathToFileURL } from "node:url"
  const [specifier, format] = process.argv.slice(-2)
  const root = pathToFileURL(join(process.cwd(), "dist/")).href
  const files = []
  registerHooks({
    load(url, context, next) {
      if (url.startsWith(root)) files.push(decodeURI(url.slice(root.length)))
      return next(url, context)
    },
  })
  if (format === "import") await import(specifier)
  else createRequire(join(process.cwd(), "package.json"))(specifier)
  console.log(JSON.stringify(files.sort()))
`

/**
 * The files of dist/ that are loaded with an entry.
 * @param folder where the package is unpacked
 */
export function loadedFiles(folder: string, specifier: string, format: "import" | "require"): string[] {
  // The package resolves itself by name.
  const args = ["--input-type=module", "--eval", program, specifier, format]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
  if (status !== 0) throw new Error(`${specifier}: ${stderr}`)
  return JSON.parse(stdout) as string[]
}
