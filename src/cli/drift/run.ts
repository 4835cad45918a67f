import { readFile, writeFile } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
import type { Invocation } from "../extra-command.ts"
import { CommandFailure, exitCodes, type Io, messageOf, systemCode, UsageError } from "../io.ts"
import type { Provider } from "../provider.ts"
import { json, painter, plainLines } from "../terminal.ts"
import { unifiedDiff } from "./diff.ts"
import { compareEvent, describedEvents, readEvents } from "./events.ts"
import { type Difference, Differences } from "./findings.ts"
import { makeReadCalls, type Skipped } from "./live.ts"
import { compareResponse, isFailure, type Observation, type ParsedResponse, parseResponse } from "./observation.ts"
import { needsNoCredentials, operationsOf } from "./operations.ts"
import { patched } from "./patch.ts"
import { readRecorded } from "./recorded.ts"
import { differenceTable, issueText, type Outcome, outcomeTable, placeOf } from "./report.ts"
import { SpecDocument, type Table } from "./schema.ts"

/** The received data to compare. */
interface Material {
  readonly responses: readonly (Observation & { readonly parsed: ParsedResponse })[]
  readonly events: readonly Table[]
  readonly skipped: readonly Skipped[]
  readonly source: string
}

/** Prints how a server differs from its document. */
export async function findDrift(io: Io, invocation: Invocation): Promise<void> {
  const { provider, given } = invocation
  if (provider === undefined) throw new UsageError("drift needs a service, such as conferkit bbb drift")
  const file = `${provider.dialect === "conferenciaweb" ? "bigbluebutton" : provider.dialect}.yaml`
  const text = await readSpec(io, given["spec"] as string | undefined, file)
  const document = documentOf(text, (given["spec"] as string | undefined) ?? file)
  const material = await gather(io, provider, given, document)
  const { outcomes, differences } = compare(document, material)
  const draft = draftOf(text, differences, material)
  const patch = unifiedDiff(`specs/${file}`, text, draft.text)
  const issue = issueText({
    service: provider.title,
    document: file,
    differences,
    left: draft.left,
    patch,
    source: material.source,
  })
  await save(io, "patch", given["patch"], differences.length === 0 ? "" : patch)
  await save(io, "issue", given["issue"], differences.length === 0 ? "" : issue)
  const isSaved = { patch: given["patch"] !== undefined, issue: given["issue"] !== undefined }
  if (given["json"] === true) {
    const shown = differences.map(({ samples: _samples, fix, ...each }) => ({
      ...each,
      fixed: fix !== undefined && !draft.left.some((left) => left.at === each.at && left.kind === each.kind),
    }))
    io.stdout.write(
      `${json({ calls: outcomes, differences: shown, patch, issue: differences.length === 0 ? "" : issue })}\n`,
    )
  } else {
    print(io, outcomes, differences, draft.left, {
      patch: isSaved.patch ? "" : patch,
      issue: isSaved.issue ? "" : issue,
    })
  }
  if (differences.length > 0) throw new CommandFailure(exitCodes.api)
  if (!provesAnything(document, material))
    throw new CommandFailure(exitCodes.api, "no call that needs credentials succeeded, so nothing could be compared")
}

/** Returns whether any call that needs credentials succeeded. */
function provesAnything(document: SpecDocument, { responses }: Material): boolean {
  const operations = operationsOf(document)
  const closed = responses.flatMap(({ operation: id, status, parsed: response }) => {
    const operation = operations.get(id)
    if (operation === undefined || needsNoCredentials(document, operation)) return []
    return [isFailure(document, operation, status, response)]
  })
  return closed.length === 0 || closed.includes(false)
}

async function readSpec(io: Io, own: string | undefined, file: string): Promise<string> {
  const path = own === undefined ? join(io.root, "specs", file) : resolve(io.cwd, own)
  try {
    return await readFile(path, "utf8")
  } catch {
    throw new UsageError(own === undefined ? `the package does not contain ${file}` : `--spec: cannot read ${own}`)
  }
}

function documentOf(text: string, name: string): SpecDocument {
  try {
    return new SpecDocument(text)
  } catch (error) {
    throw new UsageError(`${basename(name)}: ${messageOf(error)}`)
  }
}

