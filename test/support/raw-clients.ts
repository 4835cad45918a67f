import { BigBlueButton } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import type { ClientOptions, Fetch } from "conferkit"
import type { Middleware } from "openapi-fetch"
import { json } from "./fetching.ts"

export interface Result {
  readonly data?: unknown
  readonly error?: unknown
  readonly response: Response
}

type Method = (path: string, init?: object) => Promise<Result>

/** `client.api` of any provider, without the types of its document. */
export interface Api {
  readonly GET: Method
  readonly PUT: Method
  readonly POST: Method
  readonly DELETE: Method
  readonly PATCH: Method
  readonly HEAD: Method
  readonly OPTIONS: Method
  readonly TRACE: Method
  readonly request: (method: string, path: string, init?: object) => Promise<Result>
  use(...middleware: Middleware[]): void
  eject(...middleware: Middleware[]): void
}

export interface Provider {
  readonly name: string
  /** The base that paths are appended to. */
  readonly baseUrl: string
  /** The accepted forms of the client's `baseUrl` option. */
  readonly given: string
  /** None of them may be sent before the URL is known to be the client's. */
  readonly secrets: readonly string[]
  readonly api: (options: ClientOptions & { fetch: Fetch }) => Api
  /** A documented call without side effects. */
  readonly method: "GET" | "POST"
  readonly path: string
  readonly init: object
  /** Path and query as sent, without a signature. */
  readonly sent: string
  readonly success: () => Response
  readonly data: object
  readonly failure: () => Response
  readonly failureStatus: number
  readonly error: object
  /** Whether requests and responses are XML. */
  readonly xml: boolean
  /** A call with a path parameter, and a name to fill it with; a new call if the document has none. */
  readonly pathCall: {
    readonly method: "GET" | "DELETE" | "POST"
    readonly path: string
    readonly name: string
    readonly others: object
  }
}

const secret = "secret-of-raw-clients"
const key = "key-of-raw-clients"
const xml = (text: string) => new Response(text, { headers: { "content-type": "text/xml;charset=utf-8" } })
const running = "<response><returncode>SUCCESS</returncode><running>true</running></response>"
const failed =
  "<response><returncode>FAILED</returncode><messageKey>notFound</messageKey><message>no meeting</message></response>"

function bigBlueButton(name: string, Client: typeof BigBlueButton | typeof ConferenciaWeb): Provider {
  const given = "https://bbb.example.org/bigbluebutton"
  return {
    name,
    given,
    baseUrl: `${given}/api`,
    secrets: [secret, "checksum="],
    api: (options) => new Client({ baseUrl: given, secret, ...options }).api as unknown as Api,
    method: "GET",
    path: "/isMeetingRunning",
    init: { params: { query: { meetingID: "aula 1" } } },
    sent: "/isMeetingRunning?meetingID=aula+1",
    success: () => xml(running),
    data: { returncode: "SUCCESS", running: true },
    failure: () => xml(failed),
    failureStatus: 200,
    error: { returncode: "FAILED", messageKey: "notFound", message: "no meeting" },
    xml: true,
    pathCall: { method: "GET", path: "/newCall/{id}", name: "id", others: {} },
  }
}

