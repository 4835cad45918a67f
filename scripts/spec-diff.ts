import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs, promisify } from "node:util"
import { listDocuments, type OpenApiDocument, parseDocument } from "./generate/document.ts"
import { diffDocuments } from "./spec-diff/compare-documents.ts"
import { counts, formatDifferences, type ProviderDifferences } from "./spec-diff/format.ts"

const execute = promisify(execFile)

/** Git is not installed, the folder is not a repository, or the ref is unknown. */
export class GitError extends Error {
  override readonly name = "GitError"
}

interface DocumentsAtRef {
  /** Full id of the commit. */
  readonly commit: string
  /** By provider. */
  readonly documents: ReadonlyMap<string, OpenApiDocument>
}

const stderrOf = (error: unknown): string =>
  error instanceof Error && "stderr" in error && typeof error.stderr === "string" ? error.stderr : ""

/** The documents in specs/ at a commit, branch or tag. */
async function readAtRef(cwd: string, ref: string): Promise<DocumentsAtRef> {
  const git = async (...args: string[]): Promise<string> =>
    (await execute("git", args, { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout

  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).catch(
    (cause: unknown) => {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
        throw new GitError("git is not installed; it is needed to read earlier versions of the documents", { cause })
      if (stderrOf(cause).includes("not a git repository"))
        throw new GitError("this is not a git repository, so there is nothing to compare with", { cause })
      const shallow = "In a shallow clone, fetch it first: git fetch origin <ref>."
      throw new GitError(`git does not know "${ref}". Pass a commit, a branch or a tag. ${shallow}`, { cause })
    },
  )
  const id = commit.trim()
  // Paths are relative to the current folder, wherever that is in the repository.
  const names = (await git("ls-tree", "--name-only", "-z", id, "specs/"))
    .split("\0")
    .filter((name) => name.endsWith(".yaml"))
  const documents = new Map<string, OpenApiDocument>()
  for (const name of names) {
    const provider = name.slice("specs/".length, -".yaml".length)
    documents.set(provider, parseDocument(await git("show", `${id}:./${name}`), `${name} at ${ref}`))
  }
  return { commit: id, documents }
}

interface SpecDiff {
  readonly ref: string
  readonly commit: string
  /** Providers whose document changed. */
  readonly providers: readonly ProviderDifferences[]
}

/** Compares the documents in the working tree with those at a commit, branch or tag. */
export async function specDiff(cwd: string, ref: string): Promise<SpecDiff> {
  const { commit, documents: before } = await readAtRef(cwd, ref)
  const after = new Map<string, OpenApiDocument>()
  for (const { provider, path } of await listDocuments(cwd)) {
    after.set(provider, parseDocument(await readFile(join(cwd, path), "utf8"), path))
  }
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  const providers = names
    .map((provider) => ({ provider, differences: diffDocuments(before.get(provider), after.get(provider)) }))
    .filter(({ differences }) => differences.length > 0)
  return { ref, commit, providers }
}

const usage = `Usage: npm run spec:diff -- <git ref> [--json] [--fail-on-breaking]

Compares specs/*.yaml in the working tree with a commit, branch or tag. Prints a Markdown list of additions, changes and
breaking changes for users of the client, followed by all other differences with their paths in the document.

  --json              print JSON
  --fail-on-breaking  exit with 1 if there are breaking changes
`

interface Outcome {
  readonly code: 0 | 1 | 2
  readonly stdout?: string
  readonly stderr?: string
}

async function run(cwd: string, args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      "fail-on-breaking": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  })
  const [ref, ...rest] = positionals
  if (values.help) return { code: 0, stdout: usage }
  if (ref === undefined) return { code: 2, stderr: `Pass the git ref to compare with.\n\n${usage}` }
  if (rest.length > 0) return { code: 2, stderr: `Pass a single ref.\n\n${usage}` }
  const { commit, providers } = await specDiff(cwd, ref)
  const count = counts(providers)
  const json = { ref, commit, counts: count, providers }
  const stdout = values.json ? JSON.stringify(json, undefined, 2) : formatDifferences(providers, ref)
  return { code: values["fail-on-breaking"] && count.breaking > 0 ? 1 : 0, stdout }
}

/** The output of the command and its exit code: 2 if it could not compare. */
export async function command(cwd: string, args: string[]): Promise<Outcome> {
  try {
    return await run(cwd, args)
  } catch (error) {
    if (error instanceof GitError) return { code: 2, stderr: error.message }
    const mistaken = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
    if (mistaken) return { code: 2, stderr: `${error.message}\n\n${usage}` }
    throw error
  }
}

if (import.meta.main) {
  const { code, stdout, stderr } = await command(join(import.meta.dirname, ".."), process.argv.slice(2))
  if (stdout !== undefined) console.log(stdout)
  if (stderr !== undefined) console.error(stderr)
  process.exitCode = code
}
