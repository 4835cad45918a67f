/** A known problem. Any other problem fails the check. */
export interface Fault {
  readonly tool: string
  readonly providers: readonly string[]
  /** Text in the report of the check. */
  readonly shows: RegExp
  readonly reason: string
  /** The smallest document that shows it. Without one, the fault is in our document and must be fixed. */
  readonly reproduction?: string
  /** Its issue in the tool's tracker, or its cause: `owner/repository#number`. */
  readonly issue?: string
}

const mapBesideProperties =
  "`{ type: object, properties: { a: { type: string } }, additionalProperties: { type: string } }` becomes an optional property beside an index signature that does not allow undefined: TS2411"

/** An entry that no longer fails is reported, so that it can be removed. */
export const faults: readonly Fault[] = [
  {
    tool: "orval",
    providers: ["bigbluebutton"],
    shows: /Type 'string' is not assignable to type/,
    reason:
      "types XML as objects but returns it as a string; generates a `getJoinUrl` for an operation `join`, which clashes with the operation of that name",
    reproduction:
      "a response `text/xml: { schema: { type: object } }`: TS2322; operations `join` and `getJoinUrl`: TS2451",
  },
  {
    tool: "orval",
    providers: ["omniflow"],
    shows: /void \| [\w |]+' is not assignable to parameter of type 'JsonBodyType'/,
    reason: "generates mocks that do not compile for calls whose response may have no body",
    reproduction:
      "`responses: { '200': { content: { application/json: { schema: { type: object } } } }, '204': {} }`: TS2345",
    issue: "orval-labs/orval#3026",
  },
  {
    tool: "orval",
    providers: ["ethora"],
    shows: /appBundle\.ts\(\d+,\d+\): error TS1005/,
    reason: "generates an index signature inside a value",
    reproduction:
      "`{ type: object, properties: { a: { type: string, const: b } }, additionalProperties: true }` becomes `{ a: 'b', [key: string]: unknown } as const`: TS1005",
    issue: "orval-labs/orval#2078",
  },
  {
    tool: "kubb",
    providers: ["bigbluebutton"],
    shows: /Maximum call stack size exceeded|plugin-ts failed/,
    reason: "recurses without end on a reference to a component with several types",
    reproduction:
      "`{ A: { type: [string, number] }, B: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } } }`",
  },
  {
    tool: "oazapfts",
    providers: ["xcall"],
    shows: /TS2411/,
    reason: "generates types that do not compile for maps with some declared properties",
    reproduction: mapBesideProperties,
    issue: "oazapfts/oazapfts#866",
  },
  {
    tool: "oazapfts",
    providers: ["bigbluebutton"],
    shows: /'Modules' is not assignable to type 'string \| FormData/,
    reason: "types an XML body as an object but sends a string",
    reproduction: "`requestBody: { content: { application/xml: { schema: { type: object } } } }`: TS2322",
  },
  {
    tool: "swagger-typescript-api",
    providers: ["bigbluebutton"],
    shows: /\["meta","\[object Object\]"\]/,
    reason: "ignores `style` and `explode`",
    reproduction:
      "`{ in: query, style: form, explode: true, schema: { type: object } }` sends `meta=%5Bobject%20Object%5D`",
    issue: "acacode/swagger-typescript-api#464",
  },
  {
    tool: "swagger-typescript-api",
    providers: ["xcall"],
    shows: /"path":"\/rooms\/a\/b\/info"/,
    reason: "does not encode path parameters",
    reproduction: "`GET /rooms/{roomId}` called with `a/b` sends `/rooms/a/b`",
    issue: "acacode/swagger-typescript-api#745",
  },
  {
    tool: "swagger-typescript-api",
    providers: ["ethora"],
    shows: /"path":"\/v2\/chats"[\s\S]*Expected \\?"title\\?" but received undefined/,
    reason: "sends a request body that is defined by reference as text",
    reproduction:
      "`requestBody: { $ref: '#/components/requestBodies/A' }` with `application/json` makes a call without `type: ContentType.Json`",
  },
  {
    tool: "Redocly recommended-strict",
    providers: ["ethora"],
    shows: /^(?!.*\berror +(?!operation-4xx-response|no-ambiguous-paths)[a-z-]+ )/s,
    reason: "requires a 4xx response for every operation, and paths that cannot clash",
    reproduction:
      "an operation with `default`, which covers any status, has no 4xx; `/users/batch/{jobId}` next to `/users/{userId}/chats` is legal, and literal segments take precedence",
    issue: "Redocly/redocly-cli#829",
  },
  {
    tool: "Postman converter",
    providers: ["bigbluebutton"],
    shows: /checksum=\{\{apiKey\}\}/,
    reason: "offers a variable for the signature, where a user might paste the secret",
    reproduction:
      "OpenAPI has no scheme for signed queries; `{ type: apiKey, in: query, name: checksum }` is the closest",
  },

  {
    tool: "oazapfts",
    providers: ["xroom", "xcall"],
    shows: /TS1351/,
    reason: "writes a status range as a number",
    reproduction: "`responses: { 4XX: { description: x } }` becomes `status: 4XX`: TS1351",
  },
  {
    tool: "Redocly recommended-strict",
    providers: ["bigbluebutton"],
    shows: /no-invalid-media-type-examples/,
    reason: "validates XML examples as decoded values",
    reproduction:
      "`text/xml: { schema: { type: object }, examples: { a: { value: '<a/>' } } }`; OpenAPI 3.1 expects a string there",
    issue: "Redocly/redocly-cli#1276, stoplightio/spectral#2523",
  },
  {
    tool: "Spectral recommended",
    providers: ["bigbluebutton"],
    shows: /^(?!.*\berror +(?!oas3-valid-media-example)[a-z0-9-]+ )/s,
    reason: "validates XML examples as decoded values",
    reproduction:
      "`text/xml: { schema: { type: object }, examples: { a: { value: '<a/>' } } }`; OpenAPI 3.1 expects a string there",
    issue: "Redocly/redocly-cli#1276, stoplightio/spectral#2523",
  },
  ...["Prism mock, our client", "Prism proxy --errors, our sandbox"].map((tool) => ({
    tool,
    providers: ["ethora"],
    shows: /^uploadDocumentsInApp: [^\n]*\n(?![\s\S]*^\w+: \d)/m,
    reason: "does not accept an array of one file in a form as an array",
    reproduction:
      "`multipart/form-data: { schema: { type: object, properties: { files: { type: array, items: { type: string, format: binary } } } } }` with one part `files`",
    issue: "stoplightio/prism#2654",
  })),
]

