import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { default as addFormats } from "ajv-formats"
import { afterAll, describe, expect, test } from "vitest"
import { parse } from "yaml"
import {
  omniFlowSandbox,
  type OmniFlowSandboxOptions,
  xcallSandbox,
  type XCallSandboxOptions,
  xroomSandbox,
  type XRoomSandboxOptions,
} from "conferkit/sandbox"
import { headersOf } from "../sandbox/xroom.ts"

/** A node of a document, read by the OpenAPI standard only, without this project's generator. */
interface Node {
  readonly [name: string]: Node
}

const methods = ["get", "post", "put", "patch", "delete"]

class Document {
  readonly root: Node
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true })
  readonly #problems = new Map<string, (value: unknown) => string | undefined>()

  constructor(text: string) {
    this.root = parse(text) as Node
    addFormats.default(this.#ajv)
    // Schemas are validated in place, so that references within the document resolve.
    this.#ajv.addSchema({ $id: "https://document.example/document", ...(this.root as object) })
  }

  static async of(provider: string): Promise<Document> {
    return new Document(await readFile(join(import.meta.dirname, "../../specs", `${provider}.yaml`), "utf8"))
  }

  /** A node and its position, with references resolved. */
  at(...path: string[]): { node: Node; path: string[] } | undefined {
    let [node, place]: [Node | undefined, string[]] = [this.root, []]
    for (const name of [...path, undefined]) {
      const ref = node?.["$ref"] as unknown
      if (typeof ref === "string") {
        place = ref
          .slice(2)
          .split("/")
          .map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~"))
        node = this.at(...place)?.node
      }
      if (name === undefined || node === undefined) break
      node = node[name]
      place = [...place, name]
    }
    return node && { node, path: place }
  }

  /** The errors of a value against the schema at a position; `undefined` if it is valid. */
  problem(path: readonly string[], value: unknown): string | undefined {
    const pointer = path.map((each) => encodeURIComponent(each.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")
    let judge = this.#problems.get(pointer)
    if (judge === undefined) {
      const validate = this.#ajv.compile({ $ref: `https://document.example/document#/${pointer}` })
      judge = (given) => (validate(given) ? undefined : this.#ajv.errorsText(validate.errors))
      this.#problems.set(pointer, judge)
    }
    return judge(value)
  }
}

interface Request {
  readonly operation: string
  readonly name: string
  readonly method: string
  readonly path: string
  readonly security: readonly string[]
  readonly body?: { readonly type: string; readonly value: unknown } | undefined
  /** The position of the operation. */
  readonly at: readonly string[]
}

const examplesOf = (node: Node | undefined): [name: string, value: unknown][] => {
  if (node?.["example"] !== undefined) return [["", node["example"]]]
  return Object.entries(node?.["examples"] ?? {}).map(([name, { value }]) => [name, value])
}

/** Every request built from the examples of a document, in order. */
function* requestsOf(document: Document): Generator<Request> {
  for (const [template, item] of Object.entries(document.root["paths"] ?? {})) {
    for (const [method, operation] of Object.entries(item).filter(([each]) => methods.includes(each))) {
      const at = ["paths", template, method]
      const places = [
        ["paths", template, "parameters"],
        [...at, "parameters"],
      ]
      const parameters = places.flatMap((place) => {
        const list = document.at(...place)?.node as unknown as unknown[] | undefined
        return (list ?? []).flatMap((_, index) => document.at(...place, String(index))?.node ?? [])
      })
      const query = new URLSearchParams()
      let path = template
      for (const parameter of parameters) {
        const [[, value] = ["", ""]] = examplesOf(parameter)
        const { name, in: where } = parameter as unknown as { name: string; in: string }
        if (where === "path") path = path.replace(`{${name}}`, encodeURIComponent(String(value)))
        // A cursor is valid only for its own list.
        if (where === "query" && name !== "cursor") query.append(name, String(value))
      }
      const security = ((operation["security"] ?? document.root["security"]) as unknown as object[]).flatMap(
        Object.keys,
      )
      const request = {
        operation: operation["operationId"] as unknown as string,
        method: method.toUpperCase(),
        path: path + (query.size === 0 ? "" : `?${query.toString()}`),
        security,
        at,
      }
      const content = document.at(...at, "requestBody", "content")?.node
      if (content === undefined) yield { ...request, name: request.operation }
      for (const [type, media] of Object.entries(content ?? {})) {
        for (const [name, value] of examplesOf(media))
          yield { ...request, name: [request.operation, name].filter(Boolean).join("."), body: { type, value } }
      }
    }
  }
}

/** The errors of a response against the document. */
async function problemOf(document: Document, { at }: Request, response: Response): Promise<string | undefined> {
  const { status } = response
  const text = await response.text()
  const [declared] = [String(status), `${String(status)[0]}XX`, "default"].filter(
    (each) => document.at(...at, "responses", each) !== undefined,
  )
  if (declared === undefined) return `status ${status} is not declared`
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";")
  const schema = document.at(...at, "responses", declared, "content", type, "schema")
  if (schema !== undefined) return document.problem(schema.path, JSON.parse(text))
  return text === "" && document.at(...at, "responses", declared, "content") === undefined
    ? undefined
    : `a body of type ${type} is not declared for ${declared}`
}

interface Sandbox {
  readonly baseUrl: string
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  webhook(name: string, payload?: undefined, options?: { url: string; secret?: string }): globalThis.Request
  close(): Promise<void>
}

interface Subject<Options> {
  readonly provider: string
  /** Variants of the service that are not confirmed. */
  readonly options: readonly Options[]
  readonly make: (options: Options) => Sandbox & { headers(request: Request): Record<string, string> }
  /** Requests that are sent first, because others need their data. */
  readonly first: readonly string[]
}

const subject = <Options>(given: Subject<Options>): Subject<unknown> => given as Subject<unknown>

const fetch = () => Promise.resolve(new Response())
/** The documents' examples are dated this year. */
const now = () => Date.UTC(2026, 2, 11)

const subjects = [
  subject<XRoomSandboxOptions>({
    provider: "xroom",
    // The examples name the seventh webhook.
    first: Array.from({ length: 7 }, () => "webhook.add"),
    options: [
      {},
      { missingValues: "null", emptyRooms: "null", webhookDetails: true },
      { timeFormat: "iso", acceptTimes: "any", voidData: "absent" },
      { httpErrorStatus: 422, httpAuthStatus: 403 },
    ],
    make(options) {
      const sandbox = xroomSandbox({ ...options, fetch, now })
      return Object.assign(sandbox, { headers: () => headersOf(sandbox) })
    },
  }),
  subject<XCallSandboxOptions>({
    provider: "xcall",
    first: [],
    options: [{}],
    make(options) {
      const sandbox = xcallSandbox({ ...options, fetch, now })
      const { apiKey, apiSecret } = sandbox
      return Object.assign(sandbox, {
        headers: ({ security }: Request): Record<string, string> =>
          security.includes("session")
            ? { authorization: `Bearer ${sandbox.session()}` }
            : { "x-api-key": apiKey, "x-api-secret": apiSecret },
      })
    },
  }),
  subject<OmniFlowSandboxOptions>({
    provider: "omniflow",
    first: ["webhooksCreate", "contactsCreate"],
    options: [
      {},
      {
        answers: {
          actions: "empty",
          noContact: "list",
          contact: "list",
          sent: 201,
          created: 200,
          lastCursor: "missing",
        },
      },
      { answers: { noContact: "404", repeatedActions: "conflict", sent: 200, lastCursor: "empty" } },
    ],
    make(options) {
      const sandbox = omniFlowSandbox({ ...options, fetch, now })
      return Object.assign(sandbox, { headers: () => ({ authorization: `Bearer ${sandbox.apiKey}` }) })
    },
  }),
]

describe.each(subjects.map((each) => [each.provider, each] as const))(
  "JSON from the sandbox of %s",
  (provider, each) => {
    const sandboxes = each.options.map((options) => each.make(options))
    afterAll(() => Promise.all(sandboxes.map((sandbox) => sandbox.close())))

    test("matches the document's schemas in response to every example", async () => {
      const document = await Document.of(provider)
      const problems: string[] = []
      const worked = new Set<string>()
      const requests = [...requestsOf(document)]
      for (const [at, sandbox] of sandboxes.entries()) {
        const url = document.at("servers", "0", "url")?.node as unknown as string
        const base = new URL(url.replace(/\{.*?\}/, "host")).pathname
        const send = async (request: Request, headers: Record<string, string>): Promise<Response> => {
          const { body, method, path } = request
          const text =
            body?.type === "application/x-www-form-urlencoded"
              ? new URLSearchParams(body.value as Record<string, string>).toString()
              : JSON.stringify(body?.value)
          return sandbox.fetch(`${sandbox.baseUrl}${base === "/" ? "" : base}${path}`, {
            method,
            headers: { ...(body && { "content-type": body.type }), ...headers },
            ...(body && { body: text }),
          })
        }
        const judge = async (request: Request, headers: Record<string, string>): Promise<void> => {
          const response = await send(request, headers)
          const isFailure = !response.ok || (await response.clone().text()).includes('"isError":true')
          if (!isFailure) worked.add(request.name)
          const problem = await problemOf(document, request, response)
          if (problem !== undefined) problems.push(`${request.name}, ${response.status}: ${problem}`)
        }
        const named = (name: string) => requests.filter((request) => request.name === name)
        for (const request of each.first.flatMap(named)) await judge(request, sandbox.headers(request))
        // In either order, because calls that create or remove something affect the others.
        for (const request of at % 2 === 0 ? requests : requests.toReversed())
          await judge(request, sandbox.headers(request))
        // Each call directly after the one that creates its object, such as a room.
        for (const request of requests) {
          const [maker = request] = requests.filter(({ path }) => path === request.path)
          await judge(maker, sandbox.headers(maker))
          await judge(request, sandbox.headers(request))
        }
        for (const request of requests) await judge(request, {})
      }
      expect(problems).toEqual([])
      // If every call failed, the responses would match as well.
      expect(requests.map(({ name }) => name).filter((name) => !worked.has(name))).toEqual([])
    })

    test("matches the document's schemas in events", async () => {
      const document = await Document.of(provider)
      for (const name of Object.keys(document.root["webhooks"] ?? {})) {
        const at = ["webhooks", name, "post", "requestBody", "content", "application/json", "schema"]
        const schema = document.at(...at)
        expect(schema).toBeDefined()
        const event = await sandboxes[0]
          ?.webhook(name, undefined, {
            url: "https://app.example.org/hook",
            ...(provider === "omniflow" && { secret: "a" }),
          })
          .json()
        expect([name, document.problem(schema?.path ?? [], event)]).toEqual([name, undefined])
      }
    })

    test("is rejected if it does not match", async () => {
      const document = await Document.of(provider)
      const [request] = [...requestsOf(document)].filter(({ method }) => method === "POST")
      if (request === undefined) throw new Error("no request")
      expect(await problemOf(document, request, Response.json({ anything: 1 }))).toBeDefined()
      expect(await problemOf(document, request, Response.json([], { status: 200 }))).toBeDefined()
    })
  },
)