async function gather(
  io: Io,
  provider: Provider,
  given: Invocation["given"],
  document: SpecDocument,
): Promise<Material> {
  const [folder, file] = [given["responses"], given["events"]] as (string | undefined)[]
  const events = file === undefined ? [] : await readEvents(io.cwd, file)
  const prepared = (all: readonly Observation[]) => all.map((each) => ({ ...each, parsed: parseResponse(each.text) }))
  if (folder !== undefined) {
    const { observations, unknown } = await readRecorded(io.cwd, folder, operationsOf(document))
    const skipped =
      unknown === 0
        ? []
        : [
            {
              operation: "(others)",
              reason: `${unknown} recorded responses belong to calls that the document does not describe`,
            },
          ]
    return { responses: prepared(observations), events, skipped, source: "recorded responses" }
  }
  // Deliveries can be compared without a server.
  if (given["offline"] === true) {
    if (file === undefined) throw new UsageError("--offline requires --events or --responses")
    return { responses: [], events, skipped: [], source: "recorded deliveries" }
  }
  const { observations, skipped } = await makeReadCalls(io, provider, given, await provider.catalogue())
  return { responses: prepared(observations), events, skipped, source: "the responses of a running server" }
}

/** Compares all received data with a document. */
function compare(document: SpecDocument, { responses, events, skipped }: Material) {
  const operations = operationsOf(document)
  const differences = new Differences()
  const byCall = new Map<string, { responses: number; found: number; compared: number; notes: Map<string, number> }>()
  const rowOf = (name: string) => {
    const known = byCall.get(name) ?? { responses: 0, found: 0, compared: 0, notes: new Map<string, number>() }
    byCall.set(name, known)
    known.responses++
    const note = (text: string) => known.notes.set(text, (known.notes.get(text) ?? 0) + 1)
    return { row: known, note }
  }
  for (const { operation: id, status, parsed: response } of responses) {
    const { row, note } = rowOf(id)
    const operation = operations.get(id)
    const found =
      operation === undefined
        ? "the document has no such operation"
        : compareResponse(document, operation, status, response)
    if (typeof found === "string") {
      note(`not compared: ${found}`)
      continue
    }
    const isFailed = operation !== undefined && isFailure(document, operation, status, response)
    if (isFailed) note(status >= 400 ? `failed with HTTP ${status}` : "failed")
    row.compared++
    row.found += found.length
    differences.add(id, found)
  }
  const known = describedEvents(document)
  for (const event of events) {
    const { name, findings } = compareEvent(document, known, event)
    const { row } = rowOf(`event ${name}`)
    row.compared++
    row.found += findings.length
    differences.add(name, findings)
  }
  const outcomes: Outcome[] = [...byCall].map(([operation, { responses: count, found, compared, notes }]) => {
    const result = compared === 0 ? [] : [found === 0 ? "as described" : `${found} different`]
    const noted = [...notes].map(([text, times]) => (count === 1 ? text : `${times} ${text}`))
    return { operation, responses: count, result: [...result, ...noted].join("; ") }
  })
  const rest = skipped.map(({ operation, reason }) => ({ operation, responses: 0, result: `skipped: ${reason}` }))
  return { outcomes: [...outcomes, ...rest], differences: differences.list() }
}

const mostRounds = 6

/** Changes the document until no difference is left, or none can be resolved. */
function draftOf(text: string, differences: readonly Difference[], material: Material) {
  let current = text
  let left = differences
  for (let round = 0; round < mostRounds && left.some(({ fix }) => fix !== undefined); round++) {
    const next = patched(current, left)
    if (next.fixed.length === 0 || next.text === current) break
    const after = compare(new SpecDocument(next.text), material).differences
    current = next.text
    left = after
  }
  return { text: current, left }
}

async function save(io: Io, flag: string, given: unknown, text: string): Promise<void> {
  if (typeof given !== "string") return
  try {
    await writeFile(resolve(io.cwd, given), text)
  } catch (error) {
    throw new UsageError(`--${flag}: cannot write ${given} (${systemCode(error)})`)
  }
}

function print(
  io: Io,
  outcomes: readonly Outcome[],
  differences: readonly Difference[],
  left: readonly Difference[],
  { patch, issue }: { readonly patch: string; readonly issue: string },
): void {
  const paint = painter(io, io.stdout)
  const parts = [outcomeTable(outcomes)]
  if (differences.length === 0) parts.push(paint("green", "All responses match the document."))
  else {
    parts.push(differenceTable(differences))
    if (left.length > 0)
      parts.push(
        paint(
          "yellow",
          `The patch does not fix ${left.length} of them: ${left.map((each) => `${each.kind} ${placeOf(each)}`).join(", ")}.`,
        ),
      )
    if (patch !== "") parts.push(paint("bold", "Patch:"), plainLines(patch.trimEnd()))
    if (issue !== "") parts.push(paint("bold", "Issue:"), plainLines(issue.trimEnd()))
  }
  io.stdout.write(`${parts.join("\n\n")}\n`)
}
