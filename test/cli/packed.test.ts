import { afterAll, beforeAll, expect, test } from "vitest"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { type Command, command } from "./command.ts"

let cli: Command
const bbb = bigBlueButtonSandbox({ secret: "geheim-geheim", recordings: 3 })

beforeAll(async () => {
  cli = await command()
  await bbb.listen()
}, 300_000)

afterAll(async () => {
  await cli.close()
  await bbb.close()
})

/** Each kind of command, and what they read: documents, pages, templates, the environment and standard input. */
const lines: readonly (readonly string[])[] = [
  [],
  ["--version"],
  ["--nothing"],
  ["nothing"],
  ["bbb", "create", "--help-all"],
  ["ethora", "--help"],
  ["bbb", "meetings"],
  ["bbb", "recordings", "--csv"],
  ["bbb", "recordings", "--json", "--columns", "recordID,name"],
  ["bbb", "get-meeting-info", "--meeting-id", "nowhere"],
  ["bbb", "end", "--meeting-id", "nowhere"],
  ["bbb", "meetings", "--url", "{url}", "--secret-stdin"],
  ["xroom", "room", "list"],
  ["trigger", "omniflow", "message.received", "--to", "http://127.0.0.1:1/", "--secret", "geheim-geheim", "--dry-run"],
  ["bbb", "explain", "create", "--name", "Aula", "--meeting-id", "aula"],
  ["bbb", "check"],
  ["completion", "bash"],
  ["docs"],
  ["docs", "scaling"],
  ["profile", "list"],
]

// The other tests run most commands in their own process.
test.each(lines.map((line) => [line.join(" "), line] as const))(
  "the packed command prints the same as the program: conferkit %s",
  async (_, line) => {
    // A delivery has its own time, and so its own signature.
    const same = (text: string) => text.replaceAll(/[0-9a-f]{32,}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…")
    const options = { env: { BBB_URL: bbb.baseUrl, BBB_SECRET: bbb.secret }, input: `${bbb.secret}\n` }
    const args = line.map((each) => each.replace("{url}", bbb.baseUrl))
    const [own, packed] = [await cli.run(args, options), await cli.start(args, options).ended]
    expect({ ...packed, stdout: same(packed.stdout) }).toEqual({ ...own, stdout: same(own.stdout) })
    expect(packed.stdout + packed.stderr).not.toBe("")
  },
)
