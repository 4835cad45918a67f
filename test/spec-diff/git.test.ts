import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterEach, describe, expect, test } from "vitest"
import { command, GitError, specDiff } from "../../scripts/spec-diff.ts"
import { formatDifferences } from "../../scripts/spec-diff/format.ts"
import { call, giving } from "./documents.ts"

const run = promisify(execFile)
const folders: string[] = []

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "conferkit-spec-diff-"))
  folders.push(path)
  await mkdir(join(path, "specs"))
  return path
}

const spec = (text: string) => `openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\n${text}`

/** A repository with one commit, tagged v1, and two documents. */
async function repository() {
  const cwd = await folder()
  const git = (...args: string[]) =>
    run("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args], { cwd })
  const write = (provider: string, text: string) => writeFile(join(cwd, "specs", `${provider}.yaml`), spec(text))
  await git("init", "--quiet")
  await write("shop", giving("{ type: string }"))
  await write("bank", call(""))
  await writeFile(join(cwd, "specs", "README.md"), "not a document")
  await git("add", "-A")
  await git("commit", "--quiet", "-m", "one")
  await git("tag", "v1")
  return { cwd, git, write }
}

test("compares the working tree with a tag, document by document", async () => {
  const { cwd, git, write } = await repository()
  await write("shop", giving("{ type: string }, b: { type: string }", "[]"))
  await write("post", call(""))
  await rm(join(cwd, "specs", "bank.yaml"))

  const { commit, providers } = await specDiff(cwd, "v1")
  expect(commit).toBe((await git("rev-parse", "HEAD")).stdout.trim())
  expect(formatDifferences(providers, "v1")).toBe(`### Breaking

- bank: the document was removed (the whole client is removed with it)
- shop, call \`find\`: field \`a\` may now be missing (code that reads it must check for undefined)

### Added

- post: new document with 1 call and 0 events
- shop, call \`find\`: field \`b\` is new

Since v1: 2 breaking, 2 added, 0 changed.`)
})

test("reports no changes", async () => {
  const { cwd } = await repository()
  const { providers } = await specDiff(cwd, "HEAD")
  expect(formatDifferences(providers, "HEAD")).toBe("The documents have not changed since HEAD.")
})

describe("explains an error of git:", () => {
  test.each(["nowhere", "--help", "HEAD~7", "v1:specs"])("the ref %j", async (ref) => {
    const { cwd } = await repository()
    const rejected = specDiff(cwd, ref)
    await expect(rejected).rejects.toThrow(GitError)
    await expect(rejected).rejects.toThrow(`git does not know "${ref}"`)
  })

  test("outside a repository", async () => {
    const rejected = specDiff(await folder(), "HEAD")
    await expect(rejected).rejects.toThrow(GitError)
    await expect(rejected).rejects.toThrow("not a git repository")
  })
})

describe("the command", () => {
  test.each([
    [[], "Pass the git ref to compare with."],
    [["a", "b"], "Pass a single ref."],
    [["HEAD", "--nope"], "Unknown option"],
    [["nowhere"], 'git does not know "nowhere"'],
  ])("exits with 2 for %j and says why", async (args, message) => {
    const { cwd } = await repository()
    const { code, stdout, stderr } = await command(cwd, args)
    expect(code).toBe(2)
    expect(stdout).toBeUndefined()
    expect(stderr).toContain(message)
  })

  test("fails on breaking changes only on request", async () => {
    const { cwd, write } = await repository()
    await write("shop", giving("{ type: string }, b: { type: string }"))
    expect((await command(cwd, ["v1", "--fail-on-breaking"])).code).toBe(0)
    await write("shop", giving("{ type: boolean }"))
    expect((await command(cwd, ["v1"])).code).toBe(0)
    expect((await command(cwd, ["v1", "--fail-on-breaking"])).code).toBe(1)
  })

  test("prints the same as JSON", async () => {
    const { cwd, write } = await repository()
    await write("shop", giving("{ type: string }", "[]"))
    const { stdout = "" } = await command(cwd, ["v1", "--json"])
    expect(JSON.parse(stdout)).toMatchObject({
      ref: "v1",
      counts: { breaking: 1, added: 0, changed: 0 },
      providers: [
        {
          provider: "shop",
          differences: [
            { weight: "breaking", subject: { kind: "call", name: "find" }, text: "field `a` may now be missing" },
          ],
        },
      ],
    })
  })
})
