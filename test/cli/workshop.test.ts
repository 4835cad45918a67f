import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { toNodeListener } from "conferkit/webhooks"
import { freePort } from "../support/free-port.ts"
import { type Command, command } from "./command.ts"

const patience = 300_000
const secret = "geheim-geheim"

let cli: Command

beforeAll(async () => {
  cli = await command()
}, patience)

afterAll(() => cli.close())

/** An application on a port. */
async function application(handler: (request: Request) => Promise<Response>) {
  const server = createServer(toNodeListener(handler))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

describe("demo", () => {
  test("shows a full integration offline, and exits by itself without a terminal", async () => {
    const { code, stdout, stderr } = await cli.run(["demo"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    for (const each of ["created", "join?meetingID=aula-1", "user-joined: João in aula-1", "published"])
      expect(stdout).toContain(each)
  })
})

describe("sandbox", () => {
  test("runs several services, prints the environment, and logs calls and deliveries", async () => {
    const app = await application(() => Promise.resolve(new Response("OK")))
    const running = cli.start([
      "sandbox",
      "bbb",
      "omniflow",
      "--port",
      "0",
      "--secret",
      secret,
      "--fail",
      "getSessions=503",
    ])
    const text = await running.says("Calls (→)")
    const env = Object.fromEntries(
      [...text.matchAll(/export (\w+)='(.*)'/g)].map(([, name = "", value = ""]) => [name, value]),
    )
    const client = new BigBlueButton({ baseUrl: env["BBB_URL"], secret: env["BBB_SECRET"], maxRetries: 0 })
    await client.hooks.create({ callbackURL: app.url })
    await client.create({ name: "Aula 1", meetingID: "aula-1" })
    await running.says(/→ bbb +GET \/bigbluebutton\/api\/create\?name=Aula\S*checksum=\*{3} 200/)
    await running.says(`meeting-created to ${app.url}`)
    await expect(client.getSessions()).rejects.toMatchObject({ status: 503 })
    expect(await cli.run(["omniflow", "inboxes", "list"], { env })).toMatchObject({ code: 0 })
    running.interrupt()
    const { code, stdout } = await running.ended
    expect(code).toBe(0)
    expect(stdout).toMatch(/Stopped\.\n$/)
    // The command checks all deliveries ten times a second, and prints each attempt once, with its result.
    const deliveries = stdout.split("\n").filter((line) => line.includes("← bbb"))
    expect(deliveries.map((line) => line.replace(/^.*← bbb +/, ""))).toEqual([
      `meeting-created to ${app.url}?checksum=*** 200 (attempt 1)`,
    ])
    expect(stdout.replaceAll(/export .*/g, "")).not.toContain(secret)
    app.close()
  })

  test("obeys commands on standard input, from joining to a recording", async () => {
    const app = await application(() => Promise.resolve(new Response("OK")))
    const running = cli.start(["sandbox", "confweb", "--port", "0", "--secret", secret], { isOpen: true })
    const [, baseUrl = ""] = /CONFERENCIAWEB_URL='(.*)'/.exec(await running.says("Calls (→)")) ?? []
    const client = new ConferenciaWeb({ baseUrl, secret })
    await client.hooks.create({ callbackURL: app.url })
    await client.create({ name: "Aula 1", meetingID: "aula-1", record: true })
    running.types('attend aula-1 "Ana Souza" role=MODERATOR userID=7')
    await running.says("Ana Souza joined aula-1 (userID 7)")
    const { attendees } = await client.getMeetingInfo({ meetingID: "aula-1" })
    expect(attendees).toMatchObject([{ fullName: "Ana Souza", userID: "7", role: "MODERATOR" }])
    running.types("confweb start-recording aula-1")
    await running.says("start-recording: done")
    running.types('leave aula-1 "Ana Souza"')
    await running.says("Ana Souza left aula-1")
    running.types("endMeeting aula-1")
    await running.says("end-meeting: done")
    running.types("process-recordings")
    await running.says("recordings processed: 1")
    await running.says(`rap-publish-ended to ${app.url}`)
    expect(await client.getRecordings({ meetingID: "aula-1" })).toMatchObject([{ state: "published" }])
    for (const [line, said] of [
      ["leave aula-1 Bia", "Bia is not in aula-1"],
      ["attend aula-1 Bia", 'no meeting "aula-1"'],
      ["attend aula-1", "usage: attend <meetingID> <fullName> [name=value …]"],
      ["start-recording aula-1 now", "usage: start-recording <meetingID>"],
      ['attend aula-1 "Bia', "a quote is not closed"],
      ["dance", "commands are\n  attend <meetingID>"],
    ] as const) {
      running.types(line)
      await running.says(said)
    }
    running.interrupt()
    expect((await running.ended).code).toBe(0)
    app.close()
  })

  test("obeys commands for every service, named first where several have the command", async () => {
    const services = ["bbb", "xroom", "xcall", "ethora", "omniflow"]
    const running = cli.start(["sandbox", ...services, "--port", "0"], { isOpen: true })
    await running.says("Calls (→)")
    for (const [line, said] of [
      ["join sala-1", "put the service first: xroom join … or xcall join …"],
      ["xcall join sala-1 display_name=Ana", "join: done (id "],
      ["receive +5511999999999 Olá", "receive: done (id "],
      ["add-user ana firstName=Ana", "add-user: done (uuid "],
      ["bbb fail status=503 operation=getMeetings", "fail: done"],
      ["help", "omniflow opt-out <contact>"],
    ] as const) {
      running.types(line)
      await running.says(said)
    }
    running.interrupt()
    expect((await running.ended).code).toBe(0)
  })

  test("drops a line that is too long before it ends, and obeys the next one", async () => {
    const running = cli.start(["sandbox", "bbb", "--port", "0"], { isOpen: true })
    await running.says("Calls (→)")
    for (let count = 0; count < 3; count++) running.sends(`help ${"é".repeat(30_000)}`)
    await running.says("error: a line has more than 65536 characters and is ignored")
    running.sends("help\r\nfail status=503\r\n")
    await running.says("fail: done")
    running.sends("x".repeat(65_537))
    await running.says(/is ignored[^]*is ignored/)
    running.interrupt()
    const { code, stdout, stderr } = await running.ended
    expect(code).toBe(0)
    expect(stdout).not.toContain("commands:")
    expect(stderr.match(/is ignored/g)).toHaveLength(2)
  })

  test("names a port that is in use and an invalid option", async () => {
    const app = await application(() => Promise.resolve(new Response("OK")))
    const { port } = new URL(app.url)
    expect(await cli.run(["sandbox", "--port", port])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`port ${port} is in use`) as string,
    })
    app.close()
    for (const wrong of [["--port", "x"], ["--fail", "create"], ["--seed", "-1"], ["--dialect", "x"], ["nothing"]])
      expect(await cli.run(["sandbox", ...wrong])).toMatchObject({ code: 2 })
  })
})

describe("listen", () => {
  test("registers a hook, prints and forwards verified events, and removes the hook at the end", async () => {
    const bbb = bigBlueButtonSandbox({ secret })
    await bbb.listen()
    const forwarded: string[] = []
    const app = await application(async (request) => {
      forwarded.push(new URLSearchParams(await request.text()).get("event") ?? "")
      return new Response("taken", { status: 202 })
    })
    const env = { BBB_URL: bbb.baseUrl, BBB_SECRET: secret }
    const port = String(await freePort())
    const url = `http://127.0.0.1:${port}/hooks`
    const running = cli.start(["listen", "bbb", "--port", port, "--register", url, "--forward", app.url, "--json"], {
      env,
    })
    await running.says("is registered")
    expect(bbb.hooks.map(({ callbackURL }) => callbackURL)).toEqual([url])
    await new BigBlueButton({ baseUrl: bbb.baseUrl, secret }).create({ name: "Aula 1", meetingID: "aula-1" })
    await running.says('"id":"meeting-created"')
    await running.says("HTTP 202")
    expect(forwarded).toHaveLength(1)
    running.interrupt()
    expect((await running.ended).code).toBe(0)
    expect(bbb.hooks).toEqual([])
    await bbb.close()
    app.close()
  })

  test.each([200, 204, 205, 304, 500])("responds with the application's HTTP %i", async (status) => {
    const app = await application(() => Promise.resolve(new Response(null, { status })))
    const running = cli.start(["listen", "bbb", "--port", "0", "--secret", secret, "--forward", app.url])
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(await running.says("Listening on"))?.[0] ?? ""
    const { stdout } = await cli.run(["trigger", "bbb", "meeting-ended", "--to", `${origin}/hooks`, "--secret", secret])
    expect(stdout).toBe(`meeting-ended to ${origin}/hooks: HTTP ${status}\n`)
    expect(await running.says(`HTTP ${status}`)).not.toContain("failed")
    running.interrupt()
    await running.ended
    app.close()
  })

  test("verifies the events of a hook by its token, and callbacks by the secret", async () => {
    const confweb = bigBlueButtonSandbox({ secret, dialect: "conferenciaweb" })
    await confweb.listen()
    const env = { CONFERENCIAWEB_URL: confweb.baseUrl, CONFERENCIAWEB_SECRET: secret }
    const port = String(await freePort())
    const url = `http://127.0.0.1:${port}/hooks`
    const running = cli.start(["listen", "confweb", "--port", port, "--register", url], { env })
    await running.says("is registered")
    const create = ["confweb", "create", "--name", "Aula 1", "--meeting-id", "aula-1"]
    expect(await cli.run(create, { env })).toMatchObject({ code: 0 })
    await running.says(/meeting-created.*bearer token/)
    const ready = ["trigger", "confweb", "recording-ready", "--to", url]
    expect(await cli.run([...ready, "--secret", secret])).toMatchObject({ code: 0 })
    await running.says(/recording-ready.*JWT/)
    running.interrupt()
    expect((await running.ended).code).toBe(0)
    await confweb.close()

    const token = "a-token-of-the-hook"
    const second = cli.start(["listen", "confweb", "--port", "0", "--auth-token", token])
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(await second.says("Listening on"))?.[0] ?? ""
    const sends = (event: string, ...given: string[]) =>
      cli.run(["trigger", "confweb", event, "--to", `${origin}/hooks`, ...given])
    expect(await sends("meeting-ended", "--auth-token", token)).toMatchObject({ code: 0 })
    expect(await sends("meeting-ended", "--auth-token", "another-token")).toMatchObject({ code: 1 })
    await second.says("its bearer token is another one")
    expect(await sends("recording-ready", "--secret", secret)).toMatchObject({ code: 1 })
    await second.says("pass --secret too")
    second.interrupt()
    expect((await second.ended).stdout.match(/meeting-ended verified/g)).toHaveLength(1)
  })

  test("explains why it rejects a delivery", async () => {
    const running = cli.start(["listen", "bbb", "--port", "0", "--secret", secret])
    const text = await running.says("Listening on")
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? ""
    const sends = (...more: string[]) =>
      cli.run(["trigger", "bbb", "meeting-ended", "--to", `${origin}/hooks`, "--secret", ...more])
    expect(await sends("another-secret")).toMatchObject({ code: 1 })
    await running.says("the secret is not the server's")
    expect(await sends(secret, "--callback-url", `${origin.replace("http:", "https:")}/hooks`)).toMatchObject({
      code: 1,
    })
    await running.says(`pass --public-url https://${new URL(origin).host}/hooks`)
    expect(await sends(secret, "--webhooks-version", "3.0")).toMatchObject({ code: 1 })
    await running.says("3.0 to 3.3.1")
    await fetch(`${origin}/hooks`, { method: "POST", body: "x" })
    await running.says("neither a checksum nor a bearer token")
    running.interrupt()
    const { stdout } = await running.ended
    expect(stdout).toBe("")
  })
})
