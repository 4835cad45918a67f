import { chmod, readFile, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import type { Io } from "../../src/cli/io.ts"
import { profilesPath, windowsRights } from "../../src/cli/profiles.ts"
import { findProvider } from "../../src/cli/providers.ts"
import { findSettings } from "../../src/cli/settings.ts"
import { type Command, command } from "./command.ts"

const patience = 300_000

let cli: Command
const bbb = bigBlueButtonSandbox({ secret: "geheim-geheim" })
const isWindows = process.platform === "win32"

beforeAll(async () => {
  cli = await command()
  await bbb.listen()
}, patience)

afterAll(async () => {
  await cli.close()
  await bbb.close()
})

describe("URL and credentials come from a single source", () => {
  test("a URL given as an option is never combined with a secret from the environment", async () => {
    const { code, stderr } = await cli.run(["bbb", "meetings", "--url", bbb.baseUrl], {
      env: { BBB_SECRET: bbb.secret },
    })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "error: also pass --secret (or --secret-stdin): options are not combined with the environment, .env or a profile\n",
    })
  })

  test("an incomplete environment is an error, whatever .env contains", async () => {
    await writeFile(join(cli.home, ".env"), `BBB_URL=${bbb.baseUrl}\nBBB_SECRET=${bbb.secret}\n`)
    const half = await cli.run(["bbb", "meetings"], { env: { BBB_URL: "https://other.example.org/bigbluebutton" } })
    expect(half).toMatchObject({ code: 2, stderr: expect.stringContaining("BBB_SECRET") as string })
    expect(await cli.run(["bbb", "meetings"])).toMatchObject({ code: 0 })
    await writeFile(join(cli.home, ".env"), "")
  })

  test("a secret is read from standard input", async () => {
    const given = ["bbb", "meetings", "--url", bbb.baseUrl, "--secret-stdin"]
    expect(await cli.run(given, { input: `${bbb.secret}\n` })).toMatchObject({ code: 0 })
    expect(await cli.run(given, { input: "" })).toMatchObject({ code: 2 })
    expect(await cli.run([...given, "--secret", "x"], { input: "y" })).toMatchObject({ code: 2 })
  })

  test("--secret-stdin reads the client secret of OAuth credentials", async () => {
    const given = ["omniflow", "--url", "http://127.0.0.1:1", "--client-id", "id", "--secret-stdin", "inboxes", "list"]
    expect(await cli.run(given, { input: "geheim-geheim" })).toMatchObject({ code: 3 })
  })

  test("an option before the command is the client's, if a parameter has the same name", async () => {
    const { stderr } = await cli.run([
      "omniflow",
      "--url",
      "http://127.0.0.1:1",
      "--api-key",
      "key-key-key",
      "webhooks",
      "list",
    ])
    expect(stderr).toContain("127.0.0.1:1")
  })

  test("without credentials, the command says where it looked", async () => {
    const { code, stderr } = await cli.run(["bbb", "meetings"])
    expect(code).toBe(2)
    for (const each of ["--url", "--secret-stdin", "BBB_URL", ".env", "profile add bbb"]) expect(stderr).toContain(each)
  })
})

describe("on the BigBlueButton server itself", () => {
  test("URL and secret are read from its properties file only", async () => {
    const serverProperties = join(cli.home, "bbb-web.properties")
    await writeFile(
      serverProperties,
      "# of this server\nbigbluebutton.web.serverURL=https://bbb.example.org\nsecuritySalt = geheim-geheim\n",
    )
    const io = { env: {}, cwd: cli.home, home: cli.home, platform: process.platform, serverProperties } as unknown as Io
    const of = (name: string) => {
      const provider = findProvider(name)
      if (provider === undefined) throw new Error(name)
      return findSettings(io, provider, {}, { profile: undefined, secretStdin: false })
    }
    expect(await of("bbb")).toEqual({
      values: { url: "https://bbb.example.org/bigbluebutton", secret: "geheim-geheim" },
      source: serverProperties,
    })
    await expect(of("confweb")).rejects.toThrow("CONFERENCIAWEB_URL")
  })
})

