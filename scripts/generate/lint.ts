import { readFile } from "node:fs/promises"
import { join } from "node:path"
import {
  BaseResolver,
  createConfig,
  getLineColLocation,
  lintDocument,
  makeDocumentFromString,
  YamlParseError,
} from "@redocly/openapi-core"
import conventions, { gaveUp, nowhere } from "./conventions.ts"
import { isOpenApiDocument, type OpenApiDocument } from "./document.ts"

/** Something in a document that must be fixed first. */
export interface Problem {
  /** Relative to the project: `specs/bigbluebutton.yaml`. */
  readonly document: string
  readonly line: number
  readonly column: number
  readonly reason: string
}

interface ReadDocument {
  /** Only if there are no problems. */
  readonly document?: OpenApiDocument
  readonly problems: readonly Problem[]
}

/** Without these the output would be wrong. `npm run lint:specs` applies those of redocly.yaml too. */
const needed = [
  "struct",
  "no-identical-paths",
  "operation-operationId",
  "operation-operationId-unique",
  "operation-parameters-unique",
  "path-parameters-defined",
  "conferkit/references",
  "conferkit/extensions",
  "conferkit/conventions",
]

/** Reads and checks one document. Every problem comes with its place; nothing is thrown for what an author can fix. */
export async function readDocument(cwd: string, path: string): Promise<ReadDocument> {
  const problem = (line: number, column: number, reason: string): Problem => ({ document: path, line, column, reason })
  const text = await readFile(join(cwd, path), "utf8")
  try {
    const document = makeDocumentFromString(text, join(cwd, path))
    const parsed: unknown = document.parsed
    if (!isOpenApiDocument(parsed))
      return { problems: [problem(1, 1, "not an OpenAPI document: there is no openapi at the top")] }
    if (!parsed.openapi.startsWith("3.1.")) return { problems: [problem(1, 1, "the documents are OpenAPI 3.1")] }

    const rules = Object.fromEntries(needed.map((name) => [name, "error" as const]))
    const { styleguide } = await createConfig({ rules, plugins: [conventions()] })
    const all = await lintDocument({ document, config: styleguide, externalRefResolver: new BaseResolver() })
    const telling = all.filter(({ message }) => !message.startsWith(gaveUp))
    // What a broken reference leads to says nothing new.
    const broken = telling.filter(({ message }) => message.endsWith(nowhere))
    const [found = all] = [broken, telling].filter(({ length }) => length > 0)
    const problems = found
      .map(({ location: [place], message }) => {
        const { line, col } = place ? getLineColLocation(place).start : { line: 1, col: 1 }
        return problem(line, col, message.replaceAll(/\s*\n\s*/g, " ").trim())
      })
      .sort((a, b) => a.line - b.line || a.column - b.column)
    return problems.length > 0 ? { problems } : { document: parsed, problems }
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error
    return { problems: [problem(error.line || 1, error.col || 1, error.message.replace(/ in ".*" \(\d+:\d+\)$/, ""))] }
  }
}
