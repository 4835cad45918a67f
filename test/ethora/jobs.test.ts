import { describe, expect, test } from "vitest"
import { ConfigError, ConnectionError, EthoraError } from "conferkit/ethora"
import { failureOf } from "../support/bigbluebutton.ts"
import { json } from "../support/fetching.ts"
import { answered, appId, wire } from "./support.ts"

const other = "aaaaaaaaaaaaaaaaaaaaaaaa"
const ticket = (jobId = "j1") => json({ jobId, statusUrl: `/v2/users/batch/${jobId}` }, 202)
const running = json({ state: "running" })
const completed = (...uuids: string[]) =>
  json({
    state: "completed",
    result: { results: uuids.map((uuid) => ({ status: "created", xmppUsername: `${appId}_${uuid}` })) },
  })

const manyUsers = (count: number) => Array.from({ length: count }, (_, at) => ({ uuid: `u${at}` }))

describe("createUser with wait", () => {
  test("resolves to the ticket once the user exists", async () => {
    const { chat, asked, waits } = answered({}, ticket(), running, running, completed("u7"))
    expect(await chat.createUser("u7", {}, { wait: true })).toMatchObject({ jobId: "j1" })
    expect(asked.slice(1).map(wire)).toEqual(Array.from({ length: 3 }, () => ["GET", "/v2/users/batch/j1"]))
    expect(waits).toEqual([1500, 1500])
  })

  test("asks the app's own route if the user was created in an app", async () => {
    const { chat, asked } = answered({}, ticket(), completed("u7"))
    await chat.createUser("u7", {}, { wait: { interval: 10 }, appId: other })
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([
      `/v2/apps/${other}/users/batch`,
      `/v2/apps/${other}/users/batch/j1`,
    ])
  })

  test("has nothing to wait for if the server created the user at once", async () => {
    const { chat, asked } = answered({}, json({ ok: true, results: [] }))
    expect(await chat.createUser("u7", {}, { wait: true })).toEqual({ ok: true, results: [] })
    expect(asked).toHaveLength(1)
  })

  test("is the default in a client with waitForUsers", async () => {
    const { chat, asked } = answered({ waitForUsers: true }, ticket(), completed("u7"), ticket())
    await chat.createUser("u7")
    expect(asked).toHaveLength(2)
    await chat.createUser("u7", {}, { wait: false })
    expect(asked).toHaveLength(3)
  })
})

