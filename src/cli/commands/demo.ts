import type { AddressInfo } from "node:net"
import { interrupted } from "../io.ts"
import { painter, plain } from "../terminal.ts"
import type { ExtraCommand } from "../extra-command.ts"

const secret = "demo-secret"

export const demo: ExtraCommand = {
  words: ["demo"],
  summary: "Demonstrate a meeting, a recording and a signed webhook, offline",
  description:
    "Starts a BigBlueButton sandbox and a webhook receiver on this machine and runs through an integration: create a meeting, make a join link, receive a verified event, list the recording. In a terminal, the sandbox keeps running until you interrupt it, so that you can open the link.",
  configure: () => undefined,
  run: async (io) => {
    const paint = painter(io, io.stdout)
    let count = 0
    const step = (what: string, call: string) => {
      io.stdout.write(`\n${paint("bold", `${++count}. ${what}`)}\n   ${paint("dim", call)}\n`)
    }
    const found = (text: string) => {
      io.stdout.write(`   ${paint("green", "✓")} ${plain(text)}\n`)
    }
    const { createServer } = await import("node:http")
    const { bigBlueButtonSandbox } = await import("conferkit/sandbox")
    const { BigBlueButton, bigBlueButtonReceiver } = await import("conferkit/bigbluebutton")
    const { createWebhookHandler, toNodeListener } = await import("conferkit/webhooks")
    const sandbox = bigBlueButtonSandbox({ secret })
    let received: (text: string) => void = () => undefined
    const arrival = new Promise<string>((resolve) => {
      received = resolve
    })
    const handler = createWebhookHandler({
      receiver: bigBlueButtonReceiver({ secret }),
      on: {
        "user-joined": ({ attributes }) => {
          received(
            `user-joined: ${attributes.user?.name ?? "somebody"} in ${attributes.meeting["external-meeting-id"]}`,
          )
        },
      },
    })
    const server = createServer(toNodeListener(handler))
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve)
    })
    try {
      const { url } = await sandbox.listen({ port: 0 })
      step("Start an in-memory server", "bigBlueButtonSandbox({ secret })")
      found(url)
      const bbb = new BigBlueButton({ baseUrl: url, secret })
      step("Create a meeting", 'bbb.create({ name: "Aula 1", meetingID: "aula-1", record: true })')
      const { createDate } = await bbb.create({ name: "Aula 1", meetingID: "aula-1", record: true })
      found(`created ${createDate}`)
      step("Register a webhook", "bbb.hooks.ensure(callbackURL)")
      const { port } = server.address() as AddressInfo
      const hook = await bbb.hooks.ensure(`http://127.0.0.1:${port}/hooks/bbb`)
      found(`hook ${hook.hookID} ${hook.outcome}`)
      step("Make a join link for João", 'bbb.joinUrl({ meetingID: "aula-1", fullName: "João", role: "MODERATOR" })')
      const link = bbb.joinUrl({ meetingID: "aula-1", fullName: "João", role: "MODERATOR" })
      found(link)
      step("João joins; receive and verify the signed event", "createWebhookHandler({ receiver, on })")
      sandbox.attend("aula-1", { fullName: "João", role: "MODERATOR" })
      found(await arrival)
      // The first meeting stays open, so that its join link works.
      step(
        "Hold and end a second meeting, and list its recording",
        'bbb.create({ name: "Aula 2", autoStartRecording: true, … }); bbb.end(…); for await (const recording of bbb.recordings(…))',
      )
      await bbb.create({ name: "Aula 2", meetingID: "aula-2", record: true, autoStartRecording: true })
      sandbox.attend("aula-2", { fullName: "Ana", role: "MODERATOR" })
      await bbb.end({ meetingID: "aula-2" })
      await sandbox.processRecordings()
      for await (const { name, recordID, state } of bbb.recordings({ meetingID: "aula-2" }))
        found(`${name} ${recordID} ${state ?? ""}`)
      io.stdout.write(
        '\nNext: "conferkit sandbox bbb" runs such a server, "conferkit bbb check" checks your own, "conferkit docs" has the documentation.\n',
      )
      if (io.stdout.isTTY === true && io.stdin.isTTY === true) {
        io.stdout.write(`\nThe sandbox is running. Open\n${link}\nPress Ctrl-C to stop.\n`)
        await interrupted(io)
      }
    } finally {
      server.close()
      server.closeAllConnections()
      await sandbox.close()
    }
  },
}
