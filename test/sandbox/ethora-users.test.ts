import { describe, expect, test } from "vitest"
import { type EthoraSandbox, ethoraSandbox } from "conferkit/sandbox"
import { ada, ask, both, clientToken, serverToken } from "./ethora-wire.ts"
import { at } from "./at.ts"

const A = "65f2c0a1b2c3d4e5f6a7b8c9"
const tenant = { appId: "aaaaaaaaaaaaaaaaaaaaaaaa", appSecret: "tenant-secret" }
const create = (sandbox: EthoraSandbox, ...usersList: readonly object[]) =>
  ask(sandbox, "POST", "/v2/users/batch", { bypassEmailConfirmation: true, usersList })

describe("creating users", () => {
  test("is a job: users exist only after it has completed", async () => {
    const sandbox = ethoraSandbox({ jobPolls: 2 })
    const ticket = await create(sandbox, ada)
    const jobId = String(at(ticket.body, "jobId"))
    expect(ticket).toMatchObject({ status: 202, body: { statusUrl: `/v2/users/batch/${jobId}` } })
    const poll = async () => (await ask(sandbox, "GET", `/v2/users/batch/${jobId}`)).body
    expect(await poll()).toEqual({ state: "pending" })
    expect(await poll()).toEqual({ state: "running" })
    expect(sandbox.users).toEqual([])
    const session = () =>
      ask(sandbox, "POST", "/v1/users/client", undefined, { "x-custom-token": clientToken(sandbox, "user-123") })
    expect(await session()).toMatchObject({ status: 401, body: { code: "USER_NOT_FOUND" } })
    const done = await poll()
    expect(done).toMatchObject({
      state: "completed",
      result: {
        results: [{ status: "created", xmppUsername: `${A}_user-123`, user: { uuid: "user-123" } }],
      },
    })
    expect(await poll()).toEqual(done)
    expect(await session()).toMatchObject({ status: 200 })
    expect(sandbox.users).toMatchObject([{ uuid: "user-123", email: "ada@example.org", appId: A }])
    expect(JSON.stringify(sandbox.users)).not.toContain(ada.password)
  })

  test("reports for each user whether they existed, and never fails", async () => {
    const sandbox = ethoraSandbox({ jobPolls: 0 })
    const results = async (...users: readonly object[]) => {
      const jobId = String(at((await create(sandbox, ...users)).body, "jobId"))
      return at((await ask(sandbox, "GET", `/v2/users/batch/${jobId}`)).body, "result", "results")
    }
    await results(ada)
    expect(sandbox.users).toHaveLength(1)
    expect(
      await results(
        { ...ada, email: "other@example.org" },
        { ...ada, uuid: "u8" },
        { ...ada, uuid: "u9", email: "b@c.de" },
      ),
    ).toMatchObject([
      { status: "uuid_exists", xmppUsername: `${A}_user-123` },
      { status: "exists", xmppUsername: `${A}_user-123` },
      { status: "created", xmppUsername: `${A}_u9` },
    ])
  })

  test("can be delayed or failed by the test", async () => {
    const sandbox = ethoraSandbox({ jobPolls: "manual" })
    const start = async () => String(at((await create(sandbox, ada)).body, "jobId"))
    const poll = async (id: string) => (await ask(sandbox, "GET", `/v2/users/batch/${id}`)).body
    const first = await start()
    expect(await poll(first)).toEqual({ state: "pending" })
    for (let count = 0; count < 9; count++) await poll(first)
    expect(await poll(first)).toEqual({ state: "running" })
    sandbox.failJobs("No space left")
    expect(await poll(first)).toEqual({ state: "failed", error: "No space left" })
    const second = await start()
    sandbox.finishJobs()
    expect(await poll(second)).toMatchObject({ state: "completed" })
    expect(sandbox.jobs.map((job) => job.state)).toEqual(["failed", "completed"])
  })

  test("in a tenant's app is a job of that app", async () => {
    const sandbox = ethoraSandbox({ apps: [tenant] })
    const path = `/v2/apps/${tenant.appId}/users/batch`
    const ticket = await ask(sandbox, "POST", path, { usersList: [ada] })
    const jobId = String(at(ticket.body, "jobId"))
    expect(ticket).toMatchObject({ status: 202, body: { statusUrl: `${path}/${jobId}` } })
    expect(await ask(sandbox, "GET", `/v2/users/batch/${jobId}`)).toMatchObject({ status: 404 })
    for (let count = 0; count < 2; count++) await ask(sandbox, "GET", `${path}/${jobId}`)
    expect(sandbox.users).toMatchObject([{ xmppUsername: `${tenant.appId}_user-123`, appId: tenant.appId }])
  })

  test("may be synchronous, and then rejects existing users", async () => {
    const sandbox = ethoraSandbox({ answers: { usersBatch: "sync" } })
    expect(await create(sandbox, ada)).toMatchObject({
      status: 200,
      body: { ok: true, results: [{ uuid: "user-123", xmppUsername: `${A}_user-123` }] },
    })
    const again = await create(sandbox, { ...ada, uuid: "u9", email: "b@c.de" }, ada)
    expect(again).toMatchObject({ status: 422, body: { error: "User user-123 already exists" } })
    const twice = { ...ada, uuid: "u10", email: "c@c.de" }
    expect(await create(sandbox, twice, { ...twice, email: "d@c.de" })).toMatchObject({ status: 422 })
    expect(sandbox.users).toHaveLength(1)
  })

  test.each([
    [{ ...ada, lastName: "B" }, "usersList.0.lastName"],
    [{ ...ada, firstName: "" }, "usersList.0.firstName"],
    [{ ...ada, email: undefined }, "usersList.0.email"],
    [{ ...ada, email: "ada" }, "usersList.0.email"],
    [{ ...ada, uuid: 7 }, "usersList.0.uuid"],
    [{ ...ada, uuid: "" }, "usersList.0.uuid"],
  ])("rejects %j because of %s", async (user, field) => {
    const answer = await create(ethoraSandbox(), user)
    expect(answer).toMatchObject({
      status: 422,
      body: { success: false, error: "Validation Failed", code: "VALIDATION_ERROR" },
    })
    expect(Object.keys(at(answer.body, "details") as object)).toEqual([field])
  })

  test("accepts 1 to 100 at a time", async () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ ...ada, uuid: `u${index}`, email: `u${index}@a.de` }))
    const sandbox = ethoraSandbox()
    expect(await create(sandbox)).toMatchObject({ status: 422 })
    expect(await create(sandbox, ...many)).toMatchObject({ status: 422 })
    expect(await create(sandbox, ...many.slice(1))).toMatchObject({ status: 202 })
  })

  test("adds a prefix to a prefixed id, as servers do, or rejects it on request", async () => {
    const sandbox = ethoraSandbox({ jobPolls: 0 })
    await create(sandbox, { ...ada, uuid: `${A}_user-123` })
    expect(sandbox.users[0]?.xmppUsername).toBe(`${A}_${A}_user-123`)
    const strict = ethoraSandbox({ doublePrefix: "refuse" })
    expect(await create(strict, { ...ada, uuid: `${A}_user-123` })).toMatchObject({
      status: 422,
      body: { code: "VALIDATION_ERROR", details: { "usersList.0.uuid": expect.any(String) as string } },
    })
  })
})

