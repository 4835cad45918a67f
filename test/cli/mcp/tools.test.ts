import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { encode as cl100k } from "gpt-tokenizer/encoding/cl100k_base"
import { encode as o200k } from "gpt-tokenizer/encoding/o200k_base"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { type Command, command } from "../command.ts"
import { type Connected, connectTo, data, text } from "./connect.ts"
import { type World, world } from "./world.ts"

const patience = 300_000

let cli: Command
let all: World
let agent: Connected

beforeAll(async () => {
  cli = await command()
  all = await world({ bbb: { recordings: 260 } })
  agent = await connectTo(cli, { env: all.env })
}, patience)

afterAll(async () => {
  await agent.close()
  await cli.close()
  await all.close()
})

test("tool definitions and instructions cost a model at most 1,500 tokens", async () => {
  const { tools } = await agent.client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(["search", "call"])
  const read = JSON.stringify(tools) + (agent.client.getInstructions() ?? "")
  for (const encode of [cl100k, o200k]) expect(encode(read).length).toBeLessThan(1_500)
})

test("serves the configured services, or those that are named", async () => {
  await expect.poll(agent.log).toContain("BigBlueButton, ConferênciaWeb, xroom, xCall, Ethora, OmniFlow; it may read")
  const configured = await connectTo(cli, { env: { BBB_URL: all.bbb.baseUrl, BBB_SECRET: all.bbb.secret } })
  await expect.poll(configured.log).toContain("serves BigBlueButton; it may read")
  await expect
    .poll(configured.log)
    .toContain("not served, since without address and credentials: ConferênciaWeb, xroom")
  await configured.close()
  const none = await connectTo(cli, { args: ["--provider", "omniflow"] })
  await expect.poll(none.log).toContain("serves no service yet")
  await expect.poll(none.log).toContain("without address and credentials, so only search works: OmniFlow")
  expect(none.client.getInstructions()).toContain("Cannot call OmniFlow yet")
  expect(text(await none.search("send a message"))).toContain("omniflow.messagesSend")
  expect(text(await none.call("omniflow.inboxesList"))).toMatch(/Nothing was done: .*OMNIFLOW_API_KEY/)
  await none.close()
  const wrong = await cli.run(["mcp", "--provider", "zoom"])
  expect(wrong).toMatchObject({ code: 2, stdout: "" })
  expect(wrong.stderr).toContain("--provider takes bbb, confweb")
})

test("describes an operation by its JSON Schema, with secrets marked", async () => {
  const described = text(await agent.read("bbb.create"))
  const schema = JSON.parse(/^Arguments \(JSON Schema\): (.+)$/m.exec(described)?.[1] ?? "") as {
    required: string[]
    properties: Record<string, { format?: string }>
  }
  expect(schema.required).toEqual(["name", "meetingID"])
  expect(schema.properties["moderatorPW"]?.format).toBe("password")
})

test("shortens a long list with its count, and continues it without losing items", async () => {
  const seen = new Set<string>()
  let offset = 0
  for (;;) {
    const result = await agent.call("bbb.getRecordings", {}, { offset, limit: 100 })
    const lines = (data(result) ?? "").split("\n")
    for (const line of lines) seen.add((JSON.parse(line) as { recordID: string }).recordID)
    const next = /pass "offset": (\d+)/.exec(text(result))?.[1]
    expect(text(result)).toContain(` of 260 entries`)
    if (next === undefined) break
    expect(Number(next)).toBe(offset + lines.length)
    offset = Number(next)
  }
  expect([...seen].sort()).toEqual(all.bbb.recordings.map(({ recordID }) => recordID).sort())
})

