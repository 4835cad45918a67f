import { inspect } from "node:util"
import { afterAll, expect, test } from "vitest"
import type { Ethora } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { html, json } from "../support/fetching.ts"
import { answered, appSecret } from "./support.ts"

const password = "pw-of-ada-4711"
const refreshToken = "refresh-5f2a-opaque"
const hidden = [appSecret, password, refreshToken, "app-token-9c1d"]

const lines: unknown[][] = []
const write = (...line: unknown[]) => void lines.push(line)
const options = { logger: { debug: write, info: write, warn: write, error: write }, logLevel: "debug" } as const

function shown(value: unknown): string {
  const error = value instanceof Error ? [value.message, value.stack, String(value)] : []
  return [...error, inspect(value, { depth: 10, showHidden: true, maxArrayLength: null }), JSON.stringify(value)].join(
    "\n",
  )
}

function expectNothingHidden(text: string): void {
  for (const word of hidden) expect(text).not.toContain(word)
  expect(text).not.toMatch(/eyJ[\w-]+\.eyJ/)
}

const calls: [name: string, call: (chat: Ethora) => PromiseLike<unknown>][] = [
  ["createUser", (chat) => chat.createUser("u1", { password })],
  ["users.create", (chat) => chat.users.create([{ uuid: "u1", password }], { wait: true })],
  ["deleteChatRoom", (chat) => chat.deleteChatRoom("r1")],
  ["sessions.create", (chat) => chat.sessions.create("u1")],
  ["sessions.refresh", (chat) => chat.sessions.refresh(refreshToken)],
  ["appTokens.create", (chat) => chat.appTokens.create()],
  ["apps.get", (chat) => chat.apps.get()],
]

/** A server that echoes everything that it received. */
const told = {
  password,
  refreshToken,
  token: "app-token-9c1d",
  appSecret,
  xmppPassword: password,
  appToken: "app-token-9c1d",
}
const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJkYXRhIjp7fX0.c2ln"

const answers: [name: string, answer: () => Response][] = [
  ["a rejection", () => json({ error: `bad token ${jwt} of ${appSecret}`, details: told, ...told }, 400)],
  ["a failed job", () => json({ state: "failed", jobId: "j", error: { ...told, jwt } })],
  ["text", () => new Response(`token=${jwt}&password=${password}&refreshToken=${refreshToken}`, { status: 400 })],
  ["a page", () => html(502)],
  ["broken JSON", () => json(`{"password":"${password}","appSecret":"${appSecret}","token":"${jwt}",`)],
]

for (const [title, answer] of answers) {
  test.each(calls)(`${title}, to %s, contains no secret`, async (_name, call) => {
    const { chat } = answered({ ...options, maxRetries: 1 }, answer())
    const outcome = await Promise.resolve(call(chat)).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (outcome !== undefined) expectNothingHidden(shown(outcome))
    expectNothingHidden(shown(chat))
  })
}

test("a network failure whose cause quotes a header shows no secret", async () => {
  const { chat } = answered(
    { ...options, maxRetries: 0 },
    new TypeError(`Headers.append: "Bearer ${jwt}" ${appSecret}`),
  )
  const error = await failureOf(chat.deleteUsers(["u1"]))
  expectNothingHidden(shown(error))
})

test("a client and its responses show no secret", async () => {
  const { chat } = answered({ ...options, tenantId: "t", getSecrets: undefined })
  await chat.deleteUsers(["u1"])
  chat.createChatUserJwtToken("u1")
  expectNothingHidden(shown(chat))
  const { response } = await chat.deleteUsers(["u1"]).withResponse()
  expectNothingHidden(shown(response))
})

afterAll(() => {
  expect(lines.length).toBeGreaterThan(5)
  expectNothingHidden(shown(lines))
})
