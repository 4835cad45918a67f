import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bigBlueButtonSandbox, ethoraSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import { type Command, command } from "./command.ts"

const patience = 300_000

let cli: Command
let env: Record<string, string>
const bbb = bigBlueButtonSandbox({ secret: "geheim-geheim", recordings: 250 })
const confweb = bigBlueButtonSandbox({ secret: "geheim-geheim", dialect: "conferenciaweb" })
const omniflow = omniFlowSandbox()
const xroom = xroomSandbox()
const xcall = xcallSandbox()
const ethora = ethoraSandbox()
const all = [bbb, confweb, omniflow, xroom, xcall, ethora]

beforeAll(async () => {
  cli = await command()
  for (const sandbox of all) await sandbox.listen()
  env = {
    BBB_URL: bbb.baseUrl,
    BBB_SECRET: bbb.secret,
    CONFERENCIAWEB_URL: confweb.baseUrl,
    CONFERENCIAWEB_SECRET: confweb.secret,
    OMNIFLOW_URL: omniflow.baseUrl,
    OMNIFLOW_API_KEY: omniflow.apiKey,
    XROOM_URL: xroom.baseUrl,
    XROOM_AUTH_ID: xroom.authId,
    XROOM_SECRET: xroom.secret,
    XCALL_URL: xcall.baseUrl,
    XCALL_API_KEY: xcall.apiKey,
    XCALL_API_SECRET: xcall.apiSecret,
    ETHORA_CHAT_API_URL: ethora.baseUrl,
    ETHORA_CHAT_APP_ID: ethora.appId,
    ETHORA_CHAT_APP_SECRET: ethora.appSecret,
  }
}, patience)

afterAll(async () => {
  await cli.close()
  for (const sandbox of all) await sandbox.close()
})

const run = (...args: string[]) => cli.run(args, { env })

describe("everyday commands of BigBlueButton", () => {
  test("create a meeting, list it, print a join link and end it", async () => {
    const created = await run(
      "bbb",
      "create",
      "--name",
      "Aula 1",
      "--meeting-id",
      "aula-1",
      "--record",
      "--meta",
      "class-id=007",
    )
    expect(created).toMatchObject({ code: 0, stderr: "" })
    expect(bbb.meetings[0]).toMatchObject({ meetingID: "aula-1", name: "Aula 1", record: true })
    expect(bbb.meetings[0]?.metadata.get("class-id")).toBe("007")

    const listed = await run("bbb", "meetings", "--json")
    expect(JSON.parse(listed.stdout)).toMatchObject({ meetingID: "aula-1", metadata: { "class-id": "007" } })
    expect((await run("bbb", "meetings")).stdout).toMatch(/meetingName +meetingID[^]*Aula 1 +aula-1/)

    const link = await run("bbb", "join-url", "--meeting-id", "aula-1", "--full-name", "João", "--role", "MODERATOR")
    const url = new URL(link.stdout.trim())
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      fullName: "João",
      meetingID: "aula-1",
      role: "MODERATOR",
    })
    expect((await fetch(url, { redirect: "manual" })).status).toBe(302)

    expect((await run("bbb", "end", "aula-1", "--yes")).stdout).toContain("sentEndMeetingRequest")
    expect(bbb.meetings).toEqual([])
  })

  test("accept the provider's spelling, boolean values, and parameters as JSON", async () => {
    await writeFile(join(cli.home, "params.json"), JSON.stringify({ meetingID: "aula-2", welcome: "Olá" }))
    const created = await run(
      "bbb",
      "create",
      "--name=Aula 2",
      "--params",
      "@params.json",
      "--muteOnStart=false",
      "--record",
      "true",
    )
    expect(created.code).toBe(0)
    expect(bbb.meetings.at(-1)).toMatchObject({ meetingID: "aula-2", record: true })
    await run("bbb", "end", "--meetingID", "aula-2", "--yes")
  })

  test("list every item, one JSON object per line", async () => {
    const { code, stdout } = await run("bbb", "recordings", "--json")
    const ids = stdout
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { recordID: string }).recordID)
    expect(code).toBe(0)
    expect(new Set(ids).size).toBe(250)
  })

  test("request a single page with --limit", async () => {
    const { stdout } = await run("bbb", "recordings", "--json", "--limit", "3")
    expect(stdout.trimEnd().split("\n")).toHaveLength(3)
  })

  test("ConferênciaWeb has its own calls, without those it lacks", async () => {
    expect((await run("confweb", "all-meetings", "--csv")).stdout).toContain("meeting.meetingID")
    expect(await run("confweb", "hooks", "create", "--callback-url", "https://app.example.org/hooks")).toMatchObject({
      code: 0,
    })
    expect(await run("confweb", "send-chat-message")).toMatchObject({ code: 2 })
  })
})

