import { execFile } from "node:child_process"
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bigBlueButtonSandbox, omniFlowSandbox, xcallSandbox, xroomSandbox } from "conferkit/sandbox"
import { unifiedDiff } from "../../src/cli/drift/diff.ts"
import { captured, describeCaptures } from "../support/captures.ts"
import { type DriftServer, servers } from "./drift-servers.ts"
import { runCommand } from "./in-process.ts"

const specs = join(import.meta.dirname, "../../specs")
const clean = "All responses match the document."
let folder = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "conferkit-drift-"))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function place(spec: string): Promise<string> {
  const at = await mkdtemp(join(folder, "case-"))
  await mkdir(join(at, "specs"))
  await copyFile(join(specs, spec), join(at, "specs", spec))
  return at
}

async function withServer(service: string, use: (server: DriftServer) => Promise<void>): Promise<void> {
  const server = await servers[service]?.()
  if (server === undefined) throw new Error(service)
  try {
    await use(server)
  } finally {
    await server.close()
  }
}

const run = promisify(execFile)

describe("a sandbox has no drift", () => {
  test.each([
    ["bbb", ["getMeetings", "getMeetingInfo", "getRecordings", "hooksList"]],
    ["confweb", ["getAllMeetings", "getRecordings"]],
    ["xroom", ["roomList", "bookingGet", "webhookValidate"]],
    ["xcall", ["getRoomInfo", "getAccount", "getSubscription"]],
    ["ethora", ["listUsers", "listMessages", "getApp"]],
    ["omniflow", ["conversationsGet", "messagesList", "webhooksListDeliveries"]],
  ])("%s", async (service, calls) => {
    await withServer(service, async ({ options }) => {
      const { stdout, stderr, code } = await runCommand([service, "drift", ...options, "--json"])
      expect(stderr).toBe("")
      const found = JSON.parse(stdout) as {
        calls: { operation: string; result: string }[]
        differences: unknown[]
        patch: string
      }
      expect(found.differences).toEqual([])
      expect(found.patch).toBe("")
      for (const call of calls)
        expect(found.calls.find(({ operation }) => operation === call)?.result, call).toMatch(/^as described/)
      expect(code).toBe(0)
    })
  })
})

describe("calls that need parameters", () => {
  test("are listed with the reason, and can be made with --with", async () => {
    await withServer("bbb", async ({ options }) => {
      const without = await runCommand(["bbb", "drift", ...options])
      expect(without.stdout).toMatch(
        /stuns +- +skipped: no response contains a sessionToken: pass --with sessionToken=…/,
      )
      const given = await runCommand(["bbb", "drift", ...options, "--with", "sessionToken=none"])
      expect(given.stdout).toMatch(/stuns +1 +/)
    })
  })

  test("only safe calls are made", async () => {
    await withServer("bbb", async (server) => {
      const asked: string[] = []
      server.mutate = (text, path) => {
        asked.push(path.replace(/\?.*/s, ""))
        return text
      }
      await runCommand(["bbb", "drift", ...server.options])
      expect(
        asked.filter((path) => /create|end$|join|delete|destroy|update|publish|insert|signOut|feedback/i.test(path)),
      ).toEqual([])
      expect(asked.length).toBeGreaterThan(8)
    })
  })

  test("exits with 3 if the server is unreachable, and draws no conclusion from wrong credentials", async () => {
    const gone = await runCommand([
      ..."bbb drift --secret x --max-retries 0 --url http://127.0.0.1:1/bigbluebutton".split(" "),
    ])
    expect(gone.code).toBe(3)
    await withServer("bbb", async ({ url }) => {
      const wrong = await runCommand(["bbb", "drift", "--secret", "wrong", "--url", url, "--max-retries", "0"])
      expect(wrong.stdout).toMatch(/getMeetings +1 +as described; failed/)
      expect(wrong.stderr).toContain("no call that needs credentials succeeded")
      expect(wrong.code).toBe(1)
    })
  })
})

