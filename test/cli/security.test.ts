import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { dirname, join } from "node:path"
import { spawn, spawnSync } from "node:child_process"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox, omniFlowSandbox } from "conferkit/sandbox"
import { profilesPath } from "../../src/cli/profiles.ts"
import { freePort } from "../support/free-port.ts"
import { type Command, command } from "./command.ts"

const patience = 300_000
const secret = "geheim-geheim"
const steering = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/
const hostile = "\u001B]0;evil\u0007\u202E\u009B2J"

let cli: Command
let env: Record<string, string>
const bbb = bigBlueButtonSandbox({ secret, recordings: 3 })
const omniflow = omniFlowSandbox()

beforeAll(async () => {
  cli = await command()
  await bbb.listen()
  await omniflow.listen()
  env = {
    BBB_URL: bbb.baseUrl,
    BBB_SECRET: secret,
    OMNIFLOW_URL: omniflow.baseUrl,
    OMNIFLOW_API_KEY: omniflow.apiKey,
  }
}, patience)

afterAll(async () => {
  await cli.close()
  await bbb.close()
  await omniflow.close()
})

const run = (...args: string[]) => cli.run(args, { env })

interface Server {
  readonly url: string
  readonly seen: { readonly method: string; readonly url: string; readonly headers: IncomingMessage["headers"] }[]
  readonly close: () => void
}

/** A server with arbitrary responses. */
async function server(respond: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const seen: Server["seen"] = []
  const made = createServer((request, response) => {
    seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers })
    request.resume().once("end", () => {
      respond(request, response)
    })
  })
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve))
  const { port } = made.address() as AddressInfo
  return {
    seen,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      made.close()
      made.closeAllConnections()
    },
  }
}

const sendJson = (value: unknown) => (_request: IncomingMessage, response: ServerResponse) => {
  response.setHeader("content-type", "application/json").end(JSON.stringify(value))
}

const hasTerminal = spawnSync("script", ["--version"]).status === 0