describe("finding and changing users", () => {
  function school() {
    const sandbox = ethoraSandbox({ apps: [tenant] })
    for (const uuid of ["u1", "u2", "u3"]) sandbox.addUser({ uuid, profileImage: "https://a.test/a.png" })
    sandbox.addUser({ uuid: "t1" }, tenant.appId)
    sandbox.addChat({ uuid: "aula-1", members: ["u1", `${A}_u3`] })
    return sandbox
  }

  test("lists all users, those of a room, one of them, and pages", async () => {
    const sandbox = school()
    const list = async (query: string) => (await ask(sandbox, "GET", `/v2/chats/users?${query}`)).body
    const uuids = async (query: string) => (at(await list(query), "results") as { uuid: string }[]).map((u) => u.uuid)
    expect(await uuids("")).toEqual(["u1", "u2", "u3"])
    expect(await uuids(`chatName=${A}_aula-1`)).toEqual(["u1", "u3"])
    expect(await uuids(`xmppUsername=${A}_u2`)).toEqual(["u2"])
    expect(await uuids("userId=u3")).toEqual(["u3"])
    expect(await list("limit=2&offset=2")).toMatchObject({ results: [{ uuid: "u3" }], total: 3, limit: 2, offset: 2 })
    expect(JSON.stringify(await list(""))).not.toContain("xmppPassword")
    const status = async (query: string) => (await ask(sandbox, "GET", `/v2/chats/users?${query}`)).status
    expect(await Promise.all(["limit=0", "limit=501", "offset=-1", "limit=x", "chatName=none"].map(status))).toEqual([
      422, 422, 422, 422, 404,
    ])
  })

  test("may use another name for the list", async () => {
    const sandbox = ethoraSandbox({ answers: { users: "items", chats: "items", apps: "items", others: "own" } })
    expect(await ask(sandbox, "GET", "/v2/chats/users")).toMatchObject({ body: { items: [] } })
    expect(await ask(sandbox, "GET", `/v2/apps/${A}/chats`)).toMatchObject({ body: { items: [] } })
    expect(await ask(sandbox, "GET", "/v2/apps")).toMatchObject({ body: { items: [{ _id: A }] } })
    expect(await ask(sandbox, "GET", `/v2/apps/${A}/tokens`)).toMatchObject({ body: { tokens: [] } })
  })

  test("finds one by XMPP name, also in a child app", async () => {
    const sandbox = school()
    const find = (name: string, token = serverToken(sandbox)) =>
      ask(sandbox, "GET", `/v1/apps/users/${encodeURIComponent(name)}`, undefined, both(token))
    expect(await find(`${A}_u1`)).toMatchObject({ status: 200, body: { result: { uuid: "u1" } } })
    expect(await find(`${tenant.appId}_t1`)).toMatchObject({ status: 200 })
    expect(await find(`${A}_u1`, serverToken(tenant))).toMatchObject({ status: 404, body: { code: "USER_NOT_FOUND" } })
    expect(await find("u1")).toMatchObject({ status: 404 })
    expect(await find(`${A}_${A}_u1`)).toMatchObject({ status: 404 })
  })

  test("reports the result of each change", async () => {
    const sandbox = school()
    const users = [
      { xmppUsername: `${A}_u1`, lastName: "Lovelace" },
      { xmppUsername: `${A}_u2` },
      { xmppUsername: `${A}_none`, firstName: "Ada" },
    ]
    expect((await ask(sandbox, "PATCH", "/v2/chats/users", { users })).body).toMatchObject({
      results: [
        { status: "updated", xmppUsername: `${A}_u1`, user: { lastName: "Lovelace" } },
        { status: "skipped", xmppUsername: `${A}_u2` },
        { status: "not-found", xmppUsername: `${A}_none` },
      ],
    })
    expect(sandbox.users[0]).toMatchObject({ firstName: "User", lastName: "Lovelace" })
    const short = { users: [{ xmppUsername: `${tenant.appId}_t1`, firstName: "A" }] }
    expect(await ask(sandbox, "PATCH", `/v2/apps/${tenant.appId}/chats/users`, short)).toMatchObject({
      status: 422,
      body: { details: { "users.0.firstName": "too short" } },
    })
  })

  test("returns a user's rooms, with members on request, without their pictures", async () => {
    const sandbox = school()
    const get = (query: string, user = "u1") => ask(sandbox, "GET", `/v2/apps/${A}/users/${user}/chats?${query}`)
    expect(at((await get("")).body, "chats")).toMatchObject([{ name: `${A}_aula-1`, title: "aula-1", type: "group" }])
    const members = at((await get("includeMembers=true")).body, "chats", 0, "members")
    expect(members).toMatchObject([{ xmppUsername: `${A}_u1` }, { xmppUsername: `${A}_u3` }])
    expect(JSON.stringify(members)).not.toContain("profileImage")
    expect((await get("includeMembers=yes")).status).toBe(422)
    expect((await get("", "none")).status).toBe(404)
    expect((await get("", `${A}_u1`)).status).toBe(404)
    sandbox.addUser({ uuid: "a/b c" })
    expect((await get("", encodeURIComponent("a/b c"))).status).toBe(200)
  })
})