test("combines all changes into one patch that git and patch apply", async () => {
  await withServer("bbb", async (server) => {
    const at = await place("bigbluebutton.yaml")
    server.mutate = (text) =>
      text
        .replaceAll(
          "<attendees>",
          "<polls><poll rank='1'>a</poll><poll rank='2'>b</poll></polls><host><load>3</load></host><attendees>",
        )
        .replaceAll(/<listenerCount>\d+</g, "<listenerCount>many<")
        .replaceAll(/<dialNumber>[^<]*</g, "<dialNumber><country>55</country><")
        .replaceAll(/(<voiceBridge>\d+<\/voiceBridge>)/g, "$1$1")
        .replaceAll(/<createDate>[^<]*<\/createDate>/g, "")
        .replaceAll(/(<\/?)attendee>/g, "$1participant>")
        .replaceAll("<role>VIEWER<", "<role>OBSERVER<")
        .replaceAll("<messageKey>notFound<", "<messageKey>meetingHasMoved<")
        .replaceAll("<published>", "<views>12</views><published>")
    const args = ["bbb", "drift", ...server.options]
    const found = await runCommand([...args, "--patch", "drift.patch", "--issue", "issue.md"], { cwd: at })
    expect(found.code).toBe(1)
    const issue = await readFile(join(at, "issue.md"), "utf8")
    expect(issue).toContain("### Differences from the document")
    expect(issue).toContain("```diff\n--- a/specs/bigbluebutton.yaml")
    await run("git", ["apply", "--whitespace=error", "--check", "drift.patch"], { cwd: at })
    await run("patch", ["-p1", "--input", "drift.patch"], { cwd: at })
    const after = await runCommand([...args, "--spec", "specs/bigbluebutton.yaml"], { cwd: at })
    expect(after.stderr).toBe("")
    expect(after.stdout).toContain(clean)
    expect(after.code).toBe(0)
  })
})

describe("the output", () => {
  const personal = [
    "Zuleika Q. Brandenburg",
    "zuleika@brandenburg.example",
    "+55 11 98765-4321",
    "7d7f8b1e-3c52-4a19-9c0e-0d8c5a5b1f11",
    "https://intranet.brandenburg.example/secret/path?token=abc",
    "hunter2-and-more",
    "eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
    "Rua das Acácias 17",
    "198.51.100.23",
    "1987-04-23T08:15:00Z",
    "4929123412341234",
  ]

  test.each(["bbb", "omniflow"])("%s: contains none of the received values", async (service) => {
    await withServer(service, async (server) => {
      const members = personal.map((value, index) => [`field${index}`, value] as const)
      const escaped = (text: string) => text.replaceAll("&", "&amp;")
      server.mutate = (text) =>
        service === "bbb"
          ? text.replaceAll(
              "<attendees>",
              `${members.map(([name, value]) => `<${name} id="${escaped(value)}">${escaped(value)}</${name}>`).join("")}<attendees>`,
            )
          : text.replaceAll(
              '"channel":',
              `"others":${JSON.stringify({ ...Object.fromEntries(members), byName: Object.fromEntries(personal.map((value) => [value, { value }])) })},"status":${JSON.stringify(personal[0])},"channel":`,
            )
      const { stdout, stderr, code } = await runCommand([service, "drift", ...server.options])
      expect(code).toBe(1)
      const added = (stdout + stderr).split("\n").filter((line) => !line.startsWith(" "))
      for (const value of personal) expect(added.join("\n")).not.toContain(value)
      expect(stdout).toContain("field0")
    })
  })
})

describe("events", () => {
  const deliveries = (service: string): readonly [Request, string] => {
    switch (service) {
      case "bbb":
        return [bigBlueButtonSandbox().webhook("meeting-ended"), "poll-closed"]
      case "xroom":
        return [xroomSandbox().webhook("roomCreated", {}, { url: "https://app.example.org/hook" }), "roomFrozen"]
      case "xcall":
        return [xcallSandbox().webhook("room.started"), "room.frozen"]
      default:
        return [omniFlowSandbox().webhook("message.received", undefined, { secret: "of-tests" }), "message.edited"]
    }
  }

  test.each(["bbb", "xroom", "xcall", "omniflow"])("%s: an unknown event and an unknown field", async (service) => {
    const [delivery, name] = deliveries(service)
    const spec = service === "bbb" ? "bigbluebutton.yaml" : `${service}.yaml`
    const at = await place(spec)
    const body = await delivery.text()
    const file = join(at, "events.txt")
    const drift = (...more: string[]) =>
      runCommand([service, "drift", "--offline", "--events", file, ...more], { cwd: at })
    await writeFile(file, body)
    const known = await drift()
    expect(known.stdout).toContain(clean)
    expect(known.code).toBe(0)

    const rename = (text: string) =>
      text.replaceAll(
        /"(id|event|type)":"(?:meeting-ended|roomCreated|room\.started|message\.received)"/g,
        `"$1":"${name}","mood":"calm"`,
      )
    const changed =
      service === "bbb"
        ? String(new URLSearchParams({ event: rename(new URLSearchParams(body).get("event") ?? "") }))
        : rename(body)
    await writeFile(file, `${body}\n${changed}\n`)
    const found = await drift("--patch", "drift.patch")
    expect(found.stdout).toMatch(new RegExp(`unknown event +${name}`))
    expect(found.stdout).not.toContain("does not fix")
    expect(found.code).toBe(1)
    await run("git", ["apply", "--whitespace=error", "drift.patch"], { cwd: at })
    const after = await drift("--spec", `specs/${spec}`)
    expect(after.stdout).toContain(clean)

    await writeFile(file, changed.replaceAll("calm", "").replaceAll(name, name))
    expect((await drift("--spec", `specs/${spec}`)).code).toBe(0)
  })
})