describe("other services", () => {
  test("OmniFlow sends a message with its fields as options", async () => {
    const sent = await run(
      "omniflow",
      "messages",
      "send",
      "--to",
      "+5511999999999",
      "--channel",
      "whatsapp_official",
      "--text",
      "Olá",
    )
    expect(sent.code).toBe(0)
    expect(omniflow.messages.at(-1)).toMatchObject({
      channel: "whatsapp_official",
      content: { type: "text", text: "Olá" },
    })
    expect(
      await run("omniflow", "messages", "send", "--to", "1", "--channel", "x", "--text", "a", "--caption", "b"),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("caption belongs to type") as string,
    })
    expect((await run("omniflow", "messages", "list", "cnv_01", "--json")).stdout).toContain('"text":"Olá"')
    expect((await run("omniflow", "conversations", "list", "--json")).stdout).toContain('"id":"cnv_01"')
  })

  test("xroom opens and closes a room", async () => {
    expect(await run("xroom", "room", "init", "--id", "chat.example/demo", "--lock")).toMatchObject({ code: 0 })
    expect(xroom.rooms[0]).toMatchObject({ roomName: "demo", isLocked: true })
    expect(await run("xroom", "room", "destroy", "chat.example/demo", "--yes")).toMatchObject({ code: 0 })
    expect(xroom.rooms).toEqual([])
  })

  test("xCall creates a token, and shows it only on request", async () => {
    const hidden = await run("xcall", "token", "room-1", "--user-display-name", "João")
    expect(hidden.stdout).toMatch(/token +\(hidden; use --show-secrets\)/)
    const shown = await run("xcall", "token", "room-1", "--show-secrets")
    expect(shown.stdout).not.toContain("(hidden")
    expect(await run("xcall", "room", "room-1")).toMatchObject({ code: 0 })
  })

  test("Ethora's app calls use the client's own app by default", async () => {
    ethora.addUser({ uuid: "ana" })
    expect((await run("ethora", "users", "--json")).stdout.trimEnd().split("\n")).toHaveLength(1)
    expect(await run("ethora", "rooms", "--csv")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("_id,") as string,
    })
    expect(await run("ethora", "rooms", "0123456789abcdef01234567")).not.toMatchObject({ code: 0 })
  })
})