/** The output of the command in a pseudo-terminal. */
async function onTerminal(args: readonly string[], more: Readonly<Record<string, string>>): Promise<string> {
  const quoted = [process.execPath, cli.path, ...args].map((each) => `'${each.replaceAll("'", `'\\''`)}'`).join(" ")
  const child = spawn("script", ["-qec", `stty cols 100; ${quoted}`, "/dev/null"], {
    env: { PATH: process.env["PATH"] ?? "", HOME: cli.home, TERM: "xterm", NO_COLOR: "1", ...more },
    cwd: cli.home,
  })
  let text = ""
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part))
  await new Promise((resolve) => child.once("close", resolve))
  return text.replaceAll("\r\n", "\n")
}

describe("destructive commands", () => {
  test("ask for confirmation however a boolean option is written", async () => {
    const [recording] = bbb.recordings
    for (const publish of ["false", "FALSE", 0, "0", null, [false], ""]) {
      const given = JSON.stringify({ recordID: [recording?.recordID], publish })
      expect(await run("bbb", "publish-recordings", "--params", given), given).toMatchObject({ code: 2 })
    }
    expect(bbb.recordings[0]?.state).toBe(recording?.state)
    const yes = JSON.stringify({ recordID: [recording?.recordID], publish: "true" })
    expect(await run("bbb", "publish-recordings", "--params", yes)).toMatchObject({ code: 0 })
  })

  test("never use the client's URL as the url parameter of a call", async () => {
    const { code, stderr } = await run("omniflow", "webhooks", "create", "--event", "message.received")
    expect(code).toBe(2)
    expect(stderr).not.toContain(omniflow.baseUrl)
    const ethora = ["--app-id", "0123456789abcdef01234567", "--app-secret", "topsecretx"]
    expect(
      await run("ethora", "--url", "http://127.0.0.1:1", ...ethora, "delete-site-source-by-url", "--dry-run"),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining("missing: --url") as string })
  })
})

describe("secrets", () => {
  test("an empty option is an error, and does not fall back to the environment", async () => {
    for (const given of [
      ["--url", ""],
      ["--url", "", "--secret", ""],
      ["--secret", ""],
    ])
      expect(await run("bbb", "meetings", ...given)).toMatchObject({ code: 2, stdout: "" })
  })

  test("values of misspelt options are not repeated", async () => {
    const { code, stderr } = await run("bbb", "meetings", "--secrt=top'secret'x")
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("'--secrt'") as string })
    expect(stderr).not.toContain("secret'")
  })

  test("are hidden in tables at any depth, under any column name", async () => {
    const body = { data: [{ id: "1", secret: "topsecretx", deep: { client_secret: "topsecrety" } }] }
    const app = await server(sendJson(body))
    const given = ["omniflow", "--url", app.url, "--api-key", "key-key-key", "webhooks", "list"]
    for (const columns of [[], ["--columns", "id,secret,deep,deep.client_secret"]]) {
      const { stdout, stderr } = await run(...given, ...columns)
      expect(stdout).toContain("1")
      expect(stdout + stderr).not.toContain("topsecret")
    }
    expect((await run(...given, "--columns", "deep", "--show-secrets")).stdout).toContain("topsecrety")
    app.close()
  })

  test("profiles do not show session tokens", async () => {
    const given = ["--api-key", "k-key-key", "--api-secret", "topsecretx", "--session-token", "topsecrety"]
    expect(await cli.run(["profile", "add", "xcall", "--name", "tok", ...given])).toMatchObject({ code: 0 })
    for (const format of [[], ["--json"]])
      expect((await cli.run(["profile", "list", ...format])).stdout).not.toContain("topsecret")
    await cli.run(["profile", "remove", "tok"])
  })

  test("trigger shows none in a dry run or in an error", async () => {
    const to = ["meeting-ended", "--to", "http://127.0.0.1:1/hooks", "--secret", secret]
    for (const service of ["bbb", "confweb"]) {
      const { stdout } = await cli.run(["trigger", service, ...to, "--dry-run"])
      expect(stdout).toContain("meeting-ended")
      expect(stdout).not.toContain(secret)
      expect(stdout).not.toMatch(/checksum=[0-9a-f]/)
    }
    expect((await cli.run(["trigger", "confweb", ...to, "--dry-run", "--show-secrets"])).stdout).toContain(secret)
    const user = ["meeting-ended", "--to", "http://ana:topsecretx@127.0.0.1:1/", "--secret", secret]
    const rejected = await cli.run(["trigger", "bbb", ...user])
    expect(rejected.code).toBe(2)
    expect(rejected.stderr).not.toContain("topsecretx")
  })

  test("the sandbox log shows no meeting passwords", async () => {
    const running = cli.start(["sandbox", "bbb", "--port", "0", "--secret", secret])
    const url = /BBB_URL='(.*)'/.exec(await running.says("Calls (→)"))?.[1] ?? ""
    const client = new BigBlueButton({ baseUrl: url, secret })
    await client.create({ name: "Aula", meetingID: "aula", moderatorPW: "topsecretx", attendeePW: "topsecrety" })
    const text = await running.says("GET /bigbluebutton/api/create")
    expect(text).not.toContain("topsecret")
    running.interrupt()
    await running.ended
  })
})

describe("trigger", () => {
  test("sends only to this machine, whatever its hostname looks like", async () => {
    const to = (url: string) =>
      cli.run(["trigger", "bbb", "meeting-ended", "--to", url, "--secret", secret, "--dry-run"])
    for (const host of ["127.0.0.1.evil.example", "127.evil.example", "localhost.evil.example", "0.0.0.0", "1.2.3.4"])
      expect(await to(`http://${host}/`), host).toMatchObject({ code: 2 })
    for (const host of ["localhost", "127.0.0.1", "127.1", "2130706433", "[::1]", "app.localhost"])
      expect(await to(`http://${host}/`), host).toMatchObject({ code: 0 })
  })
})

