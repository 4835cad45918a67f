import { describe, expect, test } from "vitest"
import { BigBlueButton, ConfigError, type CreateParams, isConfigError } from "conferkit/bigbluebutton"
import { failureOf, withSandbox } from "../support/bigbluebutton.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }
const ana = { meetingID: "aula-1", fullName: "Ana", role: "VIEWER" } as const

describe("create rejects before anything is sent", () => {
  test.each<[string, Partial<CreateParams>, parameter: string, advice: string]>([
    ["an underscore in a metadata name", { meta: { class_id: "7" } }, "meta.class_id", 'use "class-id"'],
    ["the prefix in a metadata name", { meta: { "meta_class-id": "7" } }, "meta.meta_class-id", 'use "class-id"'],
    ["a metadata name that cannot be converted", { meta: { "7": "x" } }, "meta.7", "names must match"],
    [
      "__proto__ as a metadata name",
      { meta: JSON.parse('{"__proto__":"x"}') as Record<string, string> },
      "meta.__proto__",
      "names must match",
    ],
    ["a comma in meetingID", { meetingID: "turma 7, manhã" }, "meetingID", '"turma 7-manhã"'],
    ["an empty name", { name: "" }, "name", 'parameter "name" is missing or empty'],
    ["an empty meetingID", { meetingID: "" }, "meetingID", 'the required parameter "meetingID"'],
    ["equal passwords", { attendeePW: "x1", moderatorPW: "x1" }, "moderatorPW", "use different ones, or omit both"],
    ["a lone surrogate", { name: "a\ud83d" }, "name", "value.toWellFormed() replaces it"],
    ["a lone surrogate in metadata", { meta: { a: "\udc00" } }, "meta_a", "toWellFormed"],
  ])("%s", async (_name, values, parameter, advice) => {
    const { bbb, urls } = withSandbox()
    const error = await failureOf(bbb.create({ ...aula, ...values }))
    expect(error).toBeInstanceOf(ConfigError)
    expect(error).toMatchObject({ parameter, message: expect.stringContaining(advice) as string })
    expect((error as Error).message).toMatch(/create|surrogate/)
    expect(urls).toEqual([])
  })

  test("a missing name, in JavaScript", async () => {
    const { bbb, urls } = withSandbox()
    const untyped = { meetingID: "aula-1" } as unknown as CreateParams
    expect(await failureOf(bbb.create(untyped))).toMatchObject({ name: "ConfigError", parameter: "name" })
    expect(urls).toEqual([])
  })

  test("documents that cannot be sent", async () => {
    const { bbb, urls } = withSandbox()
    const create = (document: { url: string } | { name: string; content: Uint8Array }) =>
      failureOf(bbb.create({ ...aula, documents: [document] }))
    expect(await create({ url: "files/a.pdf" })).toMatchObject({
      message: expect.stringContaining("not a valid URL") as string,
    })
    expect(await create({ name: "agenda", content: Uint8Array.of(1) })).toMatchObject({
      message: expect.stringContaining('such as "agenda.pdf"') as string,
    })
    expect(urls).toEqual([])
  })

  test("text that XML cannot hold", async () => {
    const { bbb, urls } = withSandbox()
    const modules = { sharedNotesInitialContentMarkdown: "\u0000" }
    const error = await failureOf(bbb.create({ ...aula, modules }))
    expect(error).toMatchObject({ name: "ConfigError", message: expect.stringContaining("U+0000") as string })
    expect(urls).toEqual([])
  })
})

describe("joinUrl throws at once", () => {
  const { bbb } = withSandbox()
  test.each([
    ["a hyphen in a userdata name", { userdata: { "bbb-auto-join": true } }, 'use "bbb_auto_join"'],
    ["the prefix in a userdata name", { userdata: { "userdata-bbb_x": 1 } }, 'use "bbb_x"'],
    ["a comma in meetingID", { meetingID: "a,b" }, '"a-b"'],
    ["an empty fullName", { fullName: "" }, 'required parameter "fullName"'],
  ])("for %s", (_name, values, advice) => {
    expect(() => bbb.joinUrl({ ...ana, ...values })).toThrow(ConfigError)
    expect(() => bbb.joinUrl({ ...ana, ...values })).toThrow(advice)
  })
})

test("calls for several meetings join their ids with commas", async () => {
  const { bbb, urls } = withSandbox({ recordings: 20 })
  expect(await bbb.getRecordings({ meetingID: ["sala-01", "sala-02"] })).toHaveLength(4)
  expect(await bbb.getRecordings({ meetingID: "sala-01,sala-02" })).toHaveLength(4)
  expect(new Set(urls).size).toBe(1)
})

test("an empty document list does not call insertDocument", async () => {
  const { bbb, urls } = withSandbox()
  const error = await failureOf(bbb.insertDocument({ meetingID: "aula-1", documents: [] }))
  expect(isConfigError(error)).toBe(true)
  expect(urls).toEqual([])
})

describe("the constructor rejects invalid options", () => {
  test.each<[string, Record<string, unknown>, parameter: string]>([
    ["no URL", { baseUrl: undefined }, "baseUrl"],
    ["an empty URL", { baseUrl: " " }, "baseUrl"],
    ["another protocol", { baseUrl: "ftp://bbb.example.org" }, "baseUrl"],
    ["a user in the URL", { baseUrl: "https://a:b@bbb.example.org" }, "baseUrl"],
    ["no secret", { secret: undefined }, "secret"],
    ["an empty secret", { secret: "" }, "secret"],
    ["a secret with a trailing line break, as read from a file", { secret: "abc\n" }, "secret"],
    ["an unknown algorithm", { checksumAlgorithm: "md5" }, "checksumAlgorithm"],
    ["an unknown algorithm for hooks", { hooksChecksumAlgorithm: "SHA-1" }, "hooksChecksumAlgorithm"],
  ])("%s", (_name, options, parameter) => {
    const all = { baseUrl: "https://bbb.example.org", secret: "s3cret-value", ...options }
    const create = () => new BigBlueButton(all)
    expect(create).toThrow(ConfigError)
    expect(create).toThrow(expect.objectContaining({ parameter }) as Error)
    expect(create).not.toThrow("s3cret-value")
  })
})