describe("a job", () => {
  test.each<[form: string, answer: object]>([
    ["jobId", { jobId: "j1" }],
    ["jobId, below result", { ok: true, result: { jobId: "j1" } }],
    ["jobId, below job", { job: { jobId: "j1" } }],
    ["id", { id: "j1" }],
    ["id, below job", { job: { id: "j1" } }],
    ["id, below result", { result: { id: "j1" } }],
    ["job", { job: "j1" }],
    ["the end of statusUrl", { statusUrl: "https://ethora.example/v2/users/batch/j1?x=1" }],
  ])("is waited for if the response has its id as %s", async (_form, answer) => {
    const { chat, asked } = answered({}, json(answer, 202), running, completed("u7"))
    expect(await chat.createUser("u7", {}, { wait: true })).toEqual(answer)
    expect(asked.slice(1).map(wire)).toEqual(Array.from({ length: 2 }, () => ["GET", "/v2/users/batch/j1"]))

    const many = answered({}, json(answer, 202), completed("u7"))
    const { jobs } = await many.chat.users.create([{ uuid: "u7" }], { wait: true })
    expect(jobs).toEqual([{ ...answer, jobId: "j1" }])
    const later = answered({}, completed("u7"))
    await later.chat.users.waitForJob(answer as { jobId: string })
    expect(later.asked.map(wire)).toEqual([["GET", "/v2/users/batch/j1"]])

    const announced = answered({}, json(answer, 202), json({ state: "completed" }))
    const job = await announced.chat.broadcasts.send({ text: "Hi", allRooms: true })
    await announced.chat.broadcasts.waitForJob(job)
    expect(announced.asked[1]?.url).toContain("/chats/broadcast/j1")
  })

  test.each<[form: string, job: (state: string, results?: object[]) => object]>([
    ["state", (state, results) => ({ state, result: { results } })],
    ["status", (status, results) => ({ status, result: { results } })],
    ["state, with results next to it", (state, results) => ({ state, results })],
    ["state, with an array as result", (state, result) => ({ state, result })],
    ["status, below result", (status, results) => ({ ok: true, result: { jobId: "j1", status, results } })],
    ["state, below job", (state, results) => ({ job: { id: "j1", state, result: { results } } })],
  ])("is recognized if the response has its state as %s", async (_form, job) => {
    const good = [{ status: "created", xmppUsername: `${appId}_u7` }]
    const { chat, asked } = answered({}, ticket(), json(job("running")), json(job("completed", good)))
    await chat.createUser("u7", {}, { wait: true })
    expect(asked).toHaveLength(3)
    for (const state of ["failed", "cancelled", "canceled", "partial", "completed_with_errors"]) {
      const ended = answered({}, ticket(), json(job(state, good)))
      expect(await failureOf(ended.chat.createUser("u7", {}, { wait: true }))).toMatchObject({ code: "JOB_FAILED" })
      const alone = answered({}, json(job(state, good)))
      expect(await failureOf(alone.chat.users.waitForJob("j1"))).toMatchObject({ code: "JOB_FAILED" })
    }
    const state = await answered({}, json(job("running"))).chat.users.job("j1")
    expect(state.state).toBe("running")
  })

  test.each([
    json({}, 202),
    json({ ok: true }, 202),
    json({ results: [] }, 202),
    new Response(null, { status: 202 }),
    json({}),
    new Response(null),
  ])("without an id in the response cannot be waited for: %#", async (answer) => {
    const { chat, asked } = answered({}, answer)
    expect(await failureOf(chat.createUser("u1", {}, { wait: true }))).toMatchObject({ name: "DecodeError" })
    expect(await failureOf(chat.users.create([{ uuid: "u1" }], { wait: true }))).toMatchObject({ name: "DecodeError" })
    expect(asked).toHaveLength(2)
  })

  test("with an invalid id is rejected before anything is sent", async () => {
    const { chat, asked } = answered()
    for (const none of [{}, { jobId: "" }, ""]) {
      expect(await failureOf(chat.users.waitForJob(none as { jobId: string }))).toBeInstanceOf(ConfigError)
      expect(await failureOf(chat.users.job(none as { jobId: string }))).toBeInstanceOf(ConfigError)
      expect(await failureOf(chat.broadcasts.job(none as { jobId: string }))).toBeInstanceOf(ConfigError)
    }
    expect(asked).toEqual([])
  })
})

describe("a user who was not created", () => {
  const job = (...results: unknown[]) => json({ state: "completed", result: { results } })
  const created = (id: string) => ({ status: "created", xmppUsername: `${appId}_${id}` })

  test.each<[why: string, results: readonly unknown[], words: string]>([
    ["failed", [{ status: "failed", uuid: "u1", error: "e-mail is taken" }], "u1 (failed: e-mail is taken)"],
    ["failed, by XMPP name", [{ status: "failed", xmppUsername: `${appId}_u1` }], "u1 (failed)"],
    ["failed, by user", [{ status: "error", user: { uuid: "u1" }, message: "no" }], "u1 (error: no)"],
    ["failed, without a name", [{ status: "failed" }], "u1 (failed)"],
    ["was skipped", [{ status: "skipped", uuid: "u1" }], "u1 (skipped)"],
    ["has an error", [{ uuid: "u1", error: "no" }], "u1 (no)"],
    ["was no success", [{ uuid: "u1", success: false }], "u1 (failed)"],
    ["is missing", [], "u1 (not in the result)"],
    ["is not the created user", [created("u2")].slice(1), "u1 (not in the result)"],
  ])("makes createUser reject with an error that names who %s", async (_why, results, words) => {
    const { chat } = answered({}, ticket(), job(...results))
    const error = await failureOf(chat.createUser("u1", { password: "s3cret-word" }, { wait: true }))
    expect(error).toMatchObject({ name: "EthoraError", code: "JOB_FAILED" })
    expect(String(error)).toContain(words)
    expect(String(error)).not.toContain("s3cret-word")
  })

  test("is an error if the job contains no user", async () => {
    const { chat } = answered({}, ticket(), json({ state: "completed" }))
    expect(String(await failureOf(chat.createUser("u1", {}, { wait: true })))).toContain("u1 (not in the result)")
  })

  test.each(["created", "exists", "uuid_exists"])("is not an existing user reported as %s", async (status) => {
    const { chat } = answered({}, ticket(), job({ status, xmppUsername: `${appId}_somebody` }))
    const one = chat.createUser("u1", {}, { wait: true })
    if (status === "created") await one
    else expect(await one).toMatchObject({ jobId: "j1" })
  })

  test("makes users.create reject with all their names, after the other batches", async () => {
    const ids = manyUsers(102).map(({ uuid }) => uuid)
    const first = job({ status: "failed", uuid: "u0", error: "no" }, ...ids.slice(1, 100).map(created))
    const { chat, asked } = answered({}, ticket("j1"), first, ticket("j2"), job(created("u101")))
    const error = await failureOf(chat.users.create(manyUsers(102), { wait: true }))
    expect(asked.map(({ method }) => method)).toEqual(["POST", "GET", "POST", "GET"])
    expect(error).toMatchObject({ code: "JOB_FAILED" })
    expect(String(error)).toContain("2 failed: u0 (failed: no), u100 (not in the result)")
    const { result } = (error as EthoraError).body as { result: { results: unknown[] } }
    expect(result.results).toHaveLength(101)
  })

  test("makes waitForJob reject", async () => {
    const { chat } = answered({}, job(created("u1"), { status: "failed", uuid: "u2" }))
    expect(String(await failureOf(chat.users.waitForJob("j1")))).toContain("1 failed: u2 (failed)")
  })

  test("is an error on a server that creates users synchronously, with and without wait", async () => {
    const { chat } = answered({}, json({ results: [{ status: "failed", uuid: "u1" }] }))
    for (const wait of [true, false]) {
      expect(await failureOf(chat.createUser("u1", {}, { wait }))).toMatchObject({ code: "JOB_FAILED" })
      expect(String(await failureOf(chat.users.create([{ uuid: "u1" }], { wait })))).toContain("u1 (failed)")
    }
  })

  test("is named even among many, and adjacent secrets are masked", async () => {
    const failed = manyUsers(30).map(({ uuid }) => ({ status: "failed", uuid, error: "no", password: "pw-4711" }))
    const error = await failureOf(
      answered({}, ticket(), job(...failed)).chat.users.create(manyUsers(30), { wait: true }),
    )
    expect(String(error)).toContain("u9 (failed: no) and 20 more")
    expect(JSON.stringify(error)).not.toContain("pw-4711")
  })
})

