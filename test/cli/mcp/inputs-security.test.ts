import { request } from "node:http"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client"
import { attacked, type Attacked, patience } from "./attacked.ts"
import { text } from "./connect.ts"

let mcp: Attacked

beforeAll(async () => {
  mcp = await attacked()
}, patience)

afterAll(() => mcp.close())

describe("arguments with unintended effects", () => {
  test("local files are not read", async () => {
    for (const presentation of ["/etc/passwd", "file:///etc/passwd", "../package.json", "@/etc/passwd"]) {
      const result = await mcp.writer.call("bbb.insertDocument", { meetingID: "aula-1", presentation: [presentation] })
      expect(result.isError, presentation).toBe(true)
      expect(text(result), presentation).not.toContain("root:")
    }
    const track = await mcp.writer.call("bbb.putRecordingTextTrack", {
      recordID: "rec-1",
      kind: "captions",
      lang: "en",
      file: "/etc/passwd",
    })
    expect(track.isError).toBe(true)
  })

  test("no argument changes the server, the path or the client", async () => {
    for (const args of [
      { meetingID: "aula-1", baseUrl: "https://attacker.example" },
      { meetingID: "aula-1", secret: "x" },
      { meetingID: "aula-1", checksum: "x" },
      JSON.parse('{"meetingID":"aula-1","__proto__":{"secret":"x"}}') as object,
      { meetingID: ["aula-1"] },
      { meetingID: 7 },
    ]) {
      expect((await mcp.reader.call("bbb.getMeetingInfo", args)).isError, JSON.stringify(args)).toBe(true)
    }
    for (const id of ["..", "../../webhooks", "%2e%2e", "a/../../b"]) {
      const result = await mcp.reader.call("omniflow.conversationsGet", { id })
      expect(result.isError, id).toBe(true)
    }
    for (const operation of ["__proto__", "bbb.__proto__", "constructor", "bbb.createWithModules", "xcall.constructor"])
      expect(text(await mcp.reader.call(operation))).toContain("There is no operation")
    for (const name of ["../../etc/passwd", "docs/../package.json", "docs/internals/specs.md"])
      expect((await mcp.reader.read(name)).isError, name).toBe(true)
  })

  test("an overlong URL is not explained", async () => {
    const long = `${mcp.sandboxes.bbb.baseUrl}/api/join?fullName=${"a".repeat(10_000)}&checksum=${"0".repeat(40)}`
    const many = `${mcp.sandboxes.bbb.baseUrl}/api/join?${"a=1&".repeat(500)}checksum=${"0".repeat(40)}`
    for (const url of [long, many])
      expect(text(await mcp.reader.call("bbb.explain", { url }))).toContain("explain accepts a URL of at most")
  })
})

describe("HTTP", () => {
  const token = "turmalina-".repeat(4)
  const post = (port: number, headers: Record<string, string>, body = "{}") =>
    new Promise<number>((resolve, reject) => {
      const sent = request(
        {
          host: "127.0.0.1",
          port,
          path: "/mcp",
          method: "POST",
          headers: { "content-type": "application/json", ...headers },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      sent.on("error", reject).end(body)
    })

  test("accepts only this machine, its own host name and origin, and the token", async () => {
    const server = mcp.cli.start(["mcp", "--http", "0", "--provider", "bbb"], {
      env: { ...mcp.sandboxes.env, CONFERKIT_MCP_TOKEN: token },
    })
    const url = /listening at (http:\/\/127\.0\.0\.1:(\d+)\/mcp)/.exec(await server.says(/listening at \S+/)) ?? []
    const port = Number(url[2])
    const authorization = `Bearer ${token}`
    expect(await post(port, {})).toBe(401)
    expect(await post(port, { authorization: "Bearer wrong" })).toBe(401)
    expect(await post(port, { authorization: `Basic ${token}` })).toBe(401)
    expect(await post(port, { authorization, host: "attacker.example" })).toBe(403)
    expect(await post(port, { authorization, origin: "https://attacker.example" })).toBe(403)
    expect(await post(port, { authorization, origin: "null" })).toBe(403)
    for (const host of ["127.1", "2130706433", "localhost/evil.example", "evil@127.0.0.1", "localhost.evil.example"])
      expect(await post(port, { authorization, host }), host).toBe(403)
    expect(await post(port, { authorization, origin: "chrome-extension://localhost" })).toBe(403)
    expect(await post(port, { authorization }, "x".repeat(20 * 2 ** 20)).catch(() => 413)).toBe(413)

    for (const mode of ["auto", "legacy"] as const) {
      const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } })
      await client.connect(
        new StreamableHTTPClientTransport(new URL(url[1] ?? ""), { requestInit: { headers: { authorization } } }),
      )
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name)).toEqual(["search", "call"])
      const result = await client.callTool({ name: "call", arguments: { operation: "bbb.getMeetings" } })
      expect(text(result)).toContain("bbb.getMeetings at BigBlueButton succeeded")
      await client.close()
    }
    server.interrupt()
    const { stdout, stderr } = await server.ended
    expect(stdout + stderr).not.toContain(token)
  })

  test("rejects a short token", async () => {
    const { code, stderr } = await mcp.cli.run(["mcp", "--http", "0"], {
      env: { ...mcp.sandboxes.env, CONFERKIT_MCP_TOKEN: "short" },
    })
    expect(code).toBe(2)
    expect(stderr).toContain("CONFERKIT_MCP_TOKEN")
    expect(stderr).not.toContain("short token")
  })
})
