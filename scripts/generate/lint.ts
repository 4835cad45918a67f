import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import {
  BaseResolver,
  type Config,
  createConfig,
  getLineColLocation,
  lintDocument,
  makeDocumentFromString,
  parseYaml,
  YamlParseError,
} from "@redocly/openapi-core"
import conventions, { gaveUp, ruleNames } from "./conventions.ts"
import { isOpenApiDocument, isRecord, type OpenApiDocument } from "./document.ts"

/** Something in a document that has to be mended first. */
export interface Problem {
  /** Relative to the project: `specs/bigbluebutton.yaml`. */
  readonly document: string
  readonly line: number
  readonly column: number
  readonly reason: string
}

/** `specs/x.yaml:12:5 reason`, which editors and terminals make clickable. */
export const problemText = ({ document, line, column, reason }: Problem): string =>
  `${document}:${line}:${column} ${reason}`

interface ReadDocument {
  /** Only if there are no problems. */
  readonly document?: OpenApiDocument
  readonly problems: readonly Problem[]
}

/** What a broken reference leads to comes after it. */
interface Found extends Problem {
  readonly isReference: boolean
}

const inOrder = (a: Found, b: Found): number =>
  Number(b.isReference) - Number(a.isReference) || a.line - b.line || a.column - b.column

/** Reads and checks one document. Every problem comes with its place; nothing is thrown for what an author can mend. */
export async function readDocument(cwd: string, path: string): Promise<ReadDocument> {
  const problem = (line: number, column: number, reason: string): Problem => ({ document: path, line, column, reason })
  const text = await readFile(join(cwd, path), "utf8")
  try {
    const document = makeDocumentFromString(text, join(cwd, path))
    const parsed: unknown = document.parsed
    if (!isOpenApiDocument(parsed))
      return { problems: [problem(1, 1, "not an OpenAPI document: there is no openapi at the top")] }
    if (!parsed.openapi.startsWith("3.1.")) return { problems: [problem(1, 1, "the documents are OpenAPI 3.1")] }

    const { styleguide } = await lintConfig(cwd)
    const found = await lintDocument({ document, config: styleguide, externalRefResolver: new BaseResolver() })
    const problems = found
      .filter(({ severity, ignored }) => severity === "error" && ignored !== true)
      .map(({ location: [place], message, ruleId }) => {
        const start = place ? getLineColLocation(place).start : { line: 1, col: 1 }
        const reason = message.replaceAll(/\s*\n\s*/g, " ").trim()
        return { ...problem(start.line, start.col, reason), isReference: ruleId === "conferkit/references" }
      })
      .sort(inOrder)
      .map(({ isReference: _, ...each }): Problem => each)
    if (problems.length === 0) return { document: parsed, problems }
    const telling = problems.filter(({ reason }) => !reason.startsWith(gaveUp))
    return { problems: telling.length > 0 ? telling : problems }
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error
    return { problems: [problem(error.line || 1, error.col || 1, error.message.replace(/ in ".*" \(\d+:\d+\)$/, ""))] }
  }
}

/** Without these the output would be wrong, so no configuration switches them off. */
const needed = Object.fromEntries(
  [
    "struct",
    "no-identical-paths",
    "operation-operationId-unique",
    "operation-parameters-unique",
    "path-parameters-defined",
    ...ruleNames,
  ].map((name) => [name, "error" as const]),
)

/** The project's redocly.yaml, where there is one, and our own conventions. */
async function lintConfig(cwd: string): Promise<Config> {
  const configPath = join(cwd, "redocly.yaml")
  const raw: unknown = existsSync(configPath) ? parseYaml(await readFile(configPath, "utf8")) : {}
  const own = isRecord(raw) ? raw : {}
  const names = Array.isArray(own["extends"]) ? own["extends"].filter((name) => typeof name === "string") : []
  const chosen = (isRecord(own["rules"]) ? own["rules"] : {}) as Readonly<Record<string, "error">>
  // Ours names what is missing.
  const off = { "no-unresolved-refs": "off" } as const
  return createConfig(
    { extends: names, rules: { ...chosen, ...needed, ...off }, plugins: [conventions()] },
    { configPath },
  )
}
