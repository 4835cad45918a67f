import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { type OpenApiDocument, parseDocument } from "../generate/document.ts"

const run = promisify(execFile)

/** Git is missing, the folder is none of its repositories, or it does not know the ref. */
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

/** The documents below specs/ as they stood at a commit, branch or tag. */
export async function readAtRef(cwd: string, ref: string): Promise<DocumentsAtRef> {
  const git = async (...args: string[]): Promise<string> =>
    (await run("git", args, { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout

  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`).catch(
    (cause: unknown) => {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
        throw new GitError("git is not installed; the documents of another time are read with it", { cause })
      if (stderrOf(cause).includes("not a git repository"))
        throw new GitError("this is no git repository, so there is nothing to compare with", { cause })
      const shallow = "In a shallow clone, fetch it first: git fetch origin <ref>."
      throw new GitError(`git does not know "${ref}". Give a commit, a branch or a tag. ${shallow}`, { cause })
    },
  )
  const id = commit.trim()
  // Paths are told from the folder we are in, wherever that is in the repository.
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