describe("recorded responses", () => {
  const har = (body: string) => ({
    log: {
      entries: [
        {
          request: { method: "GET", url: "https://omniflow.example.org/v1/conversations?limit=1" },
          response: { status: 200, content: { mimeType: "application/json", text: body } },
        },
        {
          request: { method: "GET", url: "https://omniflow.example.org/elsewhere" },
          response: { status: 200, content: { text: "{}" } },
        },
      ],
    },
  })

  test("in a HAR file are compared without credentials or server", async () => {
    const at = await place("omniflow.yaml")
    await mkdir(join(at, "recorded"))
    await writeFile(join(at, "recorded/a.har"), JSON.stringify(har('{"data":[],"nextCursor":null}')))
    const fine = await runCommand(["omniflow", "drift", "--responses", "recorded"], { cwd: at })
    expect(fine.stdout).toContain(clean)
    expect(fine.stdout).toContain("1 recorded responses belong to calls that the document does not describe")
    await writeFile(join(at, "recorded/b.har"), JSON.stringify(har('{"data":[],"total":7}')))
    const other = await runCommand(["omniflow", "drift", "--responses", "recorded"], { cwd: at })
    expect(other.stdout).toMatch(/unknown field +total/)
    expect(other.code).toBe(1)
  })

  test.each([
    [["--responses", "nowhere"], /cannot read the folder/],
    [["--responses", "."], /contains no recorded responses/],
    [["--offline"], /--offline requires/],
    [["--offline", "--events", "nowhere"], /cannot read/],
    [["--responses", ".", "--spec", "nowhere"], /--spec: cannot read nowhere/],
    [["--with", "a", "--api-key", "k", "--url", "http://127.0.0.1:1"], /--with must be name=value/],
  ])("%j is a usage error", async (args, said) => {
    const at = await mkdtemp(join(folder, "case-"))
    const { stderr, code } = await runCommand(["omniflow", "drift", ...args], { cwd: at })
    expect(stderr).toMatch(said)
    expect(code).toBe(2)
  })
})

describe("unified diffs", () => {
  test("of random changes apply with git", async () => {
    let seed = 7
    const random = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit
    for (let round = 0; round < 20; round++) {
      const at = await mkdtemp(join(folder, "diff-"))
      const before = Array.from({ length: 60 }, () => `line ${random(9)}`)
      const after = before.flatMap((line) => {
        const choice = random(12)
        return choice === 0 ? [] : choice === 1 ? [line, `new ${random(9)}`] : choice === 2 ? ["other"] : [line]
      })
      const texts = [before, after].map((lines) => `${lines.join("\n")}\n`) as [string, string]
      const diff = unifiedDiff("a.txt", ...texts)
      await writeFile(join(at, "a.txt"), texts[0])
      await writeFile(join(at, "d.patch"), diff)
      if (diff !== "") await run("git", ["apply", "d.patch"], { cwd: at })
      expect(await readFile(join(at, "a.txt"), "utf8")).toBe(texts[1])
    }
  })

  test("of equal strings are empty", () => {
    expect(unifiedDiff("a", "x\n", "x\n")).toBe("")
  })
})

describeCaptures("recorded traffic", () => {
  test("between releases of bbb-web and bbb-webhooks list the documented changes", async () => {
    const at = await mkdtemp(join(folder, "captures-"))
    await mkdir(join(at, "responses"))
    for (const file of ["bbb-web-3.0.json", "bbb-webhooks-3.5.0-calls.json"])
      await writeFile(join(at, "responses", file), captured(file))
    await writeFile(join(at, "events.json"), captured("bbb-webhooks-3.5.0-callbacks.json"))
    const args = ["bbb", "drift", "--responses", "responses", "--events", "events.json"]
    const { stdout } = await runCommand([...args, "--json"], { cwd: at })
    const { calls, differences } = JSON.parse(stdout) as {
      calls: { responses: number }[]
      differences: { kind: string; at: string; calls: string[] }[]
    }
    expect(calls.reduce((sum, { responses }) => sum + responses, 0)).toBeGreaterThan(270)
    // What the recording's own samples put in (an extension that no release has, an attribute without a name), and JSON of the version
    // call, which the document mentions in words.
    expect(differences.map(({ kind, at: where }) => `${kind} ${where}`)).toEqual([
      "undescribed ",
      "unknown field response/recordings/recording/playback/format/preview2",
      "unknown field response/recordings/recording/playback/format/breakoutRooms",
      "unknown field rap-publish-ended.attributes.recording.playback.extensions.preview.images.image._attr",
    ])
  })
})
