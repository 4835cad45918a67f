import { spawn, spawnSync } from "node:child_process"
import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { type Command, command } from "./command.ts"

const patience = 300_000
const escape = "\u001B"

let cli: Command
let env: Record<string, string>
const hostile = `=HYPERLINK("http://evil")${escape}[31m\u202Eevil\u009B2J`
const bbb = bigBlueButtonSandbox({
  secret: "geheim-geheim",
  recordings: [
    { name: hostile, metadata: { "class-id": "007" } },
    { name: "+1", metadata: {} },
    { name: 'Aula, "1"', metadata: {} },
  ],
})

beforeAll(async () => {
  cli = await command()
  await bbb.listen()
  env = { BBB_URL: bbb.baseUrl, BBB_SECRET: bbb.secret }
}, patience)

afterAll(async () => {
  await cli.close()
  await bbb.close()
})

const run = (...args: string[]) => cli.run(args, { env })

/** The command in a pseudo-terminal, where the given input is typed once it prompts. */
async function onTerminal(args: readonly string[], typed = "", more: Readonly<Record<string, string>> = {}) {
  const quoted = [process.execPath, cli.path, ...args].map((each) => `'${each.replaceAll("'", `'\\''`)}'`).join(" ")
  const child = spawn("script", ["-qec", `stty cols 100; ${quoted}`, "/dev/null"], {
    env: { PATH: process.env["PATH"] ?? "", HOME: cli.home, TERM: "xterm", ...env, ...more },
    cwd: cli.home,
  })
  let text = ""
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    text += part
    if (text.includes("[y/N]") && child.stdin.writable) child.stdin.end(typed)
  })
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
  return { code, text }
}

const hasTerminal = spawnSync("script", ["--version"]).status === 0
if (!hasTerminal) console.warn("SKIPPED: commands on a terminal: there is no util-linux script here")

describe("CSV", () => {
  test("has a header line even for an empty list", async () => {
    const { stdout } = await run("bbb", "recordings", "--meta", "class-id=none", "--csv")
    expect(stdout).toMatch(/^recordID,meetingID,[\w,]+\n$/)
  })

  test("escapes values that a spreadsheet would run as formulas", async () => {
    const { stdout } = await run("bbb", "recordings", "--csv", "--columns", "name,metadata.class-id")
    expect(stdout).toContain(`"'=HYPERLINK(""http://evil"")`)
    expect(stdout).toContain("\n'+1,")
    expect(stdout).toContain('"Aula, ""1""",')
    expect(stdout.split("\n")[0]).toBe("name,metadata.class-id")
    expect(stdout).toContain(",007\n")
  })

  test("is written to a file", async () => {
    const { code, stdout } = await run("bbb", "recordings", "--csv", "--columns", "name", "--output", "list.csv")
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" })
    expect((await readFile(join(cli.home, "list.csv"), "utf8")).split("\n")).toHaveLength(5)
  })
})

describe("columns", () => {
  test("can be selected for JSON, too", async () => {
    const { stdout } = await run("bbb", "recordings", "--json", "--columns", "name,metadata.class-id")
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ "metadata.class-id": "007" })
    await run("bbb", "create", "--name", "Aula 2", "--meeting-id", "aula-2", "--meta", "turma=7B")
    const info = await run("bbb", "info", "aula-2", "--json", "--columns", "meetingName,metadata.turma")
    expect(JSON.parse(info.stdout)).toEqual({ meetingName: "Aula 2", "metadata.turma": "7B" })
    expect((await run("bbb", "info", "aula-2", "--columns", "metadata.turma")).stdout).toBe("metadata.turma  7B\n")
    await run("bbb", "end", "aula-2", "--yes")
  })

  test.each([[], ["--json"], ["--csv"]])(
    "that no entry has are an error, not an empty column %j",
    async (...format) => {
      const { code, stderr } = await run("bbb", "recordings", ...format, "--columns", "id,name")
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringMatching(/^error: --columns: unknown column "id"; the columns are recordID, /) as string,
      })
      // A map entry, and a documented field, may be missing.
      expect(await run("bbb", "recordings", ...format, "--columns", "metadata.none,expirationDate")).toMatchObject({
        code: 0,
      })
    },
  )
})

