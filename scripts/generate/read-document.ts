import { readFile } from "node:fs/promises"
import { join } from "node:path"
import {
  BaseResolver,
  getLineColLocation,
  lintDocument,
  makeDocumentFromString,
  YamlParseError,
} from "@redocly/openapi-core"
import { gaveUp } from "./check-conventions.ts"
import { isOpenApiDocument, type OpenApiDocument } from "./document.ts"
import { lintConfig } from "./lint-config.ts"
import type { Problem } from "./problem.ts"

export interface ReadDocument {
  /** Only if there are no problems. */
  readonly document?: OpenApiDocument
  readonly problems: readonly Problem[]
}

const byPlace = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column

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
      .map(({ location: [place], message }) => {
        const start = place ? getLineColLocation(place).start : { line: 1, col: 1 }
        return problem(start.line, start.col, message.replaceAll(/\s*\n\s*/g, " ").trim())
      })
      .sort(byPlace)
    if (problems.length === 0) return { document: parsed, problems }
    const telling = problems.filter(({ reason }) => !reason.startsWith(gaveUp))
    return { problems: telling.length > 0 ? telling : problems }
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error
    return { problems: [problem(error.line || 1, error.col || 1, error.message.replace(/ in ".*" \(\d+:\d+\)$/, ""))] }
  }
}