describe("profiles", () => {
  test("are saved readable only by their owner, and used by name", async () => {
    const added = await cli.run(["profile", "add", "bbb", "--name", "campus", "--url", bbb.baseUrl, "--secret-stdin"], {
      input: bbb.secret,
    })
    expect(added).toMatchObject({ code: 0, stderr: "" })
    const path = profilesPath({ env: {}, home: cli.home, platform: process.platform })
    if (!isWindows) expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ campus: { provider: "bbb" } })
    expect(await cli.run(["bbb", "meetings", "--profile", "campus"])).toMatchObject({ code: 0 })
    const listed = await cli.run(["profile", "list", "--json"])
    expect(JSON.parse(listed.stdout)).toEqual({ name: "campus", service: "bbb", url: bbb.baseUrl })
    expect(await cli.run(["bbb", "meetings", "--profile", "campus", "--url", bbb.baseUrl])).toMatchObject({ code: 2 })
    expect(await cli.run(["xroom", "room", "list", "--profile", "campus"])).toMatchObject({ code: 2 })
  })

  test("the profile named after the service is the fallback", async () => {
    await cli.run(["profile", "add", "bbb", "--url", bbb.baseUrl, "--secret", bbb.secret])
    expect(await cli.run(["bbb", "meetings"])).toMatchObject({ code: 0 })
    expect(await cli.run(["profile", "remove", "bbb"])).toMatchObject({ code: 0 })
    expect(await cli.run(["bbb", "meetings"])).toMatchObject({ code: 2 })
  })

  test("saving copies neither the environment nor another profile", async () => {
    const env = { BBB_SECRET: "of-the-environment" }
    expect(await cli.run(["profile", "add", "bbb", "--url", bbb.baseUrl], { env })).toMatchObject({ code: 2 })
    await cli.run(["profile", "add", "bbb", "--url", bbb.baseUrl, "--secret", bbb.secret])
    expect(await cli.run(["profile", "add", "bbb", "copy"])).toMatchObject({
      code: 2,
      stderr: "error: nothing to save for BigBlueButton: pass --url and --secret (or --secret-stdin)\n",
    })
    await cli.run(["profile", "remove", "bbb"])
  })

  test("the name may be an argument; without one, the error lists the service's profiles", async () => {
    const given = ["--url", bbb.baseUrl, "--secret", bbb.secret]
    expect(await cli.run(["profile", "add", "bbb", "lab", ...given, "--name", "lab"])).toMatchObject({ code: 2 })
    expect(await cli.run(["profile", "add", "bbb", "lab", ...given])).toMatchObject({ code: 0 })
    expect((await cli.run(["bbb", "meetings"])).stderr).toContain("--profile lab")
    expect((await cli.run(["confweb", "meetings"])).stderr).not.toContain("--profile lab")
    await cli.run(["profile", "remove", "lab"])
  })

  test.skipIf(isWindows)("a file that others can read is rejected", async () => {
    const path = profilesPath({ env: {}, home: cli.home, platform: process.platform })
    await chmod(path, 0o644)
    expect(await cli.run(["bbb", "meetings", "--profile", "campus"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("chmod 600") as string,
    })
    await chmod(path, 0o600)
  })

  test("on Windows are stored in AppData, readable only by the user", () => {
    const env = { APPDATA: String.raw`C:\Users\ana\AppData\Roaming`, USERNAME: "ana", USERDOMAIN: "CAMPUS" }
    const path = profilesPath({ env, home: String.raw`C:\Users\ana`, platform: "win32" })
    expect(path).toBe(String.raw`C:\Users\ana\AppData\Roaming\conferkit\profiles.json`)
    expect(windowsRights(path, env)).toEqual([path, "/inheritance:r", "/grant:r", String.raw`CAMPUS\ana:F`])
  })
})