describe("a table", () => {
  test("formats times as dates, maps as name=value, and nested lists as rows", async () => {
    const { stdout } = await run("bbb", "recordings", "--columns", "startTime,metadata")
    expect(stdout).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ  .*class-id=007/m)
    await run("bbb", "create", "--name", "Aula 3", "--meeting-id", "aula-3")
    for (const fullName of ["Ana", "João"]) bbb.attend("aula-3", { fullName, role: "VIEWER" })
    const info = await run("bbb", "info", "aula-3")
    expect(info.stdout).toMatch(/^createTime +\d{13} \(\d{4}-\S+Z\)$/m)
    expect(info.stdout).toMatch(/\n\nattendees\nuserID +fullName .*\n.* Ana .*\n.* João /)
    await run("bbb", "end", "aula-3", "--yes")
  })

  test("says how to see hidden columns", async () => {
    await run("bbb", "create", "--name", "Aula 4", "--meeting-id", "aula-4")
    expect((await run("bbb", "info", "aula-4")).stdout).toMatch(/moderatorPW +\(hidden; use --show-secrets\)/)
    expect((await run("bbb", "info", "aula-4", "--show-secrets")).stdout).toMatch(/moderatorPW +\w+\n/)
    await run("bbb", "end", "aula-4", "--yes")
  })
})

describe("a terminal", () => {
  test.runIf(hasTerminal)("never receives control characters from a server", async () => {
    for (const format of [[], ["--json"], ["--csv"]]) {
      const { text } = await onTerminal(["bbb", "recordings", ...format], "", { NO_COLOR: "1" })
      expect(text).toContain("evil")
      expect(text).not.toMatch(/[\u0080-\u009F\u202E]/)
      expect(text.replaceAll(/\r\n/g, "\n")).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
    }
  })

  test.runIf(hasTerminal)("is asked before something is destroyed, and shown what", async () => {
    await run("bbb", "create", "--name", "Aula 1", "--meeting-id", "aula-1")
    const no = await onTerminal(["bbb", "end", "aula-1"], "n\n")
    expect(no).toMatchObject({
      code: 2,
      text: expect.stringContaining('meeting aula-1 with 0 people in it, named "Aula 1"') as string,
    })
    expect(bbb.meetings).toHaveLength(1)
    expect(await onTerminal(["bbb", "end", "aula-1"], "y\n")).toMatchObject({ code: 0 })
    expect(bbb.meetings).toHaveLength(0)
  })

  test.runIf(hasTerminal)("gets colours, unless NO_COLOR is set", async () => {
    expect((await onTerminal(["bbb", "recordings"])).text).toContain(`${escape}[1m`)
    expect((await onTerminal(["bbb", "recordings"], "", { NO_COLOR: "1" })).text).not.toContain(escape)
  })

  test("piped output has no colours and full cells", async () => {
    const { stdout } = await run("bbb", "recordings")
    expect(stdout).not.toContain(escape)
    expect(stdout).toContain('Aula, "1"')
  })
})

describe("pipes and signals", () => {
  test("exits cleanly when the reader closes the pipe", async () => {
    const many = bigBlueButtonSandbox({ secret: "geheim-geheim", recordings: 3_000 })
    await many.listen()
    const child = spawn("sh", ["-c", `"$0" "$1" bbb recordings --json | head -n 1`, process.execPath, cli.path], {
      env: { PATH: process.env["PATH"] ?? "", HOME: cli.home, BBB_URL: many.baseUrl, BBB_SECRET: many.secret },
    })
    let [out, err] = ["", ""]
    child.stdout.on("data", (data: Buffer) => (out += data.toString()))
    child.stderr.on("data", (data: Buffer) => (err += data.toString()))
    await new Promise((resolve) => child.once("close", resolve))
    await many.close()
    expect(out.trimEnd().split("\n")).toHaveLength(1)
    expect(err).toBe("")
  })

  test("SIGINT ends a hanging call with exit code 130", async () => {
    const server = createServer(() => undefined)
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const arrived = new Promise((resolve) => server.once("request", resolve))
    const running = cli.start(["bbb", "meetings"], {
      env: { BBB_URL: `http://127.0.0.1:${port}/bigbluebutton`, BBB_SECRET: "geheim-geheim" },
    })
    await arrived
    running.interrupt()
    expect(await running.ended).toEqual({ code: 130, stdout: "", stderr: "Interrupted.\n" })
    server.closeAllConnections()
    server.close()
  })
})