/** The result shown in a table cell. */
export type Outcome =
  | { readonly kind: "ok"; readonly note?: string }
  | { readonly kind: "known"; readonly fault: Fault }
  | { readonly kind: "failed"; readonly output: string }

/** @param output the error, if any */
export function judge(
  tool: string,
  provider: string,
  output: string | undefined,
  known: readonly Fault[] = faults,
): Outcome {
  const here = known.filter((each) => each.tool === tool && each.providers.includes(provider))
  if (output === undefined) {
    if (here.length === 0) return { kind: "ok" }
    const reasons = here.map(({ reason }) => reason).join("; ")
    return { kind: "ok", note: `works despite a known problem (${reasons}): take it out of scripts/specs/faults.ts` }
  }
  const fault = here.find(({ shows }) => shows.test(output))
  return fault ? { kind: "known", fault } : { kind: "failed", output }
}

/** A check and its result. */
export interface Row {
  readonly tool: string
  readonly provider: string
  readonly outcome: Outcome
}

const marks = { begin: "<!-- specs: made by `npm run test:specs` -->", end: "<!-- /specs -->" }

/** A table of tools by documents in Markdown, with a note for each known fault. */
export function tableOf(rows: readonly Row[]): string {
  const providers = [...new Set(rows.map(({ provider }) => provider))]
  const notes: string[] = []
  const cell = (tool: string, provider: string): string => {
    const outcome = rows.find((row) => row.tool === tool && row.provider === provider)?.outcome
    if (!outcome) return "–"
    if (outcome.kind !== "known") return outcome.kind === "ok" ? "ok" : "**fails**"
    const { reason, reproduction, issue } = outcome.fault
    const shown = reproduction === undefined ? "" : `; to reproduce: ${reproduction}`
    const note = `${reason}${shown}${issue === undefined ? "" : `; see ${issue}`}`
    if (!notes.includes(note)) notes.push(note)
    return `${reproduction === undefined ? "ours" : "theirs"} (${notes.indexOf(note) + 1})`
  }
  const lines = [...new Set(rows.map(({ tool }) => tool))].map(
    (tool) => `| ${[tool, ...providers.map((provider) => cell(tool, provider))].join(" | ")} |`,
  )
  const explained = notes.map((note, index) => `${index + 1}. ${note}`)
  const head = [`| tool | ${providers.join(" | ")} |`, `| --- | ${providers.map(() => "---").join(" | ")} |`]
  return [...head, ...lines, ...(explained.length > 0 ? ["", ...explained] : [])].join("\n")
}

/** Returns the page with its table replaced. */
export function withTable(page: string, table: string): string {
  const [before, rest] = page.split(marks.begin)
  const after = rest?.split(marks.end)[1]
  if (before === undefined || after === undefined) throw new Error(`the page has no ${marks.begin}`)
  return `${before}${marks.begin}\n\n${table}\n\n${marks.end}${after}`
}