describe("terminal output", () => {
  test.runIf(hasTerminal)(
    "contains no control characters from field names or from a single object as CSV",
    async () => {
      const list = await server(sendJson({ data: [{ [`a${hostile}`]: `b${hostile}` }] }))
      const one = await server(sendJson({ data: { id: hostile, [`a${hostile}`]: hostile } }))
      for (const { url } of [list, one]) {
        const given = ["omniflow", "--url", url, "--api-key", "key-key-key"]
        for (const format of [[], ["--json"], ["--csv"]]) {
          for (const call of [
            ["conversations", "get", "1"],
            ["conversations", "list"],
          ]) {
            const text = await onTerminal([...given, ...call, ...format], {})
            expect(text, `${call.join(" ")} ${format.join("")}`).not.toMatch(steering)
          }
        }
      }
      list.close()
      one.close()
    },
  )

  test.runIf(hasTerminal)(
    "wraps long strings of wide characters in linear time",
    async () => {
      const wide = bigBlueButtonSandbox({ secret, recordings: [{ name: "あ".repeat(60_000), metadata: {} }] })
      await wide.listen()
      const text = await onTerminal(["bbb", "recordings", "--columns", "name,recordID"], {
        BBB_URL: wide.baseUrl,
        BBB_SECRET: secret,
      })
      await wide.close()
      expect(text).toContain("あ")
      expect(text.length).toBeLessThan(2_000)
    },
    30_000,
  )

  test("does not list members of Object.prototype as columns", async () => {
    const { stdout } = await run("bbb", "recordings", "--csv", "--columns", "constructor,__proto__.constructor,name")
    expect(stdout).not.toMatch(/native code|function/)
  })

  test("--people prints harmless names", async () => {
    const running = cli.start(["sandbox", "bbb", "--port", "0", "--secret", secret, "--people"])
    const url = /BBB_URL='(.*)'/.exec(await running.says("Calls (→)"))?.[1] ?? ""
    await new BigBlueButton({ baseUrl: url, secret }).create({ name: "Aula", meetingID: "aula\u202E1" })
    expect(await running.says(/· .* joined/)).not.toMatch(steering)
    running.interrupt()
    await running.ended
  }, 30_000)
})

describe("CSV", () => {
  test("escapes formulas after whitespace", async () => {
    const names = [
      "=1+1",
      "\t=1+1",
      "\r=1+1",
      "\n=1+1",
      " =1+1",
      "\u00A0@x",
      "\uFEFF=1",
      "\u200B=1",
      "\uFF1D1",
      " \uFF0B1",
    ]
    const app = await server(sendJson({ data: names.map((id) => ({ id })) }))
    const given = ["--url", app.url, "--api-key", "key-key-key", "webhooks", "list", "--csv", "--columns", "id"]
    const { stdout } = await run("omniflow", ...given)
    app.close()
    const [head, ...cells] = [...stdout.matchAll(/"((?:[^"]|"")*)"|([^\n"]+)/g)].map(([, one, two]) => one ?? two)
    expect(head).toBe("id")
    expect(cells).toEqual(names.map((name) => `'${name}`))
  })
})

describe("--output", () => {
  const read = (name: string) => readFile(join(cli.home, name), "utf8")
  const drafts = async () => (await readdir(cli.home)).filter((name) => name.endsWith(".tmp"))

  test("keeps an existing file until the new one is complete", async () => {
    await writeFile(join(cli.home, "kept.csv"), "before", { mode: 0o600 })
    const closed = ["--url", "http://127.0.0.1:1/bigbluebutton", "--secret", secret]
    expect(await run("bbb", "recordings", "--csv", "--output", "kept.csv", ...closed)).toMatchObject({ code: 3 })
    expect(await run("bbb", "recordings", "--csv", "--output", "kept.csv", "--dry-run")).toMatchObject({ code: 0 })
    expect(await read("kept.csv")).toBe("before")
    expect(await run("bbb", "recordings", "--csv", "--output", "kept.csv")).toMatchObject({ code: 0 })
    expect(await read("kept.csv")).toMatch(/^recordID,/)
    expect(await drafts()).toEqual([])
  })

  test("writes to a device directly", async () => {
    expect(await run("bbb", "recordings", "--csv", "--output", "/dev/null")).toMatchObject({ code: 0 })
  })

  test("never leaves an incomplete list that looks complete", async () => {
    let calls = 0
    const failures = () => (++calls > 2 ? { status: 400 } : undefined)
    const breaking = bigBlueButtonSandbox({ secret, recordings: 250, failures })
    await breaking.listen()
    const given = ["--url", breaking.baseUrl, "--secret", secret]
    for (const format of [[], ["--json"], ["--csv"]]) {
      calls = 0
      const printed = await run("bbb", "recordings", ...format, ...given)
      expect(printed.code).not.toBe(0)
      expect(printed.stderr).toMatch(/The list is incomplete: it failed after \d+ recordings\./)
      await writeFile(join(cli.home, "list"), "before")
      calls = 0
      const written = await run("bbb", "recordings", ...format, ...given, "--output", "list")
      expect(written.code).not.toBe(0)
      expect(written.stderr).toContain("The entries received so far are in list.partial.")
      expect(await read("list")).toBe("before")
      expect((await read("list.partial")).length).toBeGreaterThan(100)
    }
    await breaking.close()
    expect(await drafts()).toEqual([])
  })

  test("prints no header if the list fails immediately", async () => {
    const app = await server((_request, response) => response.writeHead(403).end())
    const given = ["--url", `${app.url}/bigbluebutton`, "--secret", secret]
    expect(await run("bbb", "recordings", "--csv", ...given)).toMatchObject({ code: 1, stdout: "" })
    app.close()
  })
})

