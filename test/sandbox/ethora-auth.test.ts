import { describe, expect, test } from "vitest"
import { ethoraSandbox } from "conferkit/sandbox"
import { ask, both, clientToken, derived, serverToken, sign } from "./ethora-wire.ts"
import { at } from "./at.ts"

const own = { appId: "0123456789abcdef01234567", appSecret: "demo-secret-for-vectors" }
const tenant = { appId: "aaaaaaaaaaaaaaaaaaaaaaaa", appSecret: "tenant-secret" }
const now = () => 1_700_000_000_000

const sandbox = () => ethoraSandbox({ ...own, now, apps: [tenant] })
const chats = (headers: Readonly<Record<string, string>>, appId = own.appId, one = sandbox()) =>
  ask(one, "GET", `/v2/apps/${appId}/chats`, undefined, headers)
const code = (answer: Awaited<ReturnType<typeof chats>>) => [answer.status, at(answer.body, "code")]

const data = { appId: own.appId, type: "server" }

/** Header and payload as the official package writes them, with signatures that it produced. */
const vectors = {
  derived: "_8bPQsClDTAnBUMxPLbCU1KYW-XlQtlfxOrJadIfelI",
  tenant: "gkr0TAVXPzHBaY6Q62bi8F_lMjYAwt_PDYM0hIrpIf8",
  raw: "eAv67y1aS5fdVfxFkOeqqlJopzq0R5G_J-c8b17Ku9Q",
}

describe("server tokens", () => {
  test.each([
    ["the derived key", { data, iat: 1_700_000_000 }, vectors.derived],
    ["the derived key, with a tenant", { data: { ...data, tenantId: "ten1" }, iat: 1_700_000_000 }, vectors.tenant],
    ["the secret itself", { data, iat: 1_700_000_000 }, vectors.raw],
  ])("the test vector signed with %s is accepted", async (_name, payload, signature) => {
    const text = sign(payload, "").split(".").slice(0, 2).join(".")
    expect(await chats(both(`${text}.${signature}`))).toMatchObject({ status: 200 })
  })

  test("one kind of key can be rejected", async () => {
    const raw = both(sign({ data }, own.appSecret))
    expect(await chats(raw, own.appId, ethoraSandbox({ ...own, keys: "derived" }))).toMatchObject({ status: 401 })
    expect(await chats(raw, own.appId, ethoraSandbox({ ...own, keys: "raw" }))).toMatchObject({ status: 200 })
    const one = ethoraSandbox({ ...own, keys: "raw" })
    expect(await chats(both(serverToken(own)), own.appId, one)).toMatchObject({ status: 401 })
  })

  test("iat and the order of claims do not matter", async () => {
    const token = sign({ data: { type: "server", appId: own.appId } }, derived(own.appSecret, "server"))
    expect(await chats({ Authorization: `Bearer ${token}` })).toMatchObject({ status: 200 })
  })

  test("v2 accepts either header, v1 accepts x-custom-token", async () => {
    const token = serverToken(own)
    expect(await chats({ "x-custom-token": token })).toMatchObject({ status: 200 })
    const remove = (headers: Readonly<Record<string, string>>) =>
      ask(sandbox(), "DELETE", "/v1/users/batch", { usersIdList: [] }, headers)
    expect(await remove({ "x-custom-token": token })).toMatchObject({ status: 200 })
    expect(code(await remove({ Authorization: `Bearer ${token}` }))).toEqual([401, "AUTH_USER_OR_B2B_REQUIRED"])
  })

  test("if both headers are sent, both must be right", async () => {
    const token = serverToken(own)
    const wrong = sign({ data }, "wrong")
    expect(code(await chats({ Authorization: `Bearer ${wrong}`, "x-custom-token": token }))).toEqual([
      401,
      "AUTH_FAILED",
    ])
    expect(code(await chats({ Authorization: `Bearer ${token}`, "x-custom-token": wrong }))).toEqual([
      401,
      "AUTH_FAILED",
    ])
    const other = { Authorization: `Bearer ${serverToken(tenant)}`, "x-custom-token": token }
    expect(code(await chats(other))).toEqual([401, "AUTH_FAILED"])
  })

  const key = derived(own.appSecret, "server")
  const none = sign({ data }, key, { alg: "none" })
  test.each([
    ["nothing", {}, 401, "AUTH_USER_OR_B2B_REQUIRED"],
    ["another secret", both(sign({ data }, "wrong")), 401, "AUTH_FAILED"],
    [
      "the key's bytes instead of its digits",
      both(sign({ data }, Buffer.from(key, "hex").toString("latin1"))),
      401,
      "AUTH_FAILED",
    ],
    ["the key for clients", both(sign({ data }, derived(own.appSecret, "client"))), 401, "AUTH_FAILED"],
    ["no signature", both(`${none.split(".").slice(0, 2).join(".")}.`), 401, "AUTH_FAILED"],
    ["another algorithm", both(none), 401, "AUTH_FAILED"],
    ["an expired token", both(serverToken(own, { exp: 1_700_000_000 })), 401, "AUTH_FAILED"],
    ["a token that is not yet valid", both(serverToken(own, { nbf: 1_700_000_001 })), 401, "AUTH_FAILED"],
    ["an unknown app", both(serverToken({ ...own, appId: "f".repeat(24) })), 400, "APP_NOT_FOUND"],
    ["a token for a client", both(clientToken(own, "user-123")), 403, "INVALID_TOKEN_TYPE"],
    ["text", both("token"), 401, "AUTH_FAILED"],
    ["a word before the token", { "x-custom-token": `Bearer ${serverToken(own)}` }, 401, "AUTH_FAILED"],
  ] as const)("%s is rejected", async (_name, headers, status, expected) => {
    expect(code(await chats(headers))).toEqual([status, expected])
  })

  test("an unexpired token is accepted", async () => {
    expect(await chats(both(serverToken(own, { exp: 1_700_000_001 })))).toMatchObject({ status: 200 })
  })

  test("an app token is not accepted as a server token", async () => {
    const one = sandbox()
    const token = one.apps[0]?.appToken ?? ""
    expect(code(await chats({ Authorization: token }, own.appId, one))).toEqual([403, "INVALID_TOKEN_TYPE"])
  })
})

