import type { DocumentResult, GenerateResult } from "./generate.ts"
import { problemText } from "./problem.ts"

const count = (number: number, noun: string): [string, string] => [String(number), number === 1 ? noun : `${noun}s`]

const outcome = (
  { changes, problems }: DocumentResult,
  { check, sound }: { check: boolean; sound: boolean },
): string => {
  if (problems.length > 0) return count(problems.length, "problem").join(" ")
  if (changes.length === 0) return "up to date"
  const verb = check ? "out of date" : sound ? "changed" : "not written"
  return `${count(changes.length, "file").join(" ")} ${verb}`
}

/** One line per document: name, numbers, time, outcome; numbers flush right, words flush left. */
function table(result: GenerateResult, check: boolean): string[] {
  const rows = result.documents.map((document) => [
    document.provider,
    ...count(document.operations, "operation"),
    ...count(document.webhooks, "webhook"),
    ...[String(document.milliseconds), "ms"],
    outcome(document, { check, sound: result.sound }),
  ])
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isNumber = (column: number): boolean => column === 1 || column === 3 || column === 5
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return isNumber(column) ? `${cell.padStart(width)} ` : `${cell.padEnd(width)}  `
      })
      .join("")
      .trimEnd(),
  )
}

/** What the command line says at the end: problems, then the table, then the files where they need saying. */
export function formatResult(result: GenerateResult, check: boolean): string {
  const problems = result.documents.flatMap((document) => document.problems.map(problemText))
  const changes = [...result.documents.flatMap((document) => document.changes), ...result.leftovers]
  const files = changes.map(({ path, change }) => `${path} is ${change}`)
  const leftovers = result.leftovers.map(({ path }) => `${path} removed: its document is gone`)
  return [
    ...problems,
    ...table(result, check),
    ...(check ? files : result.sound ? leftovers : ["Nothing was written."]),
    ...(check && files.length > 0 && result.sound ? ["Run `npm run generate` and commit the result."] : []),
  ].join("\n")
}

/** Whether the command should succeed. */
export const succeeded = (result: GenerateResult, check: boolean): boolean =>
  result.sound &&
  !(check && (result.leftovers.length > 0 || result.documents.some(({ changes }) => changes.length > 0)))
