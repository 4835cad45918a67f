import { globSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { root } from "../docs/blocks.ts"

interface Step {
  readonly uses?: string
  readonly run?: string
}

interface Job {
  readonly uses?: string
  readonly needs?: string
  readonly "runs-on"?: string
  readonly "timeout-minutes"?: number
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly name: string
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: {
    readonly label?: string
    readonly value?: string
    readonly options?: readonly (string | { readonly label: string; readonly required?: boolean })[]
  }
  readonly validations?: { readonly required?: boolean }
}

interface Form {
  readonly name: string
  readonly description: string
  readonly labels?: readonly string[]
  readonly body: readonly Field[]
}

const text = (path: string) => readFileSync(root + path, "utf8")
const load = (path: string): unknown => parse(text(path), { uniqueKeys: true, strict: true })
const files = globSync(".github/**/*.{yml,yaml}", { cwd: root }).sort()
const workflows = files.filter((path) => path.includes("/workflows/"))
const forms = files.filter((path) => path.includes("/ISSUE_TEMPLATE/") && !path.endsWith("config.yml"))

test.each(files)("%s is YAML", (path) => {
  expect(load(path)).toBeTypeOf("object")
})

describe.each(workflows)("%s", (path) => {
  const workflow = load(path) as Workflow
  const jobs = Object.entries(workflow.jobs)

  test("may read the repository and nothing else, unless a job says so", () => {
    expect(workflow.permissions).toEqual({ contents: "read" })
    const more = jobs.flatMap(([name, { permissions }]) => (permissions ? [[name, permissions]] : []))
    const release = { contents: "write", "pull-requests": "write", "id-token": "write" }
    expect(more).toEqual(path.endsWith("release.yml") ? [["release", release]] : [])
  })

  test("runs jobs that end, in order", () => {
    for (const [name, job] of jobs) {
      if (job.uses === undefined) {
        expect(job["runs-on"], name).toBeTypeOf("string")
        expect(job["timeout-minutes"], name).toBeTypeOf("number")
      }
      if (job.needs !== undefined) expect(Object.keys(workflow.jobs)).toContain(job.needs)
    }
  })

  test("pins its actions by major version or commit, and uses none that is unknown", () => {
    const known = ["actions/checkout", "actions/setup-node", "changesets/action"]
    const used = jobs.flatMap(([, { steps = [] }]) => steps.flatMap(({ uses }) => uses ?? []))
    expect(used.length).toBeGreaterThan(0)
    for (const each of used) {
      expect(each).toMatch(/@(v\d+|[0-9a-f]{40})$/)
      expect(known).toContain(each.split("@")[0])
    }
  })

  test("puts nothing that a stranger wrote into a script", () => {
    for (const { run = "" } of jobs.flatMap(([, { steps = [] }]) => steps)) expect(run).not.toMatch(/\$\{\{\s*github\./)
  })
})

test("pull requests and main run .ci/run, npm audit and the comparison of the documents", () => {
  const { on, jobs } = load(".github/workflows/ci.yml") as Workflow
  expect(Object.keys(on)).toEqual(["pull_request", "push", "workflow_call"])
  const scripts = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []))
  for (const part of [".ci/run", "npm audit --omit=dev", "npm run --silent spec:diff"]) {
    expect(
      scripts.some((each) => each.includes(part)),
      part,
    ).toBe(true)
  }
})

test("a release waits for CI and publishes without a token", () => {
  const path = ".github/workflows/release.yml"
  const { jobs } = load(path) as Workflow
  expect(jobs["release"]?.needs).toBe("ci")
  expect(jobs["ci"]?.uses).toBe("./.github/workflows/ci.yml")
  expect(text(path)).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/)
})

describe.each(forms)("the form %s", (path) => {
  const form = load(path) as Form
  const fields = form.body.filter(({ type }) => type !== "markdown")

  test("has what the code host wants of a form", () => {
    expect(form.name).toBeTypeOf("string")
    expect(form.description).toBeTypeOf("string")
    expect(fields.length).toBeGreaterThan(0)
    for (const { type, attributes } of form.body) {
      expect(["markdown", "input", "textarea", "dropdown", "checkboxes"]).toContain(type)
      if (type === "markdown") expect(attributes.value).toBeTypeOf("string")
      else expect(attributes.label).toBeTypeOf("string")
      if (type === "dropdown" || type === "checkboxes") expect(attributes.options?.length).toBeGreaterThan(0)
      if (type === "dropdown") expect(new Set(attributes.options).size).toBe(attributes.options?.length)
    }
  })

  test("has ids and labels that tell its fields apart", () => {
    const ids = fields.map(({ id }) => id)
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(fields.map(({ attributes }) => attributes.label)).size).toBe(fields.length)
  })

  test("warns of secrets first, and has it confirmed", () => {
    expect(form.body[0]?.attributes.value).toContain("Take secrets out first")
    const confirmed = form.body.flatMap(({ type, attributes }) =>
      type === "checkboxes" ? (attributes.options ?? []) : [],
    )
    expect(confirmed).toContainEqual(expect.objectContaining({ required: true }))
  })
})

test("the form for documents asks for provider, call, both sides and the server", () => {
  const { body } = load(".github/ISSUE_TEMPLATE/spec-is-wrong.yml") as Form
  const required = body.flatMap(({ id, validations }) => (validations?.required === true ? (id ?? []) : []))
  expect(required).toEqual(expect.arrayContaining(["provider", "call", "sent", "received", "server", "version"]))
})

test("the form for bugs knows every entry of the package", () => {
  const { exports } = JSON.parse(text("package.json")) as { exports: Readonly<Record<string, string>> }
  const { body } = load(".github/ISSUE_TEMPLATE/bug.yml") as Form
  const options = body.find(({ id }) => id === "entry")?.attributes.options
  const entries = Object.entries(exports).flatMap(([name, file]) =>
    file.endsWith(".js") && name !== "." ? [name.replace(".", "conferkit")] : [],
  )
  expect(options).toEqual(expect.arrayContaining(entries))
})

test("change sets are public and compared with main", () => {
  const config = JSON.parse(text(".changeset/config.json")) as Readonly<Record<string, unknown>>
  expect(config).toMatchObject({ access: "public", baseBranch: "main", commit: false })
})
