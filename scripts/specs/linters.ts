import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { parseDocument } from "../generate/document.ts"
import { runCommand } from "../npm.ts"
import { type Check, failure, install, type Say, type Subject, tools } from "./check.ts"

const root = join(import.meta.dirname, "../..")

/** A folder for the files of one check. */
async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-specs-"))
  try {
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The strictest ruleset, without the exceptions in redocly.yaml. Warnings count. */
function redocly({ path }: Subject): Promise<string | undefined> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, "redocly.yaml"), "telemetry: off\nextends: [recommended-strict]\n")
    const cli = join(root, "node_modules/@redocly/cli/bin/cli.js")
    const args = [cli, "lint", path, "--config", "redocly.yaml", "--format=stylish"]
    const { status, output } = await runCommand(process.execPath, args, folder, { REDOCLY_TELEMETRY: "off" })
    return failure({ status: /\b(?:warning|error) /.test(output) ? 1 : status, output })
  })
}

async function spectral({ path }: Subject, say: Say): Promise<string | undefined> {
  const home = await install("Spectral", say)
  return inFolder(async (folder) => {
    await writeFile(join(folder, "ruleset.yaml"), "extends: [[spectral:oas, recommended]]\n")
    const args = ["lint", path, "--ruleset", "ruleset.yaml", "--fail-severity", "warn", "--quiet"]
    return failure(await runCommand(join(home, "node_modules/.bin/spectral"), args, folder))
  })
}

/** The OpenAPI Initiative's ABNF for keys of `paths`. */
async function pathGrammar({ path }: Subject, say: Say): Promise<string | undefined> {
  const home = await install("path grammar", say)
  const entry = pathToFileURL(join(home, "node_modules/openapi-path-templating/es/index.mjs")).href
  const { test } = (await import(entry)) as { test: (template: string) => boolean }
  const { paths = {} } = parseDocument(await readFile(path, "utf8"), path)
  const wrong = Object.keys(paths).filter((key) => !test(key))
  return wrong.length === 0 ? undefined : `no path templates: ${wrong.join(", ")}`
}

async function fern({ path }: Subject, say: Say): Promise<string | undefined> {
  const home = await install("fern", say)
  const [, version = ""] = /@([\d.]+)$/.exec(tools.fern.packages[0]) ?? []
  return inFolder(async (folder) => {
    await mkdir(join(folder, "fern"))
    await writeFile(join(folder, "fern/fern.config.json"), JSON.stringify({ organization: "conferkit", version }))
    await writeFile(join(folder, "fern/openapi.yaml"), await readFile(path))
    await writeFile(join(folder, "fern/generators.yml"), "api:\n  specs:\n    - openapi: openapi.yaml\n")
    const environment = { FERN_DISABLE_TELEMETRY: "true", FERN_NO_VERSION_REDIRECTION: "true", NO_COLOR: "1" }
    return failure(await runCommand(join(home, "node_modules/.bin/fern"), ["check"], folder, environment))
  })
}

interface PostmanItem {
  readonly name?: string
  readonly item?: readonly PostmanItem[]
  readonly request?: object
}

const requests = (items: readonly PostmanItem[]): PostmanItem[] =>
  items.flatMap((each) => [...(each.request ? [each] : []), ...requests(each.item ?? [])])

/** Every operation becomes a request, and no request has a variable for a secret in its query. */
async function postman({ path }: Subject, say: Say): Promise<string | undefined> {
  const home = await install("Postman", say)
  return inFolder(async (folder) => {
    const args = ["-s", path, "-o", "collection.json", "-O", "folderStrategy=Tags"]
    const failed = failure(await runCommand(join(home, "node_modules/.bin/openapi2postmanv2"), args, folder))
    if (failed !== undefined) return failed
    const text = await readFile(join(folder, "collection.json"), "utf8").catch((error: unknown) => String(error))
    if (!text.startsWith("{")) return text
    const { item = [] } = JSON.parse(text) as PostmanItem
    const { paths = {} } = parseDocument(await readFile(path, "utf8"), path)
    const wanted = Object.values(paths).flatMap((each) =>
      Object.keys(each).filter((key) => /^(?:get|put|post|delete|patch)$/.test(key)),
    )
    const found = requests(item).length
    if (found < wanted.length) return `${found} requests for ${wanted.length} operations`
    return /"key": ?"checksum"/.test(text)
      ? "asks for the secret where a checksum belongs: checksum={{apiKey}}"
      : undefined
  })
}

const linters: Readonly<Record<string, (subject: Subject, say: Say) => Promise<string | undefined>>> = {
  "Redocly recommended-strict": redocly,
  "Spectral recommended": spectral,
  "path grammar": pathGrammar,
  "fern check": fern,
  "Postman converter": postman,
}

/** The results of validators and converters for each document. */
export const linterChecks = (subjects: readonly Subject[]): Check[] =>
  Object.entries(linters).flatMap(([tool, run]) =>
    subjects.map((subject): Check => ({ tool, provider: subject.provider, run: (say) => run(subject, say) })),
  )