describe("waitForJob", () => {
  test("accepts a ticket or an id, and reports the states", async () => {
    const states: string[] = []
    const { chat, asked } = answered({}, json({ state: "pending" }), json({ state: "resting" }), completed("a"))
    const job = await chat.users.waitForJob("a/b ..", { onState: (state) => states.push(state), interval: 5 })
    expect(states).toEqual(["pending", "resting", "completed"])
    expect(job.result?.results?.[0]?.status).toBe("created")
    expect(asked[0]?.url).toContain("/v2/users/batch/a%2Fb%20..")
  })

  test("rejects with EthoraError if the job failed", async () => {
    const { chat } = answered({}, json({ state: "failed", error: "database is gone", token: "t0ken" }))
    const error = await failureOf(chat.users.waitForJob("j1"))
    expect(error).toBeInstanceOf(EthoraError)
    expect(error).toMatchObject({ code: "JOB_FAILED", status: 200, body: { state: "failed", token: "***" } })
    expect(String(error)).toContain("database is gone")
  })

  test("rejects anything but a job", async () => {
    const { chat, asked } = answered({}, json({ jobId: "j1" }, 202))
    expect(await failureOf(chat.createUser("u1", {}, { wait: true }))).toMatchObject({ name: "DecodeError" })
    expect(await failureOf(chat.broadcasts.waitForJob("b1"))).toMatchObject({ name: "DecodeError" })
    expect(asked).toHaveLength(3)
    const silent = answered({}, json({ ok: true }))
    expect(await failureOf(silent.chat.broadcasts.send({ text: "Hi", allRooms: true }))).toMatchObject({
      name: "DecodeError",
    })
  })

  test("ends after its timeout, even if the clock does not advance", async () => {
    const { chat, asked, waits } = answered({}, running)
    const error = await failureOf(chat.users.waitForJob("j1", { interval: 1000, limit: 2500 }))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: "timeout", attempts: 4 })
    expect(waits).toEqual([1000, 1000, 500])
    expect(asked).toHaveLength(4)
  })

  test("ends after its timeout, even if the server is slow", async () => {
    let time = 0
    const { chat, asked } = answered(
      { runtime: { now: () => (time += 40_000), sleep: () => Promise.resolve() } },
      running,
    )
    expect(await failureOf(chat.users.waitForJob("j1"))).toMatchObject({ code: "timeout" })
    expect(asked.length).toBeLessThan(4)
  })

  test.each([
    ["interval", 0],
    ["interval", -1],
    ["interval", Number.NaN],
    ["limit", Number.NaN],
    ["limit", -1],
  ])("rejects %s %d, also before users are created", async (option, value) => {
    const { chat, asked } = answered({}, running)
    const expected = { name: "ConfigError", parameter: option }
    expect(await failureOf(chat.users.waitForJob("j1", { [option]: value }))).toMatchObject(expected)
    expect(await failureOf(chat.createUser("u1", {}, { wait: { [option]: value } }))).toMatchObject(expected)
    expect(asked).toEqual([])
  })

  test("a signal ends the wait at once", async () => {
    const controller = new AbortController()
    const { chat } = answered(
      {
        runtime: {
          sleep: (_ms, signal) => {
            controller.abort(new Error("enough"))
            return Promise.reject(signal?.reason as Error)
          },
        },
      },
      running,
    )
    const error = await failureOf(chat.users.waitForJob("j1", { signal: controller.signal }))
    expect(error).toMatchObject({ name: "ConnectionError", code: "aborted" })
  })

  test.each<[what: string, result: object]>([
    ["a status", { results: [{ chatName: "a" }, { chatName: "aula-1", status: "failed", error: "why" }] }],
    ["success: false", { results: [{ chatName: "aula-1", success: false, message: "why" }] }],
    ["ok: false", { results: [{ ok: true }, { chatId: "aula-1", ok: false, error: "why" }] }],
    ["an error", { results: [{ name: "aula-1", error: "why" }] }],
  ])("rejects if an announcement's result has %s for a room, and names the room", async (_what, result) => {
    const { chat } = answered({}, json({ state: "completed", result }))
    const error = await failureOf(chat.broadcasts.waitForJob("b1"))
    expect(error).toMatchObject({ name: "EthoraError", code: "JOB_FAILED", operation: "getBroadcastJob" })
    expect((error as Error).message).toMatch(/1 failed: aula-1 \((?:failed: )?why\)/)
  })

  test.each<[result: unknown]>([
    [{ results: [{ chatName: "aula-1", status: "sent" }, { status: "queued" }, {}, "aula-2"] }],
    [{ results: [{ ok: true, error: null }] }],
    [{ sent: 2, failed: 0 }],
    ["done"],
  ])("resolves if an announcement has the result %o", async (result) => {
    const { chat } = answered({}, json({ state: "completed", result }))
    expect(await chat.broadcasts.waitForJob("b1")).toEqual({ state: "completed", result })
  })

  test("also waits for announcements", async () => {
    const { chat, asked } = answered({}, json({ jobId: "b1" }), running, json({ state: "completed" }))
    const job = await chat.broadcasts.send({ text: "Hello", allRooms: true })
    expect(await chat.broadcasts.waitForJob(job)).toEqual({ state: "completed" })
    expect(asked.map(wire)).toEqual([
      ["POST", `/v2/apps/${appId}/chats/broadcast`, '{"text":"Hello","allRooms":true}'],
      ["GET", `/v2/apps/${appId}/chats/broadcast/b1`],
      ["GET", `/v2/apps/${appId}/chats/broadcast/b1`],
    ])
  })
})

