import { afterAll, beforeAll, expect, test } from "vitest"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { type Command, command } from "../command.ts"
import { accept, connectTo, data, decline, text } from "./connect.ts"

const bbb = bigBlueButtonSandbox({ secret: "geheim-geheim" })
let cli: Command
let env: Record<string, string>

beforeAll(async () => {
  cli = await command()
  await bbb.listen()
  env = { BBB_URL: bbb.baseUrl, BBB_SECRET: bbb.secret }
}, 300_000)

afterAll(async () => {
  await cli.close()
  await bbb.close()
})

const meeting = { meetingID: "aula-1", name: "Aula 1" }

test.each(["auto", "legacy"] as const)(
  "serves clients of the %s revision, with search, calls and confirmation",
  async (revision) => {
    const answers = [decline, accept]
    const questions: string[] = []
    const connected = await connectTo(cli, {
      args: ["--allow", "delete"],
      env,
      revision,
      elicit: ({ message }) => {
        questions.push(message)
        return answers.shift()?.() ?? decline()
      },
    })
    expect(connected.client.getNegotiatedProtocolVersion()).toMatch(revision === "auto" ? /^2026-/ : /^2025-/)
    const { tools } = await connected.client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(["search", "call"])
    expect(text(await connected.search("list meetings"))).toContain("bbb.getMeetings")
    expect(text(await connected.read("bbb.end"))).toContain('"meetingID"')
    expect((await connected.call("bbb.create", meeting)).isError).not.toBe(true)
    expect(data(await connected.call("bbb.isMeetingRunning", { meetingID: "aula-1" }))).toBeDefined()
    expect(text(await connected.call("bbb.end", { meetingID: "aula-1" }))).toContain("declined")
    expect(bbb.meetings).toHaveLength(1)
    expect((await connected.call("bbb.end", { meetingID: "aula-1" })).isError).not.toBe(true)
    expect(bbb.meetings).toEqual([])
    expect(questions).toHaveLength(2)
    expect(questions[0]).toContain('named "Aula 1"')
    await expect.poll(connected.log).toContain("conferkit mcp serves BigBlueButton")
    await connected.close()
  },
)

test("confirms with a phrase if the client cannot ask its user", async () => {
  const connected = await connectTo(cli, { args: ["--allow", "delete"], env })
  await connected.call("bbb.create", meeting)
  const rejected = await connected.call("bbb.end", { meetingID: "aula-1" })
  expect(rejected.isError).toBe(true)
  const [, phrase] = /^confirm: (.*)$/m.exec(data(rejected) ?? "") ?? []
  expect((await connected.call("bbb.end", { meetingID: "aula-1" }, { confirm: phrase ?? "" })).isError).not.toBe(true)
  expect(bbb.meetings).toEqual([])
  await connected.close()
})