describe("deleting users", () => {
  test("removes them from rooms and ends their sessions", async () => {
    const sandbox = ethoraSandbox()
    sandbox.addUser({ uuid: "u1" })
    sandbox.addChat({ uuid: "aula-1", members: ["u1"] })
    const session = await ask(sandbox, "POST", "/v1/users/client", undefined, {
      "x-custom-token": clientToken(sandbox, "u1"),
    })
    expect(await ask(sandbox, "DELETE", "/v1/users/batch", { usersIdList: ["u1", "none"] })).toMatchObject({
      status: 200,
      body: { ok: true },
    })
    expect([sandbox.users, sandbox.chats[0]?.members]).toEqual([[], []])
    const headers = { Authorization: String(at(session.body, "token")) }
    expect((await ask(sandbox, "GET", "/v2/files", undefined, headers)).status).toBe(401)
  })

  test.each([
    ["text", 422, "User not found"],
    ["object", 422, { success: false, error: "User not found", code: "USER_NOT_FOUND" }],
    ["404", 404, { success: false, error: "User not found", code: "USER_NOT_FOUND" }],
  ] as const)("reports a missing user as %s", async (notFound, status, body) => {
    const sandbox = ethoraSandbox({ answers: { notFound } })
    for (const path of ["/v1/users/batch", `/v2/apps/${A}/users/batch`]) {
      const answer = await ask(sandbox, "DELETE", path, { usersIdList: ["none"] })
      expect(answer.status).toBe(status)
      if (typeof body === "string") expect(answer.body).toBe(body)
      else expect(answer.body).toMatchObject(body)
    }
  })

  test("accepts plain ids", async () => {
    const sandbox = ethoraSandbox()
    sandbox.addUser({ uuid: "u1" })
    expect(await ask(sandbox, "DELETE", "/v1/users/batch", { usersIdList: [`${A}_u1`] })).toMatchObject({ status: 422 })
    expect(sandbox.users).toHaveLength(1)
  })
})