describe("users.create", () => {
  test("sends batches of 100 and reports progress", async () => {
    const progress: unknown[] = []
    const { chat, asked } = answered({}, ticket("j1"), ticket("j2"), ticket("j3"))
    const { jobs, results } = await chat.users.create(manyUsers(205), {
      onProgress: ({ done, total, batch, batches, response }) =>
        progress.push([done, total, batch, batches, "jobId" in response && response.jobId]),
    })
    expect(asked.map(({ body }) => (JSON.parse(body) as { usersList: unknown[] }).usersList.length)).toEqual([
      100, 100, 5,
    ])
    expect(progress).toEqual([
      [100, 205, 1, 3, "j1"],
      [200, 205, 2, 3, "j2"],
      [205, 205, 3, 3, "j3"],
    ])
    expect(jobs.map(({ jobId }) => jobId)).toEqual(["j1", "j2", "j3"])
    expect(results).toEqual([])
  })

  test("with wait, finishes each batch before it sends the next, and returns all results", async () => {
    const ids = manyUsers(101).map(({ uuid }) => uuid)
    const [first, second] = [completed(...ids.slice(0, 100)), completed(...ids.slice(100))]
    const { chat, asked } = answered({}, ticket("j1"), first, ticket("j2"), second)
    const { results } = await chat.users.create(manyUsers(101), { wait: true })
    expect(asked.map(({ method }) => method)).toEqual(["POST", "GET", "POST", "GET"])
    expect(results.map(({ xmppUsername }) => xmppUsername)).toEqual(ids.map((id) => `${appId}_${id}`))
  })

  test("stops at a failed batch, after the callback reported progress", async () => {
    const done: number[] = []
    const { chat, asked } = answered({}, ticket(), json({ error: "no", code: "VALIDATION_ERROR" }, 422))
    const call = chat.users.create(manyUsers(300), { onProgress: (progress) => done.push(progress.done) })
    expect(await failureOf(call)).toMatchObject({ code: "VALIDATION_ERROR" })
    expect([done, asked.length]).toEqual([[100], 2])
  })

  const tellers: [how: string, onProgress: () => unknown][] = [
    ["throws", () => expect.unreachable("of the caller's")],
    ["rejects", () => Promise.reject(new Error("of the caller's"))],
  ]
  test.each(tellers)("sends the batch despite a callback that %s", async (_how, onProgress) => {
    const created = answered({}, ticket("j1"), ticket("j2"))
    const { jobs } = await created.chat.users.create(manyUsers(101), { onProgress })
    expect(jobs.map(({ jobId }) => jobId)).toEqual(["j1", "j2"])

    const updated = answered({}, json({ results: [{ status: "updated" }] }), json({ results: [{ status: "updated" }] }))
    const changes = manyUsers(101).map(({ uuid }) => ({ xmppUsername: uuid, firstName: "Ada" }))
    expect(await updated.chat.users.update(changes, { onProgress })).toHaveLength(2)
  })

  test("sends users as createUser does, and supports servers that create synchronously", async () => {
    const { chat, asked } = answered({}, json({ results: [{ xmppUsername: `${appId}_u1`, uuid: "u1" }, {}] }))
    const { jobs, results } = await chat.users.create([{ uuid: "u1", displayName: "Ada Byron", email: "a@b.test" }], {
      appId: other,
      bypassEmailConfirmation: false,
    })
    expect(asked[0]?.url).toContain(`/v2/apps/${other}/users/batch`)
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({
      bypassEmailConfirmation: false,
      usersList: [{ uuid: "u1", firstName: "Ada", lastName: "Byron", email: "a@b.test" }],
    })
    expect(jobs).toEqual([])
    expect(results).toEqual([
      { status: "created", xmppUsername: `${appId}_u1`, user: { xmppUsername: `${appId}_u1`, uuid: "u1" } },
      { status: "created", user: {} },
    ])
  })

  test("rejects the whole list for one invalid id before anything is sent", async () => {
    const { chat, asked } = answered()
    expect(await failureOf(chat.users.create([...manyUsers(150), { uuid: "" }]))).toBeInstanceOf(ConfigError)
    expect(await failureOf(chat.users.create([]))).toBeInstanceOf(ConfigError)
    expect(asked).toEqual([])
  })
})