export const providers: readonly Provider[] = [
  bigBlueButton("bigbluebutton", BigBlueButton),
  bigBlueButton("conferenciaweb", ConferenciaWeb),
  {
    name: "xroom",
    given: "https://xroom.example",
    baseUrl: "https://xroom.example/api",
    secrets: [secret, key, "x-auth-key"],
    api: (options) =>
      new XRoom({ authId: key, secret, baseUrl: "https://xroom.example", ...options }).api as unknown as Api,
    method: "POST",
    path: "/room",
    init: { body: { method: "list", data: { domain: "chat.example" } } },
    sent: "/room",
    success: () => json({ isError: false, errMsg: null, data: {} }),
    data: { isError: false, errMsg: null, data: {} },
    failure: () => json({ isError: true, errMsg: "no such room", data: null }),
    failureStatus: 200,
    error: { isError: true, errMsg: "no such room" },
    xml: false,
    pathCall: { method: "POST", path: "/newCall/{id}", name: "id", others: {} },
  },
  {
    name: "xcall",
    given: "https://accounts.xcall.example/",
    baseUrl: "https://accounts.xcall.example",
    secrets: [secret, key],
    api: (options) =>
      new XCallServer({ apiKey: key, apiSecret: secret, baseUrl: "https://accounts.xcall.example", ...options })
        .api as unknown as Api,
    method: "GET",
    path: "/rooms/{roomId}/info",
    init: { params: { path: { roomId: "sala 1" } } },
    sent: "/rooms/sala%201/info",
    success: () => json({ active: false, participants_count: 0, started_at: null }),
    data: { active: false, participants_count: 0, started_at: null },
    failure: () => json({ message: "no such room" }, 404),
    failureStatus: 404,
    error: { message: "no such room" },
    xml: false,
    pathCall: { method: "GET", path: "/rooms/{roomId}/info", name: "roomId", others: {} },
  },
  {
    name: "ethora",
    given: "https://ethora.example/v1",
    baseUrl: "https://ethora.example",
    secrets: [secret, "x-custom-token", "eyJ"],
    api: (options) =>
      new Ethora({
        baseUrl: "https://ethora.example",
        appId: "0123456789abcdef01234567",
        appSecret: secret,
        ...options,
      }).api as unknown as Api,
    method: "GET",
    path: "/v2/users/batch/{jobId}",
    init: { params: { path: { jobId: "job 1" } } },
    sent: "/v2/users/batch/job%201",
    success: () => json({ state: "completed" }),
    data: { state: "completed" },
    failure: () => json({ error: "no such job" }, 404),
    failureStatus: 404,
    error: { error: "no such job" },
    xml: false,
    pathCall: {
      method: "DELETE",
      path: "/v2/apps/{appId}/tokens/{tokenId}",
      name: "tokenId",
      others: { appId: "0123456789abcdef01234567" },
    },
  },
  {
    name: "omniflow",
    given: "https://omniflow.example/",
    baseUrl: "https://omniflow.example",
    secrets: [key],
    api: (options) =>
      new OmniFlow({ apiKey: key, baseUrl: "https://omniflow.example", ...options }).api as unknown as Api,
    method: "GET",
    path: "/v1/conversations/{id}",
    init: { params: { path: { id: "cnv 1" } } },
    sent: "/v1/conversations/cnv%201",
    success: () => json({ id: "cnv 1", status: "open" }),
    data: { id: "cnv 1", status: "open" },
    failure: () => json({ error: { code: "not_found", message: "no such conversation" } }, 404),
    failureStatus: 404,
    error: { error: { code: "not_found", message: "no such conversation" } },
    xml: false,
    pathCall: { method: "DELETE", path: "/v1/webhooks/{id}", name: "id", others: {} },
  },
]

/** A request as sent, with its body as a string. */
export interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: string
  readonly init: RequestInit
}

/** A raw client with a fetch that returns its responses in turn, the last one repeatedly, and records requests. */
export function rawClient(
  provider: Provider,
  answers: readonly (() => Response)[] = [provider.success],
  options: ClientOptions = {},
) {
  const sent: Sent[] = []
  const waits: number[] = []
  const fetch: Fetch = async (url, init) => {
    const answer = answers[Math.min(sent.length, answers.length - 1)]
    const request = new Request(url, { ...init, signal: null })
    sent.push({ url, method: request.method, headers: request.headers, body: await request.text(), init })
    if (answer === undefined) throw new Error("no answer")
    return answer()
  }
  const sleep = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  const api = provider.api({ runtime: { random: () => 0, sleep }, ...options, fetch })
  /** The usual call with other options. */
  const call = (more: object = {}) => api[provider.method](provider.path, { ...provider.init, ...more })
  return { api, sent, waits, call }
}

/** Path and query below the base URL, without a signature. */
export const targetOf = ({ baseUrl }: Provider, { url }: Pick<Sent, "url">): string =>
  url.slice(baseUrl.length).replace(/[?&]checksum=[0-9a-f]+$/, "")
