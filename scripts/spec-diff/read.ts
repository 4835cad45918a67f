import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { type OpenApiDocument, parseDocument } from "../generate/document.ts"

const run = promisify(execFile)

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
export async function readAtRef(cwd: string, ref: string): Promise<DocumentsAtRef> {
  const git = async (...args: string[]): Promise<string> =>
    (await run("git", args, { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout

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
