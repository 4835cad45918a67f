import { describe, expect, test } from "vitest"
import { type AppTokens, appTokens } from "../../src/ethora/apps.ts"
import type { AppOptions } from "../../src/ethora/types.ts"
import { contextOf } from "./context.ts"

const label = { label: "import" }

type Row = [
  operation: string,
  call: (tokens: AppTokens, options?: AppOptions) => Promise<unknown>,
  path: object,
  body?: object,
]

describe.each<Row>([
  ["listAppTokens", (tokens, options) => tokens.list(options), {}],
  ["createAppToken", (tokens, options) => tokens.create(undefined, options), {}, {}],
  ["createAppToken", (tokens, options) => tokens.create(label, options), {}, label],
  ["rotateAppToken", (tokens, options) => tokens.rotate("t", undefined, options), { tokenId: "t" }, {}],
  ["rotateAppToken", (tokens, options) => tokens.rotate("t", label, options), { tokenId: "t" }, label],
  ["revokeAppToken", (tokens, options) => tokens.revoke("t", options), { tokenId: "t" }],
])("%s", (operation, call, path, body) => {
  test("goes to the client's own app, or to the one that the options name", async () => {
    const { context, calls } = contextOf([])
    const tokens = appTokens(context)
    const options = { appId: "other", maxRetries: 0 }
    await call(tokens)
    await call(tokens, options)
    const more = body === undefined ? {} : { body }
    expect(calls).toStrictEqual([
      { operation, input: { path: { appId: "own", ...path }, ...more }, options: undefined },
      { operation, input: { path: { appId: "other", ...path }, ...more }, options },
    ])
  })
})

describe("list", () => {
  test.each([
    ["results", { results: [1], items: [2], tokens: [3] }],
    ["items", { items: [1], tokens: [2] }],
    ["tokens", { tokens: [1] }],
    ["no name at all", [1]],
  ])("is found under %s", async (_name, answer) => {
    expect(await appTokens(contextOf(answer).context).list()).toEqual([1])
  })

  test("that is missing is a broken answer, not an empty list", async () => {
    await expect(appTokens(contextOf({}).context).list()).rejects.toMatchObject({
      name: "DecodeError",
      message: "ethora.listAppTokens: the answer (HTTP 200) does not hold a list (looked for results, items, tokens)",
    })
  })
})

test("the other answers arrive whole", async () => {
  const answer = { token: "t", new: true }
  const tokens = appTokens(contextOf(answer).context)
  for (const call of [tokens.create(), tokens.rotate("t"), tokens.revoke("t")]) expect(await call).toBe(answer)
})
