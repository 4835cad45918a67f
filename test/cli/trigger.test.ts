import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { omniFlowReceiver } from "conferkit/omniflow"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { xroomReceiver } from "conferkit/xroom"
import bigbluebutton from "../../generated/bigbluebutton/calls.json" with { type: "json" }
import omniflow from "../../generated/omniflow/calls.json" with { type: "json" }
import xcall from "../../generated/xcall/calls.json" with { type: "json" }
import { answering, serve } from "../support/http-server.ts"
import { type Command, command } from "./command.ts"

const patience = 300_000
const secret = "geheim-geheim"

let cli: Command

beforeAll(async () => {
  cli = await command()
}, patience)

afterAll(() => cli.close())

describe("trigger", () => {
  const seen: string[] = []
  const receivers = {
    bbb: { receiver: bigBlueButtonReceiver({ secret }), events: bigbluebutton.events },
    xcall: { receiver: xcallReceiver({ secret }), events: xcall.events },
    omniflow: { receiver: omniFlowReceiver({ secret }), events: omniflow.events },
  }

  test.each(Object.entries(receivers))(
    "sends every event of %s signed and valid",
    async (service, { receiver, events }) => {
      const handler = createWebhookHandler({
        receiver: receiver as ReturnType<typeof bigBlueButtonReceiver>,
        on: (event) => {
          seen.push(
            String(
              (event as { id?: string; event?: string; type?: string })[
                ({ bbb: "id", xcall: "event", omniflow: "type" } as const)[service as "bbb"]
              ],
            ),
          )
        },
        once: false,
        onError: () => undefined,
      })
      await using app = await serve(toNodeListener(handler))
      const webhooks = events.filter(({ name, ...rest }) => {
        const { dialects = ["bigbluebutton"] } = rest as { dialects?: string[] }
        return (
          dialects.includes("bigbluebutton") &&
          !/^(?:end-callback|meeting-ended-url|recording-ready|analytics-callback)$/.test(name)
        )
      })
      for (const { name } of webhooks) {
        const sent = await cli.run(["trigger", service, name, "--to", `${app.origin}/hooks`, "--secret", secret])
        expect({ name, code: sent.code, stderr: sent.stderr }).toEqual({ name, code: 0, stderr: "" })
      }
      expect(seen.splice(0)).toEqual(webhooks.map(({ name }) => name))
    },
  )

  const token = "a-token-of-the-hook"
  const of = {
    confweb: ["meeting-ended", "--auth-token", "CONFERENCIAWEB_AUTH_TOKEN"],
    xroom: ["roomCreated", "--token", "XROOM_WEBHOOK_TOKEN"],
    omniflow: ["message.received", "--secret", "OMNIFLOW_WEBHOOK_SECRET"],
    xcall: ["room.started", "--secret", "XCALL_WEBHOOK_SECRET"],
  } as const

  test.each(Object.entries(of))(
    "sends %s what its receiver takes, by the same name or from the environment",
    async (service, [event, flag, variable]) => {
      const receiver = {
        confweb: bigBlueButtonReceiver({ secret, authToken: token }),
        xroom: xroomReceiver({ token }),
        omniflow: omniFlowReceiver({ secret: token }),
        xcall: xcallReceiver({ secret: token }),
      }[service as "confweb"]
      const handler = createWebhookHandler({ receiver, on: () => undefined, once: false })
      await using app = await serve(toNodeListener(handler))
      const sends = (given: readonly string[], env = {}) =>
        cli.run(["trigger", service, event, "--to", `${app.origin}/hooks`, ...given], { env })
      expect(await sends([flag, token])).toMatchObject({ code: 0, stderr: "" })
      expect(await sends([], { [variable]: token })).toMatchObject({ code: 0, stderr: "" })
      const wrong = await sends([flag, "another-token-of-the-hook"])
      expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining(flag) as string })
      expect(wrong.stdout + wrong.stderr).not.toContain("another-token")
      const dry = await sends([flag, token, "--dry-run"])
      expect(dry.stdout).not.toContain(token)
    },
  )

  test("rejects an option that a service's receiver does not take, and shows those that it takes", async () => {
    const to = ["--to", "http://127.0.0.1:1/hooks"]
    const sends = (...args: string[]) => cli.run(["trigger", ...args, ...to])
    expect(await sends("omniflow", "message.received", "--auth-token", token)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--auth-token is not for OmniFlow: pass --secret") as string,
    })
    expect(await sends("xroom", "roomCreated", "--secret", secret)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("pass --token") as string,
    })
    expect(await sends("confweb", "analytics-callback", "--auth-token", token)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("pass --secret") as string,
    })
    const { stdout } = await cli.run(["trigger", "--help"])
    expect(stdout).toMatch(/trigger confweb meeting-ended .*--auth-token …/)
  })

  test("changes members, and leaves the others", async () => {
    const { stdout } = await cli.run([
      "trigger",
      "bbb",
      "user-joined",
      "--to",
      "http://127.0.0.1:1/",
      "--secret",
      secret,
      "--dry-run",
      "--set",
      "user.name=Ana",
      "--set",
      "user.guest=true",
    ])
    const event = JSON.parse(new URLSearchParams(stdout.trimEnd().split("\n").at(-1)).get("event") ?? "[]") as unknown[]
    expect(event[0]).toMatchObject({
      data: {
        attributes: {
          user: { name: "Ana", guest: true, role: "MODERATOR" },
          meeting: { "external-meeting-id": "aula-1" },
        },
      },
    })
  })

  test("says what went wrong, and sends to no other machine by mistake", async () => {
    const to = ["--to", "http://127.0.0.1:1/hooks"]
    expect(await cli.run(["trigger", "bbb", "meeting-endet", ...to])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("meeting-ended") as string,
    })
    expect(await cli.run(["trigger", "bbb", "meeting-ended", ...to])).toMatchObject({ code: 3 })
    const elsewhere = ["trigger", "confweb", "meeting-ended", "--to", "https://app.example.org/hooks"]
    const env = { CONFERENCIAWEB_SECRET: secret }
    expect(await cli.run(elsewhere, { env })).toMatchObject({ code: 2 })
    expect(await cli.run([...elsewhere, "--remote"], { env })).toMatchObject({ code: 2 })
    expect(await cli.run(["trigger", "ethora", "x", ...to])).toMatchObject({ code: 2 })
    expect(await cli.run(["trigger", "omniflow", "message.received", ...to])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--secret is missing: OmniFlow") as string,
    })
    await using app = await serve(answering("no", { status: 500 }))
    expect(await cli.run(["trigger", "bbb", "meeting-ended", "--to", `${app.origin}/hooks`])).toMatchObject({ code: 1 })
    await using closed = await serve(answering("no", { status: 401 }))
    expect(
      await cli.run(["trigger", "confweb", "meeting-ended", "--to", `${closed.origin}/hooks`], { env }),
    ).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/as --secret or --auth-token.*authToken that hooks create returns/) as string,
    })
  })
})
