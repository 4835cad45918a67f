import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { Readable, Writable } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import type { Io } from "../../../src/cli/io.ts"
import { openServices } from "../../../src/cli/mcp/services.ts"
import { command } from "../command.ts"

const patience = 300_000

/** The process interface of a command, with an environment that has nothing from this machine. */
const ioWith = (env: Record<string, string>): Io => {
  const nowhere = () =>
    new Writable({
      write: (_chunk, _encoding, done) => {
        done()
      },
    })
  return {
    args: [],
    env,
    cwd: "/nonexistent",
    home: "/nonexistent",
    root: "/nonexistent",
    platform: "linux",
    serverProperties: "/nonexistent",
    stdin: Readable.from([]),
    stdout: nowhere(),
    stderr: nowhere(),
    signal: new AbortController().signal,
    now: Date.now,
  }
}

test("two concurrent first calls share a client, and a client that failed to start is created again", async () => {
  const env: Record<string, string> = {}
  const [service] = await openServices(ioWith(env), { names: ["omniflow"], profiles: [] })
  if (service === undefined) throw new Error("no service")
  const failed = await Promise.allSettled([service.connect(), service.connect()])
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"])
  expect(failed.map((each) => (each.status === "rejected" ? String(each.reason) : ""))).toEqual(
    Array.from({ length: 2 }, () => expect.stringContaining("OMNIFLOW_API_KEY") as string),
  )
  env["OMNIFLOW_URL"] = "http://127.0.0.1:1"
  env["OMNIFLOW_API_KEY"] = "granada-api-key"
  const [one, other] = await Promise.all([service.connect(), service.connect()])
  expect(one).toBe(other)
  expect(await service.connect()).toBe(one)
  expect(one.secrets).toContain("granada-api-key")
})

test("stops reading a list if the client's HTTP connection is lost", { timeout: patience }, async () => {
  const token = "turmalina-".repeat(4)
  let pages = 0
  let open = 0
  // A list that never ends, from a slow service.
  const service = createServer((_request, response) => {
    pages += 1
    open += 1
    response.once("close", () => (open -= 1))
    const timer = setTimeout(() => {
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ data: [{ id: `c-${pages}` }], nextCursor: `cursor-${pages}` }))
    }, 100)
    response.once("close", () => {
      clearTimeout(timer)
    })
  })
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve))
  const cli = await command()
  const server = cli.start(["mcp", "--http", "0", "--provider", "omniflow"], {
    env: {
      OMNIFLOW_URL: `http://127.0.0.1:${(service.address() as AddressInfo).port}`,
      OMNIFLOW_API_KEY: "granada-api-key",
      CONFERKIT_MCP_TOKEN: token,
    },
  })
  const [url = ""] = /http:\S+\/mcp/.exec(await server.says(/listening at \S+/)) ?? []
  const sent = request(url, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    },
  })
  sent.on("error", () => undefined)
  sent.end(
    JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "call", arguments: { operation: "omniflow.conversationsList" } },
    }),
  )
  await expect.poll(() => pages).toBeGreaterThan(3)
  sent.destroy()
  await expect.poll(() => open).toBe(0)
  const before = pages
  await sleep(2_000)
  expect(pages - before).toBeLessThanOrEqual(1)
  server.interrupt()
  await server.ended
  await cli.close()
  service.closeAllConnections()
  await new Promise((resolve) => service.close(resolve))
})