describe("profiles", () => {
  test("a corrupt file is reported, and never treated as profiles", async () => {
    const path = profilesPath({ env: {}, home: cli.home, platform: process.platform })
    await mkdir(dirname(path), { recursive: true })
    for (const text of [
      "",
      "[]",
      "null",
      '{"bbb":null}',
      '{"bbb":{"provider":"bbb"}}',
      '{"bbb":{"provider":"bbb","settings":{"url":1}}}',
    ]) {
      await writeFile(path, text, { mode: 0o600 })
      await chmod(path, 0o600)
      for (const args of [
        ["bbb", "meetings"],
        ["profile", "list"],
      ])
        expect(await cli.run(args), text).toMatchObject({
          code: 2,
          stderr: expect.stringContaining("fix or delete it") as string,
        })
    }
    await writeFile(path, "{}")
    expect(await cli.run(["profile", "remove", "constructor"])).toMatchObject({ code: 2 })
    expect(await cli.run(["profile", "remove", "__proto__"])).toMatchObject({ code: 2 })
  })
})

describe("listen", () => {
  /** Sends events to a port of `listen`. */
  const trigger = (url: string) => cli.run(["trigger", "bbb", "meeting-ended", "--to", url, "--secret", secret])

  async function listening(...args: string[]) {
    const running = cli.start(["listen", "bbb", "--port", "0", ...args], { env: { ...env } })
    const url = /Listening on (http:\S+)/.exec(await running.says("Press Ctrl-C to stop"))?.[1] ?? ""
    return { running, url }
  }

  test("forwards nothing unsigned", async () => {
    const app = await server((_request, response) => response.end("internal"))
    const { running, url } = await listening("--forward", app.url)
    expect(await (await fetch(`${url}/admin?meetingID=x`)).text()).toBe("OK")
    expect(await fetch(`${url}/admin`, { method: "POST", body: "event=[]" })).toMatchObject({ status: 401 })
    await running.says("not forwarded: the sender is not verified")
    expect(app.seen).toEqual([])
    running.interrupt()
    await running.ended
    app.close()
  })

  test("returns every status of the application", async () => {
    let status = 200
    const app = await server((_request, response) => response.writeHead(status).end())
    const { running, url } = await listening("--forward", `${app.url}/hooks`)
    for (status of [200, 204, 205, 304, 302, 410, 503])
      expect((await trigger(`${url}/`)).stdout, String(status)).toContain(`HTTP ${status}`)
    running.interrupt()
    await running.ended
    app.close()
  })

  test("a forwarding loop ends", async () => {
    const port = String(await freePort())
    const url = `http://127.0.0.1:${port}`
    const running = cli.start(["listen", "bbb", "--port", port, "--forward", url], { env })
    await running.says("Press Ctrl-C to stop")
    expect((await trigger(`${url}/`)).stdout).toContain("HTTP 508")
    running.interrupt()
    await running.ended
  })

  test("reports usage errors before it registers a hook", async () => {
    const register = ["listen", "bbb", "--register", "https://app.example.org/hooks"]
    for (const wrong of [
      ["--port", "x"],
      ["--port", "0", "--forward", "nowhere"],
    ]) {
      expect(await run(...register, ...wrong)).toMatchObject({ code: 2 })
      expect(bbb.hooks).toEqual([])
    }
    const forward = await run("listen", "bbb", "--port", "0", "--forward", "http://ana:topsecretx@localhost/")
    expect(forward.code).toBe(2)
    expect(forward.stderr).not.toContain("topsecretx")
  })

  test("removes its hook if interrupted twice, or if its terminal or reader is gone", async () => {
    const register = ["listen", "bbb", "--port", "0", "--register", "https://app.example.org/hooks"]
    const start = async (ends: (child: ReturnType<typeof spawn>, url: string) => Promise<void> | void) => {
      const child = spawn(process.execPath, [cli.path, ...register], {
        env: { PATH: process.env["PATH"] ?? "", HOME: cli.home, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      })
      const closed = new Promise((resolve) => child.once("close", resolve))
      let text = ""
      const url = await new Promise<string>((resolve) => {
        child.stderr.on("data", (part: Buffer) => {
          text += part.toString()
          const found = /Listening on (http:\S+)[^]*is registered/.exec(text)?.[1]
          if (found !== undefined) resolve(found)
        })
      })
      expect(bbb.hooks).toHaveLength(1)
      await ends(child, url)
      await closed
      expect(bbb.hooks).toEqual([])
    }
    await start((child) => {
      child.kill("SIGINT")
      child.kill("SIGINT")
      child.kill("SIGTERM")
    })
    await start((child) => {
      child.kill("SIGHUP")
    })
    await start(async (child, url) => {
      child.stdout?.destroy()
      const to = ["--to", `${url}/hooks`, "--callback-url", "https://app.example.org/hooks"]
      await cli.run(["trigger", "bbb", "meeting-ended", ...to, "--secret", secret])
    })
  })

  test("keeps a hook that already existed", async () => {
    const client = new BigBlueButton({ baseUrl: bbb.baseUrl, secret })
    const url = "https://app.example.org/production"
    const { hookID } = await client.hooks.create({ callbackURL: url })
    const { running } = await listening("--register", url)
    running.interrupt()
    expect((await running.ended).stderr).toContain("existed before and stays registered")
    expect(bbb.hooks.map((each) => each.callbackURL)).toEqual([url])
    await client.hooks.destroy({ hookID })
  })

  test("prints ids from a server harmlessly", async () => {
    const xml = (text: string) => `<response><returncode>SUCCESS</returncode>${text}</response>`
    const app = await server((request, response) => {
      response.setHeader("content-type", "text/xml")
      if (request.url?.includes("/hooks/list") === true) response.end(xml("<hooks></hooks>"))
      else if (request.url?.includes("/hooks/destroy") === true) response.end(xml("<removed>true</removed>"))
      else response.end(xml("<hookID>1\u202E\u009B2J</hookID>"))
    })
    const running = cli.start(
      [
        "listen",
        "bbb",
        "--port",
        "0",
        "--register",
        "https://a.example/",
        "--url",
        `${app.url}/bigbluebutton`,
        "--secret",
        secret,
      ],
      {},
    )
    await running.says("is registered")
    running.interrupt()
    expect((await running.ended).stderr).not.toMatch(steering)
    app.close()
  })
})

describe("process handling", () => {
  test("an interrupt ends a command that waits for standard input", async () => {
    const args = [cli.path, "bbb", "meetings", "--url", bbb.baseUrl, "--secret-stdin"]
    const child = spawn(process.execPath, args, { env: { PATH: process.env["PATH"] ?? "", HOME: cli.home } })
    const closed = new Promise<number | null>((resolve) => child.once("close", resolve))
    child.stdin.on("error", () => undefined)
    // More than a pipe's buffer: once it is written, the command is reading.
    await new Promise((resolve) => child.stdin.write("x".repeat(900_000), resolve))
    child.kill("SIGINT")
    expect(await closed).toBe(130)
  })

  test.skipIf(process.platform !== "linux")("a full disk is an error", async () => {
    const child = spawn("sh", ["-c", `"$0" "$1" bbb recordings --json > /dev/full`, process.execPath, cli.path], {
      env: { PATH: process.env["PATH"] ?? "", HOME: cli.home, ...env },
    })
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1)
  })

  test("warns if a sandbox is reachable from other machines", async () => {
    const open = cli.start(["sandbox", "bbb", "--port", "0", "--host", "0.0.0.0"])
    await open.says("Calls (→)")
    open.interrupt()
    expect((await open.ended).stderr).toContain("other machines can reach 0.0.0.0")
    const closed = cli.start(["sandbox", "bbb", "--port", "0"])
    await closed.says("Calls (→)")
    closed.interrupt()
    expect((await closed.ended).stderr).toBe("")
  })
})
