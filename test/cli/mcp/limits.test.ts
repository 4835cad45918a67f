import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, command } from "../command.ts"
import { type Connected, connectTo, data, text } from "./connect.ts"
import { type World, world } from "./world.ts"

const patience = 300_000

let cli: Command
let all: World
let writer: Connected
/** What a malicious service sends. */
let body = "{}"
const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "application/json" }).end(body)
})
let agent: Connected

beforeAll(async () => {
  cli = await command()
  all = await world()
  writer = await connectTo(cli, { args: ["--allow", "write"], env: all.env })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  agent = await connectTo(cli, {
    args: ["--provider", "omniflow"],
    env: { OMNIFLOW_URL: `http://127.0.0.1:${port}`, OMNIFLOW_API_KEY: "granada-api-key" },
  })
}, patience)

afterAll(async () => {
  await writer.close()
  await agent.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await cli.close()
  await all.close()
})

const nested = (levels: number): object => {
  let value = {}
  for (let level = 0; level < levels; level += 1) value = { a: value }
  return value
}

test("deeply nested arguments are not sent", async () => {
  for (const levels of [70, 3_000]) {
    const result = await writer.call("ethora.broadcast", { text: "Olá", metadata: nested(levels) })
    expect(text(result), String(levels)).toBe(
      "Nothing was done: arguments must have at most 64 levels of lists and objects",
    )
  }
  expect(text(await writer.call("ethora.broadcast", { text: "Olá", metadata: nested(10) }))).not.toContain("levels")
})

test("a deeply nested response does not break later calls", async () => {
  const levels = 100_000
  body = `${'{"secret":"granada","a":'.repeat(levels)}1${"}".repeat(levels)}`
  const shown = text(await agent.call("omniflow.contactsGet", { id: "c-1" }))
  expect(shown).not.toContain("granada")
  body = '{"id":"c-1","name":"Maria"}'
  expect(data(await agent.call("omniflow.contactsGet", { id: "c-1" }))).toContain("Maria")
})

test("members of Object.prototype are not fields", async () => {
  body = '{"id":"c-1","name":"Maria","__proto__":{"isAdmin":true}}'
  const names = ["constructor.name", "toString", "name.length", "__proto__.toString"]
  const result = await agent.call("omniflow.contactsGet", { id: "c-1" }, { fields: ["name", ...names] })
  expect(data(result)?.split("\n")[0]).toBe('{"name":"Maria"}')
  for (const name of names) expect(text(result)).toContain(JSON.stringify(name))
})

test("file content must be base64", async () => {
  const upload = async (content: string) =>
    text(await writer.call("ethora.uploadFiles", { files: [{ name: "a.txt", content }] }))
  for (const content of ["not base64 %%%", "/etc/passwd", "@/etc/passwd", "data:text/plain;base64,T2zDoQ=="])
    expect(await upload(content), content).toContain("Nothing was done: the content of a file must be base64")
  const bytes = Buffer.from([0xfb, 0xff, 0xfe, 0x01])
  for (const content of ["", "T2zDoQ==", "T2zDoQ", "T2zD\noQ==", bytes.toString("base64"), bytes.toString("base64url")])
    expect(await upload(content), content).not.toContain("Nothing was done")
})

test("the error for an unknown argument suggests similar names only", async () => {
  const result = text(await writer.call("bbb.create", { name: "Aula", meetingID: "aula-1", metadata: { course: "7" } }))
  expect(result).toContain('bbb.create has no argument "metadata". Did you mean meta?')
  expect(result.length).toBeLessThan(700)
  expect(all.bbb.meetings).toEqual([])
})