describe("users.update", () => {
  test("sends batches of 100 and joins the results", async () => {
    const done: number[] = []
    const { chat, asked } = answered(
      {},
      json({ results: [{ status: "updated" }] }),
      json({ results: [{ status: "not-found" }, { status: "a-status-of-tomorrow" }] }),
    )
    const changes = manyUsers(102).map(({ uuid }) => ({ xmppUsername: uuid, firstName: "Ada" }))
    const results = await chat.users.update(changes, { onProgress: (progress) => done.push(progress.done) })
    expect(results.map(({ status }) => status)).toEqual(["updated", "not-found", "a-status-of-tomorrow"])
    expect(done).toEqual([100, 102])
    expect(asked[1] === undefined ? [] : wire(asked[1])).toEqual([
      "PATCH",
      "/v2/chats/users",
      `{"users":[{"xmppUsername":"${appId}_u100","firstName":"Ada"},{"xmppUsername":"${appId}_u101","firstName":"Ada"}]}`,
    ])
  })

  test("uses the app that is named, with its prefix", async () => {
    const { chat, asked } = answered({}, json({ results: [] }))
    await chat.users.update([{ xmppUsername: `${other}_u1`, lastName: "Lovelace" }], { appId: other })
    expect(asked.map(wire)).toEqual([
      ["PATCH", `/v2/apps/${other}/chats/users`, `{"users":[{"xmppUsername":"${other}_u1","lastName":"Lovelace"}]}`],
    ])
  })
})
