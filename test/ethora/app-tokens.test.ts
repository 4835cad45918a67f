import { describe, expect, test } from "vitest"
import type { AppOptions, AppTokens } from "conferkit/ethora"
import { json } from "../support/fetching.ts"
import { answered, appId, wire } from "./support.ts"

const label = { label: "import" }
const list = json({ results: [] })

type Row = [
  name: string,
  call: (tokens: AppTokens, options?: AppOptions) => Promise<unknown>,
  method: string,
  path: string,
  body?: object,
]

describe.each<Row>([
  ["list", (tokens, options) => tokens.list(options), "GET", ""],
  ["create", (tokens, options) => tokens.create(undefined, options), "POST", "", {}],
  ["create with a label", (tokens, options) => tokens.create(label, options), "POST", "", label],
  ["rotate", (tokens, options) => tokens.rotate("t", undefined, options), "POST", "/t/rotate", {}],
  ["rotate with a label", (tokens, options) => tokens.rotate("t", label, options), "POST", "/t/rotate", label],
  ["revoke", (tokens, options) => tokens.revoke("t", options), "DELETE", "/t"],
])("%s", (_name, call, method, path, body) => {
  test("is called for the client's own app, or for the one in the options", async () => {
    const { chat, asked } = answered({}, list)
    await call(chat.appTokens)
    await call(chat.appTokens, { appId: "other", headers: { "x-own": "1" } })
    const sent = (app: string) => [
      method,
      `/v2/apps/${app}/tokens${path}`,
      ...(body === undefined ? [] : [JSON.stringify(body)]),
    ]
    expect(asked.map(wire)).toEqual([sent(appId), sent("other")])
    expect(asked.map(({ headers }) => headers["x-own"])).toEqual([undefined, "1"])
  })
})

describe("list", () => {
  const listed = (body: unknown) => answered({}, json(body)).chat.appTokens.list()

  test.each([
    ["results", { results: [1], items: [2], tokens: [3] }],
    ["items", { items: [1], tokens: [2] }],
    ["tokens", { tokens: [1] }],
    ["no name", [1]],
  ])("is found under %s", async (_name, body) => {
    expect(await listed(body)).toEqual([1])
  })

  test("missing from the response is a DecodeError, not an empty list", async () => {
    await expect(listed({})).rejects.toMatchObject({
      name: "DecodeError",
      message: "ethora.listAppTokens: the response (HTTP 200) does not contain a list (results, items, tokens)",
    })
  })
})

test("other responses are returned whole", async () => {
  const body = { token: "t", new: true }
  const { appTokens } = answered({}, json(body)).chat
  for (const call of [appTokens.create(), appTokens.rotate("t"), appTokens.revoke("t")]) {
    expect(await call).toEqual(body)
  }
})
