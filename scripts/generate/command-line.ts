import { parseArgs } from "node:util"
import type { DocumentResult, GenerateResult, Progress } from "./generate.ts"
import { problemText } from "./lint.ts"

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

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

interface ProgressLine {
  update(progress: Progress): void
  /** Clears the line, so that the result takes its place. */
  end(): void
}

/** One line that lives while a document is worked on; elsewhere than on a terminal, a plain line per document. */
export function showProgress(out: Terminal): ProgressLine {
  let shown: string | undefined
  let frame = 0
  return {
    update({ provider, step }) {
      if (out.isTTY === true) out.write(`\r\u001b[2K${frames.charAt(frame++ % frames.length)} ${provider}  ${step}`)
      else if (shown !== provider) out.write(`${provider} …\n`)
      shown = provider
    },
    end() {
      if (out.isTTY === true && shown !== undefined) out.write("\r\u001b[2K")
      shown = undefined
    },
  }
}

export interface Arguments {
  readonly check: boolean
  readonly help: boolean
  readonly only: string | undefined
}

export const usage = `Usage: npm run generate -- [--check] [--only <provider>]

Turns specs/<provider>.yaml into generated/<provider>/.

  --check            write nothing; exit 1 and name the files if something is out of date
  --only <provider>  one document, such as bigbluebutton
`

/** The arguments, or what is wrong with them. */
export function parseArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        check: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        only: { type: "string" },
      },
    })
    return { check: values.check, help: values.help, only: values.only }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
