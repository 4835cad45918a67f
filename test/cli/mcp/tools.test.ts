import { afterAll, beforeAll, expect, test } from "vitest"
import { encode as cl100k } from "gpt-tokenizer/encoding/cl100k_base"
import { encode as o200k } from "gpt-tokenizer/encoding/o200k_base"
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

test("the tools cost a model at most 1 500 tokens, instructions included", async () => {
  const { tools } = await agent.client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(["search", "call"])
  const read = JSON.stringify(tools) + (agent.client.getInstructions() ?? "")
  for (const encode of [cl100k, o200k]) expect(encode(read).length).toBeLessThan(1_500)
})

test("it serves the services that are configured, or those that are named", async () => {
  await expect.poll(agent.log).toContain("BigBlueButton, ConferênciaWeb, xroom, xCall, Ethora, OmniFlow; it may read")
  const configured = await connectTo(cli, { env: { BBB_URL: all.bbb.baseUrl, BBB_SECRET: all.bbb.secret } })
  await expect.poll(configured.log).toContain("serves BigBlueButton; it may read")
  await configured.close()
  const none = await connectTo(cli, { args: ["--provider", "omniflow"] })
  expect(text(await none.search("send a message"))).toContain("omniflow.messagesSend")
  expect(text(await none.call("omniflow.inboxesList"))).toMatch(/Nothing was done: .*OMNIFLOW_API_KEY/)
  await none.close()
  const wrong = await cli.run(["mcp", "--provider", "zoom"])
  expect(wrong).toMatchObject({ code: 2, stdout: "" })
  expect(wrong.stderr).toContain("--provider takes bbb, confweb")
})

test("an operation is described by its JSON Schema, which marks secrets", async () => {
  const described = text(await agent.read("bbb.create"))
  const schema = JSON.parse(/^Arguments \(JSON Schema\): (.+)$/m.exec(described)?.[1] ?? "") as {
    required: string[]
    properties: Record<string, { format?: string }>
  }
  expect(schema.required).toEqual(["name", "meetingID"])
  expect(schema.properties["moderatorPW"]?.format).toBe("password")
})

test("a long list is shortened, counted and continued; no part of it is lost", async () => {
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

test("one page of the service's never looks like the whole list", async () => {
  expect(text(await agent.call("bbb.getRecordings", { limit: 2 }))).toContain("there may be more")
})

test("arguments are validated before anything is sent", async () => {
  expect(text(await agent.call("bbb.getMeetingInfo", {}))).toContain("must have required property 'meetingID'")
  expect(text(await agent.call("bbb.getMeetingInfo", { meetingId: "x" }))).toContain(
    'bbb.getMeetingInfo has no argument "meetingId"; it has meetingID',
  )
})

test("tasks are offered in two languages", async () => {
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
    expect(await ask("en")).toMatch(/\b(?:the|and)\b/)
    expect(await ask("pt")).toMatch(/\b(?:que|não|diga)\b/)
  }
})
