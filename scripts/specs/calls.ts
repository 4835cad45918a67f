import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { dirname, join } from "node:path"
import { buffer } from "node:stream/consumers"
import { isDeepStrictEqual } from "node:util"
import { rolldown } from "rolldown"
import { runCommand } from "../npm.ts"
import { listOperations, parseDocument } from "../generate/document.ts"
import { failure, type Subject } from "./check.ts"
import { type SampleCall, sampleCalls } from "./samples.ts"
import { credentialsOf, serviceOf } from "./services.ts"

/** A request as it must arrive, from any client. */
interface Arrival {
  readonly method: string
  /** Encoded, without the prefix of all the service's paths. */
  readonly path: string
  /** The query, decoded and sorted. */
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly body?: unknown
}

/** The calls in test/foreign, in order: metadata, lists, bodies, and characters that must be encoded. */
const expected: Readonly<Record<string, readonly Arrival[]>> = {
  bigbluebutton: [
    {
      method: "GET",
      path: "/create",
      query: [
        ["disabledFeatures", "chat,polls"],
        ["meetingID", "aula-1"],
        ["meta_class-id", "007"],
        ["meta_sala", "á & b"],
        ["name", "Aula 1"],
      ],
    },
    {
      method: "GET",
      path: "/getRecordings",
      query: [
        ["meta_class-id", "007"],
        ["recordID", "a,b"],
      ],
    },
    { method: "GET", path: "/getMeetingInfo", query: [["meetingID", "aula-1"]] },
  ],
  xroom: [
    { method: "POST", path: "/room", query: [], body: { method: "init", data: { id: "chat.example/demo", type: 2 } } },
  ],
  xcall: [
    {
      method: "POST",
      path: "/token",
      query: [],
      body: { room_id: "a/b", user: { external_id: "u-1" }, features: { chat: "1" } },
    },
    { method: "GET", path: "/rooms/a%2Fb/info", query: [] },
  ],
  ethora: [
    { method: "POST", path: "/v2/chats", query: [], body: { title: "Aula 1", uuid: "aula-1", type: "group" } },
    { method: "GET", path: "/v1/ping/version", query: [] },
  ],
  omniflow: [
    { method: "GET", path: "/v1/contacts", query: [["phoneNumber", "+5511999999999"]] },
    {
      method: "POST",
      path: "/v1/messages",
      query: [],
      body: { to: "+5511999999999", channel: "whatsapp_official", content: { type: "text", text: "Olá" } },
    },
  ],
}

const folder = join(import.meta.dirname, "../../test/foreign")

/** The calls written for a generator's code for a document: the part of its file below `// document: <name>`. */
export async function callsOf(tool: string, provider: string): Promise<string | undefined> {
  const file = join(folder, `${tool}.ts.txt`)
  if (!existsSync(file)) return undefined
  const [, ...parts] = (await readFile(file, "utf8")).split(/^\/\/ document: /m)
  const part = parts.find((each) => each.startsWith(`${provider}\n`))
  return part && `// ${part}\nexport {}\n`
}

const shown = (arrivals: readonly Arrival[]): string => arrivals.map((each) => JSON.stringify(each)).join("\n")

/**
 * Runs calls against a sandbox, with credentials added to each request, and compares what arrived.
 * @param file TypeScript that reads the URL from BASE_URL
 * @returns the differences from the expected requests
 */
export async function arrivals({ provider, path }: Subject, file: string): Promise<string | undefined> {
  const wanted = expected[provider] ?? []
  const output = join(dirname(file), "calls.mjs")
  const bundle = await rolldown({ input: file, platform: "node", logLevel: "silent" })
  await bundle.write({ file: output, format: "esm", codeSplitting: false })
  await bundle.close()
  await using recorder = await record(provider, await sampleOf(path))
  const failed = failure(await runCommand(process.execPath, [output], dirname(file), { BASE_URL: recorder.url }))
  if (failed !== undefined)
    return ["the calls fail:", failed, "arrived:", shown(recorder.arrived), ...recorder.rejected].join("\n")
  if (!isDeepStrictEqual(recorder.arrived, wanted))
    return `arrived in another form:\n${shown(recorder.arrived)}\nexpected:\n${shown(wanted)}`
  return recorder.rejected.length > 0 ? `the sandbox rejects:\n${recorder.rejected.join("\n")}` : undefined
}

/** Any call with credentials. */
async function sampleOf(path: string): Promise<SampleCall> {
  const document = parseDocument(await readFile(path, "utf8"), path)
  const open = new Set(
    listOperations(document)
      .filter(({ operation }) => operation.security !== undefined)
      .map(({ operation }) => operation.operationId),
  )
  const found = sampleCalls(document).find(({ operationId }) => !open.has(operationId))
  if (!found) throw new Error(`${path} has no call that takes credentials`)
  return found
}

interface Recorder extends AsyncDisposable {
  readonly url: string
  readonly arrived: readonly Arrival[]
  /** Error responses of the sandbox. */
  readonly rejected: readonly string[]
}

const isRejection = (status: number, text: string): boolean =>
  status >= 400 || text.includes("<returncode>FAILED") || text.includes('"isError":true')

/** A server in front of a sandbox that records requests. */
async function record(provider: string, sample: SampleCall): Promise<Recorder> {
  const service = serviceOf(provider)
  const { headers, secret } = await credentialsOf(service, sample)
  const base = service.apiPath
  const arrived: Arrival[] = []
  const rejected: string[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request)
      const url = new URL(request.url ?? "/", service.origin)
      arrived.push({
        method: request.method ?? "",
        path: url.pathname.slice(base.length),
        query: [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1)),
        ...(body.length > 0 && { body: JSON.parse(body.toString("utf8")) as unknown }),
      })
      if (secret !== undefined) {
        const call = url.pathname.slice(base.length + 1)
        const checksum = createHash("sha256")
          .update(`${call}${url.search.slice(1)}${secret}`)
          .digest("hex")
        url.search += `${url.search === "" ? "?" : "&"}checksum=${checksum}`
      }
      const type = request.headers["content-type"]
      const answer = await service.fetch(url.href, {
        method: request.method ?? "GET",
        headers: { ...headers, ...(type !== undefined && { "content-type": type }) },
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      })
      const text = await answer.text()
      if (isRejection(answer.status, text)) rejected.push(`${answer.status} ${text}`)
      response
        .writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "text/plain" })
        .end(text)
    })().catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${base}`,
    arrived,
    rejected,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
