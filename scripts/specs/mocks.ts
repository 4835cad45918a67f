import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer } from "node:net"
import { join } from "node:path"
import { inspect } from "node:util"
import { setTimeout as sleep } from "node:timers/promises"
import { type OpenApiDocument, parseDocument } from "../generate/document.ts"
import { type Check, install, type Say, type Subject } from "./check.ts"
import { type SampleCall, sampleCalls } from "./samples.ts"
import { type Fetch, type Service, serviceOf } from "./services.ts"

interface Prism extends AsyncDisposable {
  readonly url: string
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" && address ? address.port : 0
}

/** The maximum startup time, in steps of a fifth of a second. */
const patience = 300

/** @param args `mock`, or `proxy` with the upstream URL */
async function startPrism(args: readonly string[], document: string, say: Say, upstream: readonly string[] = []) {
  const home = await install("Prism", say)
  const port = await freePort()
  const cli = join(home, "node_modules/@stoplight/prism-cli/dist/index.js")
  const all = [cli, ...args, "--host", "127.0.0.1", "--port", String(port), document, ...upstream]
  const child = spawn(process.execPath, all, { stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-20_000)))
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    }
  }
  for (let waited = 0; !output.includes("is listening"); waited++) {
    if (child.exitCode !== null || waited > patience) {
      await stop()
      throw new Error(`Prism does not start:\n${output}`)
    }
    await sleep(200)
  }
  const prism: Prism = { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop }
  return prism
}

/** Prism serves the paths of a document without the server's path prefix. */
const redirected =
  ({ origin, apiPath }: Service, prism: Prism, prefer?: string): Fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    if (url.origin !== origin) throw new Error(`a request to ${url.origin}`)
    const target = prism.url + url.pathname.slice(apiPath.length) + url.search
    const headers = new Headers(request.headers)
    if (prefer !== undefined) headers.set("prefer", `example=${prefer}`)
    const body = request.body ? { body: await request.arrayBuffer() } : {}
    return fetch(target, { method: request.method, headers, redirect: "manual", ...body })
  }

const nameOf = ({ operationId, example }: SampleCall): string =>
  example === undefined ? operationId : `${operationId} ${example}`

interface Exchange {
  /** The received response. */
  readonly status: number
  readonly text: string
  /** The client's decoded result, if there was one. */
  readonly data: unknown
}

/** Makes every call in the examples and collects errors. Calls without matching client credentials are not sent. */
async function callAll(
  document: OpenApiDocument,
  service: Service,
  prism: Prism,
  isWrong: (exchange: Exchange) => boolean,
): Promise<string | undefined> {
  const wrong: string[] = []
  let sent = 0
  for (const call of sampleCalls(document)) {
    let response: Promise<Response> | undefined
    const fetch = redirected(service, prism, call.isAnswered === true ? call.example : undefined)
    const send = service.client(async (input, init) => {
      const answer = fetch(input, init)
      response = answer.then((each) => each.clone())
      return answer
    })
    const { data, error } = await send(call).catch((reason: unknown) => ({ data: undefined, error: reason }))
    if (!response) continue
    sent += 1
    try {
      const { status } = await response
      // For end users, which a client for servers does not have.
      if (status === 401 && call.hasOwnSecurity) continue
      const text = await (await response).text()
      if (isWrong({ status, text, data }))
        wrong.push(`${nameOf(call)}: ${status} ${text.slice(0, 300)}\n${inspect(error)}`)
    } catch (reason) {
      wrong.push(`${nameOf(call)}: ${inspect(reason)}`)
    }
  }
  if (sent === 0) return "no call was sent"
  return wrong.length === 0 ? undefined : wrong.join("\n")
}

/** Our client accepts Prism's mock response for every example of a call. */
async function mock({ provider, path }: Subject, say: Say): Promise<string | undefined> {
  const document = parseDocument(await readFile(path, "utf8"), path)
  await using prism = await startPrism(["mock"], path, say)
  return await callAll(
    document,
    serviceOf(provider),
    prism,
    ({ status, data }) => status >= 400 || (status === 200 && data === undefined),
  )
}

/** Prism finds no violations of the document between our client and our sandbox. */
async function proxy({ provider, path }: Subject, say: Say): Promise<string | undefined> {
  const document = parseDocument(await readFile(path, "utf8"), path)
  const service = serviceOf(provider)
  await using listening = await service.listen()
  await using prism = await startPrism(["proxy", "--errors"], path, say, [listening.url + service.apiPath])
  return await callAll(document, service, prism, ({ text }) => text.includes("stoplight.io/prism/errors"))
}

/** Prism as a server, and as a proxy in front of the JSON sandboxes: it never parses XML. */
export const mockChecks = (subjects: readonly Subject[]): Check[] => [
  ...subjects.map((subject): Check => ({
    tool: "Prism mock, our client",
    provider: subject.provider,
    quick: true,
    run: (say) => mock(subject, say),
  })),
  ...subjects
    .filter(({ provider }) => provider !== "bigbluebutton")
    .map((subject): Check => ({
      tool: "Prism proxy --errors, our sandbox",
      provider: subject.provider,
      quick: true,
      run: (say) => proxy(subject, say),
    })),
]
