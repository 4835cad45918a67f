import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"

/** What a mutated server sends instead of a response text; unaffected responses are returned unchanged. */
export type Mutate = (text: string, path: string) => string

type Fetch = (input: string, init?: RequestInit) => Promise<Response>

/** A server in memory with something in it, on a port of its own. */
export interface DriftServer {
  readonly url: string
  /** Options of the command that reach it. */
  readonly options: readonly string[]
  mutate: Mutate
  readonly close: () => Promise<void>
}

/** Puts a server in front of a `fetch`, and modifies its responses. */
async function inFront(
  fetch: Fetch,
  origin: string,
): Promise<{ url: string; state: { mutate: Mutate }; close: () => Promise<void> }> {
  const state: { mutate: Mutate } = { mutate: (text) => text }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const body = Buffer.concat(parts)
      const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === "string" && !/^(?:host|connection|content-length|transfer-encoding)$/.test(name)
          ? [[name, value]]
          : [],
      )
      const path = request.url ?? "/"
      void fetch(origin + path, {
        method: request.method ?? "GET",
        headers,
        ...(body.length > 0 && { body }),
      }).then(async (answer) => {
        const type = answer.headers.get("content-type")
        // A connection that is kept may end just when the next call uses it.
        response.writeHead(answer.status, { connection: "close", ...(type !== null && { "content-type": type }) })
        response.end(state.mutate(await answer.text(), path))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const originOf = (url: string): string => new URL(url).origin
const pathOf = (url: string): string => new URL(url).pathname.replace(/\/$/, "")

async function serve(
  sandbox: { readonly baseUrl: string; readonly fetch: unknown },
  options: readonly string[],
): Promise<DriftServer> {
  const front = await inFront(sandbox.fetch as Fetch, originOf(sandbox.baseUrl))
  const url = front.url + pathOf(sandbox.baseUrl)
  return {
    url,
    options: [...options, "--url", url, "--max-retries", "0"],
    get mutate() {
      return front.state.mutate
    },
    set mutate(mutate) {
      front.state.mutate = mutate
    },
    close: front.close,
  }
}

async function bigBlueButton(dialect: "bigbluebutton" | "conferenciaweb"): Promise<DriftServer> {
  const sandbox = bigBlueButtonSandbox({ dialect, recordings: 3 })
  const client = new BigBlueButton({ baseUrl: sandbox.baseUrl, secret: sandbox.secret, fetch: sandbox.fetch })
  await client.create({ name: "Aula 1", meetingID: "aula-1", record: true, meta: { "class-id": "007" } })
  sandbox.attend("aula-1", { fullName: "João da Silva", role: "MODERATOR" })
  sandbox.attend("aula-1", { fullName: "Ana Souza", role: "VIEWER" })
  await client.hooks.create({ callbackURL: "https://app.example.org/hook", meetingID: "aula-1" })
  return serve(sandbox, ["--secret", sandbox.secret])
}

async function xroom(): Promise<DriftServer> {
  const sandbox = xroomSandbox({})
  const client = new XRoom({
    authId: sandbox.authId,
    secret: sandbox.secret,
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
  })
  await client.room.init({ id: "chat.example/demo" })
  await client.booking.add({ domain: "chat.example", roomName: "lesson", validUntil: Date.now() + 3_600_000 })
  await client.webhook.add({ domain: "chat.example", type: "url", url: "https://app.example.org/hook" })
  return serve(sandbox, ["--auth-id", sandbox.authId, "--secret", sandbox.secret, "--with", "domain=chat.example"])
}

async function xcall(): Promise<DriftServer> {
  const sandbox = xcallSandbox({})
  const client = new XCallServer({
    apiKey: sandbox.apiKey,
    apiSecret: sandbox.apiSecret,
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
  })
  await client.createRoomToken({ roomId: "sala-1", user: { externalId: "ana", displayName: "Ana Souza" } })
  sandbox.join("sala-1")
  return serve(sandbox, [
    "--api-key",
    sandbox.apiKey,
    "--api-secret",
    sandbox.apiSecret,
    "--with",
    "roomId=sala-1",
    "--session-token",
    sandbox.session(),
  ])
}

async function ethora(): Promise<DriftServer> {
  const sandbox = ethoraSandbox({})
  const client = new Ethora({
    baseUrl: sandbox.baseUrl,
    appId: sandbox.appId,
    appSecret: sandbox.appSecret,
    fetch: sandbox.fetch,
    waitForUsers: { interval: 1 },
  })
  await client.createChatRoom("aula-1", { title: "Aula 1" })
  await client.createUser("ana", { displayName: "Ana Souza" })
  await client.grantUserAccessToChatRoom("aula-1", ["ana"])
  sandbox.say("aula-1", "ana", "Bom dia")
  return serve(sandbox, ["--app-id", sandbox.appId, "--app-secret", sandbox.appSecret])
}

async function omniflow(): Promise<DriftServer> {
  const sandbox = omniFlowSandbox({})
  const client = new OmniFlow({ apiKey: sandbox.apiKey, baseUrl: sandbox.baseUrl, fetch: sandbox.fetch })
  sandbox.receive({ from: "+5511987654321", content: "Bom dia", name: "Ana Souza" })
  await client.webhooks.create({
    url: "https://app.example.org/hook",
    events: ["message.received"],
    secret: "webhook-secret-of-tests",
  })
  return serve(sandbox, ["--api-key", sandbox.apiKey])
}

export const servers: Readonly<Record<string, () => Promise<DriftServer>>> = {
  bbb: () => bigBlueButton("bigbluebutton"),
  confweb: () => bigBlueButton("conferenciaweb"),
  xroom,
  xcall,
  ethora,
  omniflow,
}
