import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { root } from "../docs/blocks.ts"

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly uses?: string
  readonly needs?: string | readonly string[]
  readonly "runs-on"?: string
  readonly "timeout-minutes"?: number
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const text = (path: string) => readFileSync(join(root, path), "utf8")
const load = (path: string) => parse(text(path), { uniqueKeys: true, strict: true }) as Workflow
const release = ".github/workflows/release.yml"
const workflows = globSync(".github/workflows/*.{yml,yaml}", { cwd: root }).sort()

/** The permissions of a job beyond reading, by workflow and job. */
const rights: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "release.yml version": { contents: "write", "pull-requests": "write" },
  "release.yml publish": { "id-token": "write" },
  "release.yml tag": { contents: "write" },
}

const runs = ({ steps = [] }: Job) => steps.flatMap(({ run }) => run ?? [])
const uses = ({ steps = [] }: Job) => steps.filter((step) => step.uses !== undefined)

describe.each(workflows)("%s", (path) => {
  const { permissions, jobs } = load(path)
  const name = path.split(/[\\/]/).at(-1) ?? ""

  test("gives each job only the permissions it needs", () => {
    expect(permissions).toEqual({})
    for (const [job, { permissions: own }] of Object.entries(jobs))
      expect(own, job).toEqual(rights[`${name} ${job}`] ?? { contents: "read" })
  })

  test("runs existing jobs in order, each with a timeout", () => {
    for (const [job, { uses: workflow, needs = [], ...rest }] of Object.entries(jobs)) {
      if (workflow === undefined) {
        expect(rest["runs-on"], job).toBeTypeOf("string")
        expect(rest["timeout-minutes"], job).toBeTypeOf("number")
      }
      for (const before of [needs].flat()) expect(Object.keys(jobs)).toContain(before)
    }
  })

  test("pins actions by commit with a version comment, and uses only known ones", () => {
    const known = ["checkout", "setup-node", "upload-artifact", "download-artifact"].map((each) => `actions/${each}`)
    const lines = [...text(path).matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, line = ""]) => line)
    const count = Object.values(jobs).reduce((sum, job) => sum + uses(job).length + (job.uses === undefined ? 0 : 1), 0)
    expect(lines).toHaveLength(count)
    for (const line of lines.filter((each) => !each.startsWith("./"))) {
      expect(line).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
      expect([...known, "changesets/action"]).toContain(line.split("@")[0])
    }
  })

  test("leaves no credentials in a checkout", () => {
    const checkouts = Object.values(jobs)
      .flatMap(uses)
      .filter((step) => step.uses?.startsWith("actions/checkout@") === true)
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(checkouts.map(() => false))
  })

  test("runs no install scripts or builds in jobs with write permission", () => {
    for (const [job, { steps = [] }] of Object.entries(jobs).filter(([job]) => `${name} ${job}` in rights)) {
      for (const { run = "" } of steps) {
        if (/\bnpm (?:ci|i|install|publish)\b/.test(run)) expect(run, job).toContain("--ignore-scripts")
        expect(run, job).not.toMatch(/\b(?:npx|npm (?:run|start|test|exec|pack)|node)\b/)
      }
    }
  })

  test("puts no untrusted input into a script", () => {
    for (const run of Object.values(jobs).flatMap(runs)) expect(run).not.toMatch(/\$\{\{/)
  })
})

test("one version of each action is used everywhere", () => {
  const pins = workflows.flatMap((path) => [...text(path).matchAll(/uses: ([^\s.]+)@(.*)$/gm)])
  const versions = new Map<string, Set<string>>()
  for (const [, action = "", pin = ""] of pins) versions.set(action, (versions.get(action) ?? new Set()).add(pin))
  expect([...versions].filter(([, found]) => found.size > 1)).toEqual([])
})

test("pull requests and main run .ci/run, npm audit and the document comparison", () => {
  const { on, jobs } = load(".github/workflows/ci.yml")
  expect(Object.keys(on)).toEqual(["pull_request", "push", "workflow_call"])
  const scripts = Object.values(jobs).flatMap(runs)
  for (const part of [".ci/run", "npm audit --omit=dev", "npm run --silent spec:diff"])
    expect(scripts, part).toContainEqual(expect.stringContaining(part))
})

describe("a release", () => {
  const { jobs } = load(release)
  const [pack, publish] = [jobs["pack"] ?? {}, jobs["publish"] ?? {}]

  test("waits for CI and publishes without a token", () => {
    expect(jobs["version"]?.needs).toBe("ci")
    expect(jobs["ci"]?.uses).toBe("./.github/workflows/ci.yml")
    expect(text(release)).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/)
  })

  test("is packed by a job without permissions, and uploaded with provenance by a job that runs nothing else", () => {
    expect(runs(pack)).toContainEqual("npm run release")
    expect(pack.permissions).toEqual({ contents: "read" })
    expect(publish.needs).toBe("pack")
    expect(uses(publish).map((step) => step.uses?.split("@")[0])).toEqual([
      "actions/setup-node",
      "actions/download-artifact",
    ])
    expect(runs(publish)).toEqual([expect.stringMatching(/^npm publish "\.\/\$TARBALL" .*--provenance\b/)])
  })

  test("passes the artifact by id, and uses no cache", () => {
    for (const { uses: action = "", with: input = {} } of Object.values(jobs).flatMap(uses)) {
      if (action.startsWith("actions/download-artifact"))
        expect(input["artifact-ids"]).toBe("${{ needs.pack.outputs.artifact }}")
      if (action.startsWith("actions/setup-node")) expect(input["package-manager-cache"]).toBe(false)
    }
  })
})

describe("Dependabot", () => {
  const { version, updates } = parse(text(".github/dependabot.yml"), { uniqueKeys: true, strict: true }) as {
    readonly version: number
    readonly updates: readonly Readonly<Record<string, unknown>>[]
  }
  const looksAt = updates.map((each) => `${String(each["package-ecosystem"])} ${String(each["directory"])}`)

  test("checks the actions and each lock file", () => {
    const locks = globSync("{*/,}package-lock.json", { cwd: root }).map((path) =>
      path.split(/[\\/]/).slice(0, -1).join("/"),
    )
    expect(locks.length).toBeGreaterThan(1)
    expect([...looksAt].sort()).toEqual(["github-actions /", ...locks.map((folder) => `npm /${folder}`)].sort())
  })

  test("has the required fields and no unknown ones", () => {
    const known = ["package-ecosystem", "directory", "schedule", "cooldown", "commit-message", "groups"]
    expect(version).toBe(2)
    for (const each of updates) {
      expect([...known, "versioning-strategy"]).toEqual(expect.arrayContaining(Object.keys(each)))
      expect(each["schedule"]).toEqual({ interval: expect.stringMatching(/^(?:daily|weekly|monthly)$/) as string })
    }
  })
})
