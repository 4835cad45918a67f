import { variables as bigbluebutton } from "../../src/bigbluebutton/types.ts"
import { variables as ethora } from "../../src/ethora/types.ts"
import { variables as omniflow } from "../../src/omniflow/types.ts"
import { variables as xcall } from "../../src/xcall/types.ts"
import { variables as xroom } from "../../src/xroom/types.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { commandWords, flagsOf, reservedNames } from "../../src/cli/flags.ts"
import { providers } from "../../src/cli/providers.ts"
import { type Command, command } from "./command.ts"

const patience = 300_000

let cli: Command

beforeAll(async () => {
  cli = await command()
}, patience)

afterAll(() => cli.close())

describe("help", () => {
  test("starts with the most common commands", async () => {
    const { code, stdout } = await cli.run([])
    expect(code).toBe(0)
    for (const each of ["demo", "bbb check", "recordings --csv", "sandbox", "listen"]) expect(stdout).toContain(each)
  })

  test("lists a call's parameters, its assumptions and a working example", async () => {
    const { stdout } = await cli.run(["bbb", "create", "--help"])
    expect(stdout).toContain("--meeting-id <text>")
    expect(stdout).toMatch(/Example:\n +conferkit bbb create .*--meeting-id/)
    expect(stdout).toContain("(since ")
  })

  test("names the negation of a boolean, and groups options", async () => {
    const { stdout } = await cli.run(["bbb", "publish-recordings", "--help"])
    expect(stdout).toContain("--[no-]publish ")
    expect((await cli.run(["bbb", "create", "--help"])).stdout).toContain("--is-breakout ")
    expect((await cli.run(["xroom", "--help"])).stdout).toMatch(/^ +webhook +add, .*list/m)
    expect((await cli.run(["--help"])).stdout).toMatch(/^ +profile +add, list, remove$/m)
  })

  test("wraps descriptions next to long option names", async () => {
    for (const words of [["bbb", "create"], ["ethora"], ["omniflow", "messages", "send"]]) {
      const { stdout } = await cli.run([...words, "--help"])
      const lines = stdout.split("\n")
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
      expect(Math.max(...lines.map((line) => /^ +/.exec(line)?.[0].length ?? 0))).toBeLessThanOrEqual(40)
    }
  })

  test("is referred to by usage errors at every level", async () => {
    for (const [args, path] of [
      [["bbb", "nothing"], "conferkit bbb"],
      [["omniflow", "contacts", "nothing"], "conferkit omniflow contacts"],
      [["xroom", "room", "list", "--nothing"], "conferkit xroom room list"],
      [["profile", "add"], "conferkit profile add"],
    ] as const)
      expect(await cli.run(args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`(see "${path} --help")`) as string,
      })
  })

  test("is short unless --help-all is given", async () => {
    const short = (await cli.run(["bbb", "create", "--help"])).stdout
    const whole = (await cli.run(["bbb", "create", "--help-all"])).stdout
    expect(short).toContain("--help-all")
    expect(whole).not.toContain("--help-all")
    expect(short.length).toBeLessThan(whole.length * 0.8)
    for (const option of ["--meeting-id", "--welcome", "--meta"]) expect(short).toContain(option)
  })

  test("prints the version", async () => {
    expect((await cli.run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test("includes pages of the documentation", async () => {
    expect((await cli.run(["docs"])).stdout).toContain("scaling")
    expect((await cli.run(["docs", "scaling"])).stdout).toMatch(/^# /)
    expect((await cli.run(["docs", "guides/meetings"])).stdout).toMatch(/^# Meetings/)
    expect(await cli.run(["docs", "nothing"])).toMatchObject({ code: 2 })
  })

  test("completes commands and options in shells", async () => {
    const complete = async (...words: string[]) =>
      (await cli.run(["complete", "--", ...words])).stdout.trimEnd().split("\n")
    expect(await complete("bb")).toEqual(["bbb"])
    expect(await complete("bbb", "rec")).toEqual(["recordings"])
    expect(await complete("bbb", "hooks", "")).toContain("create")
    expect(await complete("bbb", "create", "--meeting-")).toContain("--meeting-id")
    expect(await complete("xroom", "webhook", "add", "--type", "")).toHaveLength(2)
    expect(await complete("bbb", "link", "--role", "")).toEqual(["MODERATOR", "VIEWER"])
    expect(await complete("sandbox", "bbb", "x")).toEqual(["xcall", "xroom"])
    expect(await complete("listen", "om")).toEqual(["omniflow"])
    expect(await complete("listen", "omniflow", "")).toEqual([""])
    expect(await complete("completion", "")).toEqual(["bash", "fish", "zsh"])
    for (const shell of ["bash", "zsh", "fish"])
      expect((await cli.run(["completion", shell])).stdout).toContain("conferkit complete")
    expect(await cli.run(["completion", "tcsh"])).toMatchObject({ code: 2 })
  })
})

describe("commands generated from the documents", () => {
  test.each(providers.map((provider) => [provider.name, provider] as const))(
    "%s: every call and parameter has a unique name",
    async (_name, { catalogue, dialect }) => {
      const { calls } = await catalogue()
      const own = calls.filter(({ dialects = [dialect] }) => dialects.includes(dialect))
      const words = own.flatMap((call) => [
        commandWords(call).join(" "),
        ...(call.alias === undefined ? [] : [call.alias]),
      ])
      expect(new Set(words).size).toBe(words.length)
      for (const call of own) {
        const flags = flagsOf(call, dialect)
        expect(new Set(flags.map(({ flag }) => flag)).size).toBe(flags.length)
        const known = call.params.filter(({ dialects = [dialect] }) => dialects.includes(dialect))
        expect(new Set(flags.map(({ parameter }) => parameter))).toEqual(new Set(known))
        for (const { flag } of flags) {
          expect(flag).toMatch(/^[a-z][a-z\d-]*$/)
          expect(reservedNames.has(flag)).toBe(false)
        }
      }
    },
  )

  test.each(providers.map((provider) => [provider.name, provider] as const))(
    "%s: each command prints its help",
    async (name, { catalogue, dialect }) => {
      const { calls } = await catalogue()
      // One command in twelve, because each starts a process.
      const own = calls
        .filter(({ dialects = [dialect] }) => dialects.includes(dialect))
        .filter((_call, index) => index % 12 === 0)
      for (const call of own) {
        const { code, stdout } = await cli.run([name, ...commandWords(call), "--help"])
        expect({ id: call.id, code }).toEqual({ id: call.id, code: 0 })
        expect(stdout).toContain(`Usage: conferkit ${name}`)
      }
    },
  )
})

test("the command line reads the same variables as the clients", () => {
  const named = (name: string): Record<string, string> =>
    Object.fromEntries(
      (providers.find((each) => each.name === name)?.settings ?? []).map(({ option, variable }) => [
        option.at(-1) ?? "",
        variable,
      ]),
    )
  expect(named("bbb")).toMatchObject(bigbluebutton.bigbluebutton)
  expect(named("confweb")).toMatchObject(bigbluebutton.conferenciaweb)
  expect(named("xroom")).toMatchObject(xroom)
  expect(named("xcall")).toMatchObject(xcall)
  expect(named("ethora")).toMatchObject(ethora)
  expect(named("omniflow")).toMatchObject(omniflow)
})