describe("destructive commands", () => {
  test("require --yes without a terminal, and change nothing without it", async () => {
    await run("bbb", "create", "--name", "Aula 3", "--meeting-id", "aula-3")
    const rejected = await run("bbb", "end", "aula-3")
    expect(rejected).toMatchObject({ code: 2, stderr: expect.stringContaining("--yes") as string })
    const [recording] = bbb.recordings
    const unpublish = ["bbb", "publish-recordings", recording?.recordID ?? "", "--publish", "false"]
    expect(await run(...unpublish)).toMatchObject({ code: 2 })
    expect(await run("bbb", "delete-recordings", recording?.recordID ?? "")).toMatchObject({ code: 2 })
    expect(bbb.meetings.map(({ meetingID }) => meetingID)).toContain("aula-3")
    expect(bbb.recordings.map(({ recordID }) => recordID)).toContain(recording?.recordID)
    expect(bbb.recordings[0]?.state).toBe(recording?.state)
    // Publishing loses no data, so it needs no confirmation.
    expect(await run(...unpublish.slice(0, -1), "true")).toMatchObject({ code: 0 })
  })

  test("print the request without its checksum with --dry-run, and send nothing", async () => {
    const before = bbb.meetings.length
    const { code, stdout } = await run("bbb", "end", "aula-3", "--dry-run")
    expect(code).toBe(0)
    expect(stdout).toMatch(/^GET http:\S+\/api\/end\?meetingID=aula-3&checksum=\*{3}\n/)
    expect(bbb.meetings).toHaveLength(before)
    const shown = await run("bbb", "end", "aula-3", "--dry-run", "--show-secrets")
    expect(shown.stdout).toMatch(/checksum=[0-9a-f]{64}\n/)
    const body = await run("omniflow", "messages", "send", "--to", "1", "--channel", "x", "--text", "Olá", "--dry-run")
    expect(body.stdout).toContain('{"to":"1","channel":"x","content":{"text":"Olá","type":"text"}}')
    expect(body.stdout).not.toContain(omniflow.apiKey)
  })
})

describe("errors", () => {
  test("set the exit code and print one line that says what to do", async () => {
    expect(await run("bbb", "info", "nothing")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("notFound") as string,
    })
    expect(await run("bbb", "create", "--name", "x")).toMatchObject({
      code: 2,
      stderr: "error: missing: --meeting-id\n",
    })
    expect(await run("bbb", "meetngs")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("meetings") as string,
    })
    expect(await run("bbb", "recordings", "--limit", "many")).toMatchObject({ code: 2 })
    expect(await run("bbb", "recordings", "--meta", "novalue")).toMatchObject({ code: 2 })
    expect(await run("bbb", "meetings", "--json", "--csv")).toMatchObject({ code: 2 })
    expect(await run("bbb", "meetings", "--output", "/nowhere/x.csv")).toMatchObject({ code: 2 })
    const closed = ["--url", "http://127.0.0.1:1/bigbluebutton", "--secret", "geheim-geheim"]
    expect(await run("bbb", "meetings", ...closed)).toMatchObject({ code: 3 })
  })

  test("suggest the intended option for an extra argument", async () => {
    expect(await run("bbb", "link", "aula-1")).toEqual({
      code: 2,
      stdout: "",
      stderr: 'error: unexpected argument "aula-1"; pass --full-name, --meeting-id as options\n',
    })
    expect((await run("bbb", "info", "aula-1", "more")).stderr).toContain('unexpected argument "more"')
    expect((await run("bbb", "publish-recordings", "one", "two", "--publish", "--dry-run")).code).toBe(0)
  })

  test("use the names of the command line, not those of the library", async () => {
    const at = (url: string) => run("bbb", "meetings", "--url", url, "--secret", "geheim-geheim")
    expect((await at(`${bbb.baseUrl}?checksum=1`)).stderr).toContain("--url must not contain a query")
    const elsewhere = await at(new URL("/elsewhere", bbb.baseUrl).href)
    expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringContaining("check --url") as string })
    expect(elsewhere.stderr).not.toContain("baseUrl")
  })

  test("contain no secret, even with --verbose", async () => {
    const wrong = { ...env, BBB_SECRET: "falsch-falsch-falsch" }
    const { code, stderr } = await cli.run(["bbb", "meetings", "--verbose"], { env: wrong })
    expect(code).toBe(1)
    expect(stderr).toContain("> GET ")
    expect(stderr).toContain("checksum=***")
    expect(stderr).toContain("checksumError")
    expect(stderr).not.toContain("falsch")
  })
})
