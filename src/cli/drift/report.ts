import { VERSION } from "../../core/runtime.ts"
import { render } from "../output.ts"
import { plain } from "../terminal.ts"
import type { Difference } from "./findings.ts"

/** The result of a call. */
export interface Outcome {
  readonly operation: string
  readonly responses: number
  readonly result: string
}

/** Where a difference is, for people. */
export const placeOf = ({ at }: Difference): string => (at === "" ? "(the response)" : at)

const callsOf = ({ calls }: Difference): string =>
  calls.length > 3 ? `${calls.slice(0, 3).join(", ")} and ${calls.length - 3} more` : calls.join(", ")

export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ operation, responses, result }) => [
    operation,
    responses > 0 ? String(responses) : "-",
    result,
  ])
  return render([["CALL", "RESPONSES", "RESULT"], ...rows].map((row) => row.map(plain)))
}

export function differenceTable(differences: readonly Difference[]): string {
  const rows = differences.map((each) => [each.kind, placeOf(each), each.expected, each.came, callsOf(each)])
  return render([["DIFFERENCE", "WHERE", "DOCUMENT", "SERVER", "CALLS"], ...rows].map((row) => row.map(plain)))
}

const cell = (text: string): string => plain(text).replaceAll("|", "\\|").replaceAll("`", "'")

interface IssueInput {
  readonly service: string
  readonly document: string
  readonly differences: readonly Difference[]
  /** Differences that the patch does not resolve. */
  readonly left: readonly Difference[]
  readonly patch: string
  readonly source: string
}

/**
 * The text of an issue, in the sections of the form "A document is wrong". It contains only names of fields, types and
 * protocol words from responses.
 */
export function issueText({ service, document, differences, left, patch, source }: IssueInput): string {
  const lines = differences.map((each) => {
    const [where, expected, came] = [placeOf(each), each.expected, each.came].map(cell)
    return `| ${each.kind} | \`${where}\` | ${expected} | ${came} | ${cell(callsOf(each))} | ${each.times} |`
  })
  const calls = [...new Set(differences.flatMap((each) => each.calls))]
  const plural = differences.length === 1 ? "difference" : "differences"
  return [
    `# ${service}: ${differences.length} ${plural} between a server and specs/${document}`,
    "",
    "### Provider",
    "",
    service,
    "",
    "### Call or event",
    "",
    calls.join(", "),
    "",
    "### What was sent",
    "",
    `\`conferkit drift\` compared ${source} with \`specs/${document}\`.`,
    "",
    "### Differences from the document",
    "",
    "| difference | where | the document says | the server sends | calls | times |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
    "Field names, types and protocol keywords are the server's. Other values are omitted, and examples in the patch are made up.",
    "",
    "### Server and its release",
    "",
    "(please fill in)",
    "",
    "### Version of conferkit",
    "",
    VERSION,
    "",
    "### Patch",
    "",
    ...(patch === ""
      ? ["None could be drafted."]
      : [
          "A draft for `git apply`. Descriptions still have to be written, and examples updated where a field's schema was replaced.",
          "",
          "```diff",
          patch.trimEnd(),
          "```",
        ]),
    ...(left.length === 0
      ? []
      : [
          "",
          "Not fixed by the patch:",
          "",
          ...left.map((each) => `- ${each.kind}: \`${cell(placeOf(each))}\` (${cell(each.came)})`),
        ]),
    "",
  ].join("\n")
}
