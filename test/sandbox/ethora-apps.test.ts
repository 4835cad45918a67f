import { describe, expect, test } from "vitest"
import { operations } from "../../generated/ethora/operations.ts"
import { type EthoraSandbox, ethoraSandbox } from "conferkit/sandbox"
import { ask, both, clientToken, serverToken } from "./ethora-wire.ts"
import { at } from "./at.ts"

const A = "65f2c0a1b2c3d4e5f6a7b8c9"

describe("apps", () => {
  test("are created below the caller's app, found, changed and archived", async () => {
    const sandbox = ethoraSandbox()
    const created = await ask(sandbox, "POST", "/v2/apps", { displayName: "School", domainName: "school" })
    expect(created).toMatchObject({
      status: 201,
      body: { app: { displayName: "School", parentAppId: A, status: "active" } },
    })
    const appId = String(at(created.body, "app", "_id"))
    const appSecret = String(at(created.body, "app", "appSecret"))
    const path = `/v2/apps/${appId}`
    const own = both(serverToken({ appId, appSecret }))
    expect((await ask(sandbox, "GET", path, undefined, own)).body).toEqual(created.body)
    const changed = await ask(sandbox, "PATCH", path, { appTagline: "Chat", appSecret: "mine", _id: "x" })
    expect(changed.body).toMatchObject({ app: { _id: appId, appTagline: "Chat", appSecret } })
    expect(await ask(sandbox, "POST", "/v2/apps", { displayName: "Other", domainName: "school" })).toMatchObject({
      status: 422,
      body: { error: "Domain name already exists" },
    })
    expect(await ask(sandbox, "POST", "/v2/apps", { displayName: "Other", domainName: "a-b" })).toMatchObject({
      status: 422,
      body: { code: "VALIDATION_ERROR" },
    })
    expect((await ask(sandbox, "DELETE", path)).body).toEqual({ status: "archived" })
    const rejected = { status: 403, body: { code: "APP_ARCHIVED" } }
    expect(await ask(sandbox, "GET", `${path}/chats`)).toMatchObject(rejected)
    expect(await ask(sandbox, "GET", "/v2/chats/users", undefined, own)).toMatchObject(rejected)
    expect((await ask(sandbox, "GET", path)).body).toMatchObject({ app: { status: "archived" } })
    sandbox.addUser({ uuid: "u1" }, appId)
    const headers = { "x-custom-token": clientToken({ appId, appSecret }, "u1") }
    expect(await ask(sandbox, "POST", "/v1/users/client", undefined, headers)).toMatchObject(rejected)
    expect(await ask(sandbox, "DELETE", `${path}?mode=hard`)).toMatchObject({ status: 202 })
    expect(await ask(sandbox, "GET", path)).toMatchObject({ status: 400, body: { code: "APP_NOT_FOUND" } })
    expect(sandbox.users).toEqual([])
  })

  test("are listed in order and in pages, archived ones on request", async () => {
    let time = 0
    const sandbox = ethoraSandbox({ now: () => (time += 1_000) })
    const ids: string[] = []
    for (const displayName of ["B", "A"]) {
      ids.push(String(at((await ask(sandbox, "POST", "/v2/apps", { displayName })).body, "app", "_id")))
    }
    const list = async (query: string) =>
      (at((await ask(sandbox, "GET", `/v2/apps?${query}`)).body, "apps") as { displayName: string }[])
        .map((app) => app.displayName)
        .join("")
    expect(await list("")).toBe("SandboxBA")
    expect(await list("order=desc")).toBe("ABSandbox")
    expect(await list("orderBy=displayName&limit=2")).toBe("AB")
    await ask(sandbox, "DELETE", `/v2/apps/${ids[1] ?? ""}`)
    expect([await list(""), await list("includeArchived=true"), await list("status=archived")]).toEqual([
      "SandboxB",
      "SandboxBA",
      "A",
    ])
    expect((await ask(sandbox, "GET", "/v2/apps?orderBy=size")).status).toBe(422)
    expect((await ask(sandbox, "GET", "/v2/apps?order=up")).status).toBe(422)
  })

  test("are deleted at once and called `result` on older servers", async () => {
    const sandbox = ethoraSandbox({ answers: { app: "result", appDeleted: "delete", created: 200 } })
    const created = await ask(sandbox, "POST", "/v2/apps", { displayName: "School" })
    expect(created.status).toBe(200)
    const path = `/v2/apps/${String(at(created.body, "result", "_id"))}`
    expect((await ask(sandbox, "DELETE", path)).body).toEqual({ ok: true })
    expect(sandbox.apps).toHaveLength(1)
  })

  test("have public settings without secrets, readable without credentials", async () => {
    const sandbox = ethoraSandbox({ xmppHost: "xmpp.example.org" })
    const config = await ask(sandbox, "GET", "/v1/apps/get-config?domainName=app", undefined, {})
    expect(config.body).toMatchObject({ result: { _id: A, xmppHost: "xmpp.example.org", isBaseApp: true } })
    expect(JSON.stringify(config.body)).not.toContain(sandbox.appSecret)
    expect(await ask(sandbox, "GET", "/v1/apps/get-config?domainName=none", undefined, {})).toMatchObject({
      status: 404,
      body: { code: "APP_NOT_FOUND" },
    })
    expect((await ask(sandbox, "GET", "/v1/ping", undefined, {})).status).toBe(200)
    expect((await ask(sandbox, "GET", "/v1/ping/version", undefined, {})).body).toHaveProperty("version")
  })

  test("get rooms in bulk, which everyone with the app token may see", async () => {
    const sandbox = ethoraSandbox()
    const provision = (body: object) => ask(sandbox, "POST", `/v2/apps/${A}/provision`, body)
    expect((await provision({})).body).toEqual({ ok: true })
    await provision({ rooms: [{ title: "Staff room", pinned: true }, { title: "Yard" }] })
    expect((await provision({ rooms: Array.from({ length: 21 }, () => ({ title: "x" })) })).status).toBe(422)
    expect(sandbox.chats).toMatchObject([{ title: "Staff room", isAppChat: true }, { title: "Yard" }])
    const rooms = (authorization: string) =>
      ask(sandbox, "GET", "/v1/apps/get-default-rooms", undefined, { Authorization: authorization })
    const appToken = sandbox.apps[0]?.appToken ?? ""
    expect((await rooms(appToken)).body).toEqual([
      { jid: `${sandbox.chats[0]?.name ?? ""}@conference.xmpp.chat.ethora.com`, pinned: true },
      { jid: `${sandbox.chats[1]?.name ?? ""}@conference.xmpp.chat.ethora.com`, pinned: false },
    ])
    expect((await rooms(appToken.replace("JWT ", ""))).status).toBe(401)
    expect(await rooms(serverToken(sandbox))).toMatchObject({ status: 403, body: { code: "INVALID_TOKEN_TYPE" } })
  })
})