describe("tenant apps", () => {
  test("are reached with the parent app's token, not the other way round", async () => {
    expect(await chats(both(serverToken(own)), tenant.appId)).toMatchObject({ status: 200 })
    expect(await chats(both(serverToken(tenant)), tenant.appId)).toMatchObject({ status: 200 })
    expect(code(await chats(both(serverToken(tenant)), own.appId))).toEqual([403, "INSUFFICIENT_SCOPE"])
    expect(code(await chats(both(serverToken(own)), "f".repeat(24)))).toEqual([400, "APP_NOT_FOUND"])
  })
})

describe("a client session", () => {
  const open = (headers: Readonly<Record<string, string>>, one = sandbox()) => {
    one.addUser({ uuid: "alice-1" })
    return ask(one, "POST", "/v1/users/client", undefined, headers)
  }

  test.each([
    ["derived", "Ouf0Kb2PRweRCP5glnpvndsKj4RWxfrBT0oT-oYRpu8"],
    ["raw", "6Yrl_F4vpjk8Dq5U2mhhi1V7zWZg-Fwp6Faj2CelLuE"],
  ])("accepts the test vector signed with the %s key", async (_name, signature) => {
    const token = [...clientToken(own, "alice-1").split(".").slice(0, 2), signature].join(".")
    const answer = await open({ "x-custom-token": token })
    expect(answer).toMatchObject({
      status: 200,
      body: { success: true, user: { uuid: "alice-1", xmppUsername: `${own.appId}_alice-1` } },
    })
    expect(at(answer.body, "user", "xmppPassword")).toBeTruthy()
  })

  test("ignores the request body", async () => {
    const one = sandbox()
    one.addUser({ uuid: "alice-1" })
    const headers = { "x-custom-token": clientToken(own, "alice-1") }
    for (const body of [null, { type: "client" }]) {
      expect(await ask(one, "POST", "/v1/users/client", body, headers)).toMatchObject({ status: 200 })
    }
  })

  test.each([
    ["an unknown user", clientToken(own, "bob"), 401, "USER_NOT_FOUND"],
    ["a prefixed id", clientToken(own, `${own.appId}_alice-1`), 401, "USER_NOT_FOUND"],
    ["an id that is not a string", clientToken(own, 1), 401, "USER_NOT_FOUND"],
    ["a user of another app", clientToken(tenant, "alice-1"), 401, "USER_NOT_FOUND"],
    [
      "the key for servers",
      sign({ data: { type: "client", userId: "alice-1", appId: own.appId } }, derived(own.appSecret, "server")),
      401,
      "AUTH_FAILED",
    ],
    ["an expired token", clientToken(own, "alice-1", { exp: 1_699_999_999 }), 401, "AUTH_FAILED"],
    ["an unknown app", clientToken({ ...own, appId: "f".repeat(24) }, "alice-1"), 403, "APP_NOT_FOUND"],
    ["a server token", serverToken(own), 403, "INVALID_TOKEN_TYPE"],
    ["nothing", "", 401, "AUTH_FAILED"],
  ] as const)("rejects %s, and creates no user", async (_name, token, status, expected) => {
    const one = sandbox()
    expect(code(await open({ "x-custom-token": token }, one))).toEqual([status, expected])
    expect(one.users).toHaveLength(1)
  })

  test("has a token that works with and without Bearer and JWT, until it expires", async () => {
    let time = now()
    const one = ethoraSandbox({ ...own, now: () => time, session: { seconds: 60 } })
    const token = String(at((await open({ "x-custom-token": clientToken(own, "alice-1") }, one)).body, "token"))
    expect(token).toMatch(/^JWT /)
    const files = (authorization: string) =>
      ask(one, "GET", "/v2/files", undefined, authorization === "" ? {} : { Authorization: authorization })
    for (const form of [token, token.slice(4), `Bearer ${token}`, `Bearer ${token.slice(4)}`]) {
      expect(await files(form)).toMatchObject({ status: 200, body: { items: [], total: 0, limit: 10 } })
    }
    expect(code(await files(`Bearer ${serverToken(own)}`))).toEqual([403, "INVALID_TOKEN_TYPE"])
    expect(code(await files(one.apps[0]?.appToken ?? ""))).toEqual([403, "INVALID_TOKEN_TYPE"])
    expect(code(await files(""))).toEqual([401, "AUTH_FAILED"])
    time += 60_000
    expect(code(await files(token))).toEqual([401, "AUTH_FAILED"])
  })

  test("may call a backend route only if its user is an admin", async () => {
    const one = sandbox()
    one.addUser({ uuid: "boss", roles: ["admin"] })
    const tokenOf = async (userId: string) => {
      const headers = { "x-custom-token": clientToken(own, userId) }
      return String(at((await ask(one, "POST", "/v1/users/client", undefined, headers)).body, "token"))
    }
    one.addUser({ uuid: "alice-1" })
    const headers = { Authorization: `Bearer ${await tokenOf("boss")}` }
    expect(await chats(headers, own.appId, one)).toMatchObject({ status: 200 })
    expect(await ask(one, "DELETE", "/v1/users/batch", { usersIdList: [] }, headers)).toMatchObject({ status: 200 })
    const alice = { Authorization: await tokenOf("alice-1") }
    expect(code(await chats(alice, own.appId, one))).toEqual([403, "INSUFFICIENT_SCOPE"])
  })

  describe("refreshing", () => {
    async function started(reuse?: "log_only" | "reject" | "revoke_family") {
      let time = now()
      const one = ethoraSandbox({ ...own, now: () => time, ...(reuse && { session: { reuse } }) })
      const first = String(
        at((await open({ "x-custom-token": clientToken(own, "alice-1") }, one)).body, "refreshToken"),
      )
      return {
        first,
        wait: (ms: number): void => {
          time += ms
        },
        refresh: async (token: string) => {
          const answer = await ask(one, "POST", "/v1/users/login/refresh", undefined, { Authorization: token })
          return { status: answer.status, code: at(answer.body, "code"), next: String(at(answer.body, "refreshToken")) }
        },
      }
    }

    test("returns a new pair, and the old token works for another 30 s", async () => {
      const { first, refresh, wait } = await started()
      const second = await refresh(first)
      expect(second.status).toBe(200)
      expect(second.next).not.toBe(first)
      wait(30_000)
      expect((await refresh(first)).status).toBe(200)
      wait(1)
      expect(await refresh(first)).toMatchObject({ status: 401, code: "REFRESH_RECORD_NOT_FOUND" })
      expect((await refresh(second.next)).status).toBe(200)
      expect((await refresh("unknown")).status).toBe(401)
    })

    test("with an old token may revoke its descendants, or nothing", async () => {
      const strict = await started("revoke_family")
      const second = await strict.refresh(strict.first)
      strict.wait(30_001)
      expect((await strict.refresh(strict.first)).status).toBe(401)
      expect((await strict.refresh(second.next)).status).toBe(401)
      const mild = await started("log_only")
      await mild.refresh(mild.first)
      mild.wait(30_001)
      expect((await mild.refresh(mild.first)).status).toBe(200)
    })

    test("is possible for seven days", async () => {
      const { first, refresh, wait } = await started()
      wait(604_800_000)
      expect((await refresh(first)).status).toBe(401)
    })
  })
})
