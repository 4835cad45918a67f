import { afterAll, beforeAll, expect, test } from "vitest"
import { bigBlueButtonSandbox, omniFlowSandbox } from "conferkit/sandbox"
import { type Command, command } from "./command.ts"

const patience = 300_000
const callbackURL = "https://app.example.org/hooks/bbb"

let cli: Command
const bbb = bigBlueButtonSandbox({ secret: "geheim-geheim" })
const confweb = bigBlueButtonSandbox({ secret: "geheim-geheim", dialect: "conferenciaweb" })
const omniflow = omniFlowSandbox()

beforeAll(async () => {
  cli = await command()
  await bbb.listen()
  await confweb.listen()
  await omniflow.listen()
}, patience)

afterAll(async () => {
  await cli.close()
  await bbb.close()
  await confweb.close()
  await omniflow.close()
})

const check = (secret: string, ...more: string[]) =>
  cli.run(["bbb", "check", "--url", bbb.baseUrl, "--secret", secret, ...more])

test("exits with 0 for a working server, and confirms the secret", async () => {
  const { code, stdout, stderr } = await check("geheim-geheim")
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  expect(stdout).toMatch(/✓ secret +\S.*fails with a wrong one/)
  expect(stdout).toContain("(credentials from options)")
  expect(stdout).not.toContain("geheim")
})

test("exits with 1 for a wrong secret, and says what to do", async () => {
  const { code, stdout } = await check("falsch-falsch-falsch")
  expect(code).toBe(1)
  expect(stdout).toMatch(/✗ secret[^]*→ .*bbb-conf --secret/)
  expect(stdout).not.toContain("falsch")
})

test("users of ConferênciaWeb are told where they find the secret", async () => {
  const args = ["confweb", "check", "--url", confweb.baseUrl, "--secret", "falsch-falsch-falsch"]
  const { code, stdout } = await cli.run(args)
  expect(code).toBe(1)
  expect(stdout).toMatch(/✗ secret[^]*→ Set secret to the shared secret that RNP issued/)
  expect(stdout).not.toContain("bbb-")
})

test("looks for the given webhook", async () => {
  expect(await check("geheim-geheim", "--callback-url", callbackURL)).toMatchObject({ code: 1 })
  await cli.run([
    "bbb",
    "hooks",
    "create",
    "--url",
    bbb.baseUrl,
    "--secret",
    "geheim-geheim",
    "--callback-url",
    callbackURL,
  ])
  expect(await check("geheim-geheim", "--callback-url", callbackURL)).toMatchObject({ code: 0 })
})

test("prints the report of any service as JSON", async () => {
  const env = { OMNIFLOW_URL: omniflow.baseUrl, OMNIFLOW_API_KEY: omniflow.apiKey }
  const { code, stdout } = await cli.run(["omniflow", "check", "--json"], { env })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, provider: "omniflow" })
  expect(stdout).not.toContain(omniflow.apiKey)
})

test("reports an unreachable server as a failed check", async () => {
  const { code, stdout } = await cli.run(["bbb", "check", "--url", "http://127.0.0.1:1", "--secret", "geheim-geheim"])
  expect(code).toBe(1)
  expect(stdout).toContain("✗ address")
  expect(stdout).toContain("→ Check host and port of --url")
})