describe("tokens of an app", () => {
  test("work until they are revoked or rotated", async () => {
    const sandbox = ethoraSandbox()
    const path = `/v2/apps/${A}/tokens`
    const made = (await ask(sandbox, "POST", path, { label: "nightly import" })).body
    const works = async (body: unknown) =>
      (await ask(sandbox, "GET", path, undefined, both(String(at(body, "token"))))).status
    expect(await works(made)).toBe(200)
    const list = (await ask(sandbox, "GET", path)).body
    expect(list).toEqual({ results: [{ tokenId: at(made, "tokenId"), label: "nightly import" }] })
    const rotated = (await ask(sandbox, "POST", `${path}/${String(at(made, "tokenId"))}/rotate`, {})).body
    expect(rotated).toMatchObject({ label: "nightly import" })
    expect([await works(made), await works(rotated)]).toEqual([401, 200])
    const revoke = () => ask(sandbox, "DELETE", `${path}/${String(at(rotated, "tokenId"))}`)
    expect((await revoke()).body).toEqual({ ok: true })
    expect((await revoke()).status).toBe(404)
    expect(await works(rotated)).toBe(401)
  })
})

describe("files", () => {
  async function session(sandbox: EthoraSandbox, userId: string) {
    sandbox.addUser({ uuid: userId })
    const headers = { "x-custom-token": clientToken(sandbox, userId) }
    const { body } = await ask(sandbox, "POST", "/v1/users/client", undefined, headers)
    return { Authorization: `Bearer ${String(at(body, "token"))}` }
  }

  function form(...names: readonly string[]) {
    const data = new FormData()
    for (const name of names)
      data.append("files", new Blob([`content of ${name}\r\n\u{1F642}`], { type: "text/plain" }), name)
    return data
  }

  test("are stored for the user, visible only to them, and served without a Content-Type", async () => {
    const sandbox = ethoraSandbox()
    const ana = await session(sandbox, "ana")
    const bob = await session(sandbox, "bob")
    const uploaded = await ask(sandbox, "POST", "/v2/files/", form("a.txt", "b.txt"), ana)
    expect(uploaded).toMatchObject({
      status: 200,
      body: { success: true, results: [{ originalname: "a.txt", mimetype: "text/plain", size: 22 }, {}] },
    })
    const id = String(at(uploaded.body, "results", 0, "_id"))
    const content = await sandbox.fetch(String(at(uploaded.body, "results", 0, "location")))
    expect(await content.text()).toBe("content of a.txt\r\n\u{1F642}")
    expect(content.headers.get("content-type")).toBe("application/octet-stream")
    expect((await ask(sandbox, "GET", `/v2/files/${id}`, undefined, ana)).body).toMatchObject({ _id: id })
    expect((await ask(sandbox, "GET", "/v2/files?limit=1", undefined, ana)).body).toMatchObject({ total: 2, limit: 1 })
    expect((await ask(sandbox, "GET", "/v2/files", undefined, bob)).body).toMatchObject({ total: 0 })
    expect((await ask(sandbox, "DELETE", `/v2/files/${id}`, undefined, bob)).status).toBe(404)
    expect((await ask(sandbox, "DELETE", `/v2/files/${id}`, undefined, ana)).body).toEqual({ ok: true })
    expect((await ask(sandbox, "GET", `/v2/files/${id}`, undefined, ana)).status).toBe(404)
    expect(sandbox.files).toHaveLength(1)
  })

  test("are uploaded one to five at a time", async () => {
    const sandbox = ethoraSandbox()
    const ana = await session(sandbox, "ana")
    const status = async (body?: FormData | object) => (await ask(sandbox, "POST", "/v2/files", body, ana)).status
    expect(await status(form("1", "2", "3", "4", "5"))).toBe(200)
    expect(await status(form("1", "2", "3", "4", "5", "6"))).toBe(422)
    const text = new FormData()
    text.append("files", "text")
    expect([await status(text), await status({ files: [] }), await status()]).toEqual([422, 422, 422])
  })
})

