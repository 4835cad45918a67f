// The applications of the quickstart pages, run exactly as shown. Applications that need another runtime or more
// packages run in `npm run test:runtimes`: scripts/runtimes/quickstarts.ts.
import { type AddressInfo, Server } from "node:net"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { type BigBlueButtonSandbox, bigBlueButtonSandbox } from "conferkit/sandbox"
import { elsewhere } from "../../scripts/runtimes/quickstarts.ts"
import { type Ask, callbackURL, visit } from "../quickstarts/visit.ts"
import { type Block, blocksOf, pages } from "./blocks.ts"
import { announced, runBlock } from "./run-block.ts"

const hasApplication = (page: string) => blocksOf(page).some(({ file }) => file !== undefined)
const applications = pages
  .filter((page) => page.startsWith("docs/quickstarts/") && hasApplication(page))
  .map((page) => page.slice("docs/quickstarts/".length, -".md".length))
const servers = ["express", "fastify", "hono"]

test("every framework page is run, here or in test:runtimes", () => {
  expect(applications.toSorted()).toEqual(["aws-lambda", ...servers, ...elsewhere].toSorted())
})

const blockOf = (name: string, file: string): Block =>
  blocksOf(`docs/quickstarts/${name}.md`).find((block) => block.file === file) ?? expect.unreachable()

let sandbox: BigBlueButtonSandbox
beforeAll(async () => {
  sandbox = bigBlueButtonSandbox({ secret: "of-the-quickstarts" })
  await sandbox.listen()
})
afterAll(() => sandbox.close())

beforeEach(() => {
  vi.stubEnv("BBB_URL", sandbox.baseUrl)
  vi.stubEnv("BBB_SECRET", sandbox.secret)
  vi.stubEnv("CALLBACK_URL", callbackURL)
  vi.stubEnv("PORT", "0")
  vi.spyOn(console, "error").mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe.each(servers)("the application for %s", (name) => {
  const started: Server[] = []
  beforeEach(() => {
    const listen = Reflect.get(Server.prototype, "listen")
    vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server, ...args: unknown[]) {
      started.push(this)
      return Reflect.apply(listen, this, args) as Server
    })
  })
  afterEach(async () => {
    for (const server of started.splice(0)) await new Promise((resolve) => server.close(resolve))
  })

  test("lets a moderator in, accepts a genuine delivery and rejects a forged one", async () => {
    const logged = await runBlock(blockOf(name, "server.ts"))
    await expect.poll(() => started.some(({ listening }) => listening)).toBe(true)
    const { port } = started.find(({ listening }) => listening)?.address() as AddressInfo
    expect(await visit(sandbox, (path, init) => fetch(`http://localhost:${port}${path}`, init))).toEqual([])
    expect(logged).toEqual(["ended: aula-1"])
  })
})

interface LambdaResponse {
  statusCode: number
  headers?: Record<string, string>
  body?: string
}

type Lambda = (event: object) => Promise<LambdaResponse>

describe("the function for AWS Lambda", () => {
  /** As on the page, created with the current environment. */
  const create = async () => {
    const exported: { handler?: Lambda } = {}
    const logged = await runBlock(blockOf("aws-lambda", "handler.ts"), {}, exported)
    return { handler: exported.handler ?? expect.unreachable(), logged }
  }

  test.each([true, false])("does the same with base64 bodies: %s", async (isBase64Encoded) => {
    const { handler, logged } = await create()
    const ask: Ask = async (path, { method = "GET", headers, body }) => {
      const { pathname, search } = new URL(path, callbackURL)
      const { statusCode, ...rest } = await handler({
        rawPath: pathname,
        rawQueryString: search.slice(1),
        headers: { host: "app.example.org", ...Object.fromEntries(new Headers(headers)) },
        requestContext: { http: { method } },
        isBase64Encoded,
        ...(typeof body === "string" && { body: Buffer.from(body).toString(isBase64Encoded ? "base64" : "utf8") }),
      })
      return new Response(rest.body === "" ? null : rest.body, { status: statusCode, headers: rest.headers ?? {} })
    }
    expect(await visit(sandbox, ask)).toEqual([])
    expect(logged).toEqual(["ended: aula-1"])
  })

  test("can be tried without a server", async () => {
    const block = blockOf("aws-lambda", "try.ts")
    let created: ReturnType<typeof create> | undefined
    const handler: Lambda = async (event) => (await (created ??= create())).handler(event)
    expect(await runBlock(block, { "./handler.ts": { __esModule: true, handler } })).toEqual(announced(block))
  })
})
