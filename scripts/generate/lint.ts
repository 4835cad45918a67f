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
import conventions, { gaveUp, missingTarget } from "./conventions.ts"
import { isOpenApiDocument, type OpenApiDocument } from "./document.ts"

/** A problem in a document that must be fixed before code can be generated. */
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

/** Rules that the generated code depends on. `npm run lint:specs` also applies those of redocly.yaml. */
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

/** Reads and checks one document. Returns problems in the document with their location, instead of throwing them. */
export async function readDocument(cwd: string, path: string): Promise<ReadDocument> {
  const problem = (line: number, column: number, reason: string): Problem => ({ document: path, line, column, reason })
  const text = await readFile(join(cwd, path), "utf8")
  try {
    const document = makeDocumentFromString(text, join(cwd, path))
    const parsed: unknown = document.parsed
    if (!isOpenApiDocument(parsed))
      return { problems: [problem(1, 1, "not an OpenAPI document: there is no openapi at the top")] }
    if (!parsed.openapi.startsWith("3.1.")) return { problems: [problem(1, 1, "not an OpenAPI 3.1 document")] }

    const rules = Object.fromEntries(needed.map((name) => [name, "error" as const]))
    const { styleguide } = await createConfig({ rules, plugins: [conventions()] })
    const all = await lintDocument({ document, config: styleguide, externalRefResolver: new BaseResolver() })
    const telling = all.filter(({ message }) => !message.startsWith(gaveUp))
    // A broken reference causes other problems; report only the reference.
    const broken = telling.filter(({ message }) => message.endsWith(missingTarget))
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