test("pages of a list come from one snapshot, which says when it was taken and whether anything changed since", async () => {
  let count = 0
  const proxy = createServer((request, response) => {
    if (request.url?.includes("getRecordings") === true) count += 1
    void fetch(new URL(request.url ?? "", all.bbb.baseUrl)).then(async (answer) => {
      response.writeHead(answer.status, { "content-type": "text/xml" }).end(await answer.text())
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
  const { port } = proxy.address() as AddressInfo
  const writer = await connectTo(cli, {
    args: ["--allow", "write", "--provider", "bbb"],
    env: { BBB_URL: `http://127.0.0.1:${port}/bigbluebutton`, BBB_SECRET: all.bbb.secret },
  })
  const calls = () => count
  const before = calls()
  const first = await writer.call("bbb.getRecordings", {}, { limit: 10 })
  const once = calls() - before
  const second = await writer.call("bbb.getRecordings", {}, { limit: 10, offset: 10 })
  expect(calls() - before).toBe(once)
  expect(text(first)).not.toContain("list as it was")
  expect(text(second)).toMatch(/This is the list as of \d{4}-/)
  const id = all.bbb.recordings[0]?.recordID ?? ""
  await writer.call("bbb.updateRecordings", { recordID: [id], meta: { course: "1" } })
  expect(text(await writer.call("bbb.getRecordings", {}, { limit: 10, offset: 20 }))).toContain(
    "Calls made here have changed data",
  )
  // Other arguments mean another list.
  expect(text(await writer.call("bbb.getRecordings", { state: ["any"] }, { offset: 30 }))).toContain(
    "again from its start",
  )
  await writer.close()
  proxy.closeAllConnections()
  proxy.close()
})

test("reports unknown fields with the valid ones, also in lists", async () => {
  const { meetingID } = { meetingID: "fields-1" }
  const bbb = new BigBlueButton({ baseUrl: all.bbb.baseUrl, secret: all.bbb.secret })
  await bbb.create({ name: "Aula", meetingID })
  all.bbb.attend(meetingID, { fullName: "Ana" })
  const info = await agent.call(
    "bbb.getMeetingInfo",
    { meetingID },
    { fields: ["attendees.fullName", "attendees.age", "tittle"] },
  )
  const [chosen, existing = ""] = (data(info) ?? "").split("\n")
  expect(JSON.parse(chosen ?? "")).toEqual({ "attendees.fullName": ["Ana"] })
  expect(text(info)).toContain('There is no member "attendees.age", "tittle"')
  expect((JSON.parse(existing) as { existing: string[] }).existing).toEqual(
    expect.arrayContaining(["meetingName", "attendees", "attendees.fullName"]),
  )
  const list = await agent.call("bbb.getRecordings", {}, { limit: 2, fields: ["recordID", "titel"] })
  expect(text(list)).toContain('There is no member "titel"')
  expect(data(list)?.split("\n")).toHaveLength(3)
  expect(text(await agent.call("bbb.getRecordings", {}, { limit: 2, fields: ["recordID"] }))).not.toContain("no member")
})

test("suggests similar names for unknown ones", async () => {
  expect(text(await agent.read("bbb.getRecording"))).toMatch(/Did you mean bbb\.getRecordings,/)
  expect(text(await agent.call("omniflow.sendMessage"))).toMatch(/Did you mean omniflow\.messagesSend/)
  expect(text(await agent.read("docs/webhooks.md#event"))).toContain("docs/webhooks.md#events")
  expect(text(await agent.read("zzzzzz"))).not.toContain("Did you mean")
})

test("mentions a service that is not served in search results, without its pages", async () => {
  const one = await connectTo(cli, { args: ["--provider", "omniflow", "--provider", "bbb"], env: all.env })
  const unknown = await one.search("send a message", "zoom")
  expect(unknown.isError).toBe(true)
  expect(text(unknown)).toBe('There is no service "zoom". "provider" takes omniflow, bbb.')
  expect(text(await one.search("send a message", "xroom"))).toMatch(/^xroom is not served: .* takes omniflow, bbb\./)
  const pages = (result: string) => [...result.matchAll(/^- (docs\/[\w-]+\.md)/gm)].map(([, page]) => page)
  for (const query of ["webhooks", "register a webhook", "join a meeting", "errors"]) {
    expect(pages(text(await one.search(query, "omniflow")))).not.toContain("docs/webhooks.md")
    expect(pages(text(await one.search(query, "OmniFlow")))).not.toContain("docs/bigbluebutton.md")
    expect(pages(text(await one.search(query, "bbb")))).not.toContain("docs/omniflow.md")
  }
  await one.close()
})

test("a single page from the service never looks like the whole list", async () => {
  expect(text(await agent.call("bbb.getRecordings", { limit: 2 }))).toContain("there may be more")
})

test("validates arguments before it sends anything", async () => {
  expect(text(await agent.call("bbb.getMeetingInfo", {}))).toContain("must have required property 'meetingID'")
  expect(text(await agent.call("bbb.getMeetingInfo", { meetingId: "x" }))).toContain(
    'bbb.getMeetingInfo has no argument "meetingId". Did you mean meetingID? It has meetingID.',
  )
})

test("offers prompts in two languages", async () => {
  const { prompts } = await agent.client.listPrompts()
  expect(prompts.map(({ name }) => name)).toEqual([
    "attendance",
    "clean-up-recordings",
    "rename-recordings",
    "join-link",
    "check-server",
  ])
  for (const { name, arguments: given = [] } of prompts) {
    const values = Object.fromEntries(
      given.filter((each) => each.required === true).map((each) => [each.name, "aula-1"]),
    )
    const ask = async (language: string) =>
      JSON.stringify((await agent.client.getPrompt({ name, arguments: { ...values, language } })).messages)
    for (const language of ["en", "en-US", "EN"]) expect(await ask(language)).toMatch(/\b(?:the|and)\b/)
    for (const language of ["pt", "pt-BR", "pt_PT", "PT"]) expect(await ask(language)).toMatch(/\b(?:que|não|diga)\b/)
    await expect(ask("fr")).rejects.toThrow()
    expect(given.find((each) => each.name === "language")?.description).toContain("en or pt, also en-US or pt-BR")
  }
})