describe("HTTP details", () => {
  test("every operation of the document gets a response", async () => {
    const sandbox = ethoraSandbox()
    for (const { id, method, path } of Object.values(operations)) {
      await ask(sandbox, method, path.replace(/\{\w+\}/g, "x"), method === "GET" ? undefined : {})
      expect(sandbox.calls.at(-1)).toMatchObject({ operation: id })
    }
  })

  test.each([
    ["coded", { success: false, error: "Chat not found", code: "CHAT_NOT_FOUND" }],
    ["error", { error: "Chat not found" }],
    ["msg", { success: false, msg: "Chat not found" }],
    ["list", { errors: [{ msg: "Chat not found" }] }],
  ] as const)("an API error may look like %s, and always has an id", async (errors, body) => {
    const sandbox = ethoraSandbox({ answers: { errors } })
    const answer = await ask(sandbox, "PATCH", `/v2/apps/${A}/chats/${A}_none`, {})
    const requestId = sandbox.calls.at(-1)?.requestId
    expect(answer.body).toEqual(errors === "coded" ? { ...body, requestId } : body)
    expect(answer.headers.get("x-request-id")).toBe(requestId)
  })

  test("base URLs with a trailing slash, or with /v1, lead nowhere", async () => {
    const sandbox = ethoraSandbox()
    for (const path of ["//v2/chats/users", "/v1/v2/chats/users", "/v2/nothing"]) {
      expect((await ask(sandbox, "GET", path)).status).toBe(404)
    }
  })

  test("a body that is not JSON is rejected", async () => {
    const sandbox = ethoraSandbox()
    const send = async (type: string, body: string) => {
      const headers = { ...both(serverToken(sandbox)), "Content-Type": type }
      return (await sandbox.fetch(`${sandbox.baseUrl}/v2/chats`, { method: "POST", headers, body })).status
    }
    expect(await send("application/json", "{")).toBe(400)
    expect(await send("text/plain", '{"title":"Room"}')).toBe(422)
  })

  test("planned failures affect calls, with the provider's own form or a page", async () => {
    const sandbox = ethoraSandbox({ failures: ({ operation }) => (operation === "ping" ? { status: 503 } : undefined) })
    sandbox.fail({ status: 429, retryAfter: 1, operation: "listApps" })
    sandbox.fail({
      status: 502,
      body: "<html></html>",
      headers: { "Content-Type": "text/html" },
      operation: "listApps",
    })
    const first = await ask(sandbox, "GET", "/v2/apps")
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "1"])
    expect((await ask(sandbox, "GET", "/v2/apps")).body).toBe("<html></html>")
    expect((await ask(sandbox, "GET", "/v2/apps")).status).toBe(200)
    expect(await ask(sandbox, "GET", "/v1/ping", undefined, {})).toMatchObject({
      status: 503,
      body: { success: false },
    })
  })

  test("a lost response does not undo the call", async () => {
    const sandbox = ethoraSandbox()
    sandbox.fail({ status: "network", afterwards: true })
    const create = () => ask(sandbox, "POST", "/v2/chats", { title: "Room", uuid: "r", type: "group" })
    await expect(create()).rejects.toThrow("fetch failed")
    expect((await create()).body).toMatchObject({ error: "Chat r already exists" })
  })

  test("serves over HTTP", async () => {
    const sandbox = ethoraSandbox()
    const { url } = await sandbox.listen()
    const response = await fetch(`${url}/v1/users/batch`, {
      method: "DELETE",
      headers: { ...both(serverToken(sandbox)), "Content-Type": "application/json" },
      body: JSON.stringify({ usersIdList: ["none"] }),
    })
    expect(response.status).toBe(422)
    await sandbox.close()
  })

  test("an app id has 24 hex digits", () => {
    expect(() => ethoraSandbox({ appId: "app" })).toThrow("24 lower-case hex digits")
    expect(() => ethoraSandbox({ apps: [{ appId: "tenant" }] })).toThrow("tenant")
  })

  test("ids are unique even with a constant random source", async () => {
    const sandbox = ethoraSandbox({ random: () => 0 })
    for (const uuid of ["a", "b", "c"]) sandbox.addUser({ uuid })
    expect(new Set(sandbox.users.map((user) => user._id)).size).toBe(3)
    const ids = []
    for (const userId of ["a", "b"]) {
      const headers = { "x-custom-token": clientToken(sandbox, userId) }
      ids.push(at((await ask(sandbox, "POST", "/v1/users/client", undefined, headers)).body, "token"))
    }
    expect(ids[0]).not.toBe(ids[1])
  })
})
