import { type CallOptions, OmniFlow, type OmniFlowOptions, type OmniFlowSettings } from "conferkit/omniflow"
import { omniFlowSandbox, type OmniFlowSandboxOptions } from "conferkit/sandbox"

export const baseUrl = "https://omniflow.example"
export const apiKey = "omf_live_key-of-tests"
export const clientSecret = "client-secret-of-tests"
export const oauth = { clientId: "client_123", clientSecret }

/** A request as sent. */
export interface Sent {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly url: string
  readonly headers: Headers
  readonly body: string | undefined
}

/** What a request gets: a response, a lost connection, or the result of a function. */
export type Step = Response | Error | ((sent: Sent, init: RequestInit) => Response | Promise<Response>)

type Options = OmniFlowSettings & Partial<Pick<OmniFlowOptions, "apiKey" | "oauth">>

/** A client whose requests follow a script, the last step repeatedly; it records requests and waits. */
export function scripted(steps: Step | readonly Step[], { apiKey: key, oauth, ...options }: Options = {}) {
  const list = Array.isArray(steps) ? (steps as readonly Step[]) : [steps as Step]
  const sent: Sent[] = []
  const waits: number[] = []
  const settings: OmniFlowSettings = {
    baseUrl,
    fetch: async (url, init) => {
      const step = list[Math.min(sent.length, list.length - 1)]
      const { pathname, search } = new URL(url)
      const body = typeof init.body === "string" ? init.body : undefined
      const request = {
        method: init.method ?? "",
        target: pathname + search,
        url,
        headers: new Headers(init.headers),
        body,
      }
      sent.push(request)
      if (step instanceof Response) return step.clone()
      if (typeof step === "function") return step(request, init)
      throw step ?? new Error("no script")
    },
    ...options,
    runtime: {
      random: () => 0.5,
      sleep: (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
      ...options.runtime,
    },
  }
  const client = new OmniFlow(oauth === undefined ? { ...settings, apiKey: key ?? apiKey } : { ...settings, oauth })
  return { client, sent, waits }
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } })

export const lost = (code: string): Error =>
  Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(code), { code }) })

/** A client whose calls go directly to its own sandbox. */
export function withSandbox(options: OmniFlowSandboxOptions = {}, settings: OmniFlowSettings = {}) {
  const sandbox = omniFlowSandbox(options)
  const { apiKey: key, baseUrl: home, fetch } = sandbox
  const waits: number[] = []
  const sleep = (ms: number) => {
    waits.push(ms)
    return Promise.resolve()
  }
  const client = new OmniFlow({ apiKey: key, baseUrl: home, fetch, runtime: { random: () => 0, sleep }, ...settings })
  return { sandbox, client, waits }
}

export const message = { id: "msg_01", conversationId: "cnv_01" }
export const page = (data: unknown[], nextCursor: string | null = null): Response => json({ data, nextCursor })
export const text = {
  to: "+5511999999999",
  channel: "whatsapp_official",
  content: { type: "text", text: "Olá!" },
} as const

/** Every method once, with its request. */
/** A sufficient response for a method: a list, or an object's required fields. */
export const fitting = (name: string): Response =>
  json(/\.(?:list|find|delete)/.test(name) ? { data: [] } : { id: "x_01", conversationId: "cnv_01" })

export const calls: readonly [
  name: string,
  method: string,
  target: string,
  body: unknown,
  call: (client: OmniFlow, options?: CallOptions) => PromiseLike<unknown>,
][] = [
  ["messages.send", "POST", "/v1/messages", text, (c, o) => c.messages.send(text, o)],
  [
    "messages.list",
    "GET",
    "/v1/conversations/cnv_01/messages?limit=50&cursor=abc",
    undefined,
    (c, o) => c.messages.list("cnv_01", { limit: 50, cursor: "abc" }, o),
  ],
  [
    "messages.listAll",
    "GET",
    "/v1/conversations/cnv_01/messages?limit=100",
    undefined,
    (c, o) => c.messages.listAll("cnv_01", { limit: 100 }, o).next(),
  ],
  [
    "conversations.list",
    "GET",
    "/v1/conversations?status=open&inboxId=inb_01&limit=25",
    undefined,
    (c, o) => c.conversations.list({ status: "open", inboxId: "inb_01", limit: 25 }, o),
  ],
  [
    "conversations.listAll",
    "GET",
    "/v1/conversations?status=open",
    undefined,
    (c, o) => c.conversations.listAll({ status: "open" }, o).next(),
  ],
  ["conversations.get", "GET", "/v1/conversations/cnv_01", undefined, (c, o) => c.conversations.get("cnv_01", o)],
  [
    "conversations.resolve",
    "POST",
    "/v1/conversations/cnv_01/resolve",
    undefined,
    (c, o) => c.conversations.resolve("cnv_01", o),
  ],
  [
    "conversations.assign",
    "POST",
    "/v1/conversations/cnv_01/assign",
    { agentId: "agent-uuid" },
    (c, o) => c.conversations.assign("cnv_01", { agentId: "agent-uuid" }, o),
  ],
  [
    "conversations.reopen",
    "POST",
    "/v1/conversations/cnv_01/reopen",
    undefined,
    (c, o) => c.conversations.reopen("cnv_01", o),
  ],
  [
    "contacts.create",
    "POST",
    "/v1/contacts",
    { phoneNumber: "+5511999999999", name: "Maria" },
    (c, o) => c.contacts.create({ phoneNumber: "+5511999999999", name: "Maria" }, o),
  ],
  ["contacts.get", "GET", "/v1/contacts/cnt_01", undefined, (c, o) => c.contacts.get("cnt_01", o)],
  [
    "contacts.findByPhone",
    "GET",
    "/v1/contacts?phoneNumber=%2B5511999999999",
    undefined,
    (c, o) => c.contacts.findByPhone("+5511999999999", o),
  ],
  ["inboxes.list", "GET", "/v1/inboxes", undefined, (c, o) => c.inboxes.list(o)],
  [
    "templates.list",
    "GET",
    "/v1/templates?channel=whatsapp_official",
    undefined,
    (c, o) => c.templates.list({ channel: "whatsapp_official" }, o),
  ],
  [
    "templates.send",
    "POST",
    "/v1/templates/send",
    { to: "+5511999999999", channel: "whatsapp_official", templateId: "boas_vindas_v1", params: { nome: "João" } },
    (c, o) =>
      c.templates.send(
        { to: "+5511999999999", channel: "whatsapp_official", templateId: "boas_vindas_v1", params: { nome: "João" } },
        o,
      ),
  ],
  ["webhooks.list", "GET", "/v1/webhooks", undefined, (c, o) => c.webhooks.list(o)],
  [
    "webhooks.create",
    "POST",
    "/v1/webhooks",
    { url: "https://sua-api.com/hook", events: ["message.received"], secret: "seu-segredo-aqui" },
    (c, o) =>
      c.webhooks.create(
        { url: "https://sua-api.com/hook", events: ["message.received"], secret: "seu-segredo-aqui" },
        o,
      ),
  ],
  ["webhooks.delete", "DELETE", "/v1/webhooks/whk_01", undefined, (c, o) => c.webhooks.delete("whk_01", o)],
  [
    "webhooks.listDeliveries",
    "GET",
    "/v1/webhooks/whk_01/deliveries?limit=20",
    undefined,
    (c, o) => c.webhooks.listDeliveries("whk_01", { limit: 20 }, o),
  ],
]
