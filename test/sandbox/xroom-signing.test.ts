import { describe, expect, test } from "vitest"
import { type XRoomSandboxOptions, xroomSandbox } from "conferkit/sandbox"
import { ask, headersOf, post, sha256 } from "./xroom.ts"

const list = { method: "list" }

async function answerTo(headers: Record<string, string | undefined>, options: XRoomSandboxOptions = {}) {
  const sandbox = xroomSandbox(options)
  const all = Object.entries({ ...headersOf(sandbox), ...headers }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const init = { method: "POST", headers: all, body: JSON.stringify(list) }
  const response = await sandbox.fetch(`${sandbox.baseUrl}/api/room`, init)
  return { status: response.status, envelope: (await response.json()) as Record<string, unknown> }
}

const worked = { status: 200, envelope: { isError: false, errMsg: null, data: {} } }

describe("signed calls", () => {
  test.each([
    [
      "54ed8ea9722c38499ea8dbbeca19762e",
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
      "e38d3b4cbff52c73f740a5ad8dc0e15146e3e39925f58ab255e538b39705186c",
    ],
    [
      "0123456789abcdef0123456789abcdef",
      "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF",
      "a6c3d8d6d9b644bfb3180dfe63312c1d3fbd66658aa8c48a4b1b7f6f6b972960",
    ],
  ])("with the secret %s and the published salt and hash are accepted", async (secret, salt, hash) => {
    expect(await answerTo({ "x-random": salt, "x-auth-key": hash }, { secret })).toEqual(worked)
  })

  const salt = "0".repeat(32)
  const hash = sha256("sandbox-secret", salt)
  test.each([
    ["no salt", { "x-random": undefined }, "The header x-random is missing"],
    ["a salt of 31 bytes", { "x-random": salt.slice(1) }, "x-random must have at least 32 bytes"],
    ["another account", { "x-auth-id": "another" }, "Unknown x-auth-id"],
    ["nobody", { "x-auth-id": undefined }, "Unknown x-auth-id"],
    ["no hash", { "x-auth-key": undefined }, "Wrong x-auth-key"],
    ["the hash of another salt", { "x-auth-key": hash }, "Wrong x-auth-key"],
    ["a hash in upper case", { "x-random": salt, "x-auth-key": hash.toUpperCase() }, "Wrong x-auth-key"],
    ["a hash with another secret", { "x-random": salt, "x-auth-key": sha256("other", salt) }, "Wrong x-auth-key"],
  ])("with %s are rejected in the same envelope", async (_name, headers, errMsg) => {
    expect(await answerTo(headers)).toEqual({ status: 401, envelope: { isError: true, errMsg, data: null } })
  })

  test("may reuse a salt, unless that is disabled", async () => {
    const sandbox = xroomSandbox()
    const same = headersOf(sandbox)
    for (let count = 0; count < 2; count++) expect((await post(sandbox, "room", list, same)).status).toBe(200)
    const strict = xroomSandbox({ refuseReplays: true })
    expect((await post(strict, "room", list, same)).status).toBe(200)
    expect(await (await post(strict, "room", list, same)).json()).toMatchObject({
      errMsg: "x-random has already been used",
    })
  })

  test("require a known version", async () => {
    expect((await answerTo({ "x-api-version": undefined })).envelope).toMatchObject({
      errMsg: "The header x-api-version is missing",
    })
    expect((await answerTo({ "x-api-version": "3" })).envelope).toMatchObject({ errMsg: "Unknown API version 3" })
    expect((await answerTo({ "x-api-version": "two" })).envelope).toMatchObject({ isError: true })
    expect(await answerTo({ "x-api-version": "3" }, { apiVersion: 3 })).toEqual(worked)
  })

  test("get errors with the configured status, also for wrong credentials", async () => {
    const options = { httpErrorStatus: 500, httpAuthStatus: 403 }
    expect((await answerTo({ "x-auth-key": "" }, options)).status).toBe(403)
    expect((await answerTo({ "x-api-version": "9" }, options)).status).toBe(500)
    expect((await answerTo({ "x-api-version": "9" })).status).toBe(200)
  })
})

describe("one URL for several methods", () => {
  test("data may be missing, null or empty if nothing is required", async () => {
    const sandbox = xroomSandbox()
    for (const body of [list, { ...list, data: null }, { ...list, data: {} }]) {
      expect(await (await post(sandbox, "room", body)).json()).toEqual(worked.envelope)
    }
    expect(await ask(sandbox, "room.init")).toMatchObject({ isError: true })
  })

  test.each([
    ["not JSON", "{", "The body is not a JSON object"],
    ["a list", [], "The body is not a JSON object"],
    ["no method", {}, "Unknown method"],
    ["a method of another collection", { method: "validate" }, "Unknown method"],
    ["a member of Object.prototype", { method: "toString" }, "Unknown method"],
    ["an argument of the wrong type", { method: "setLock", data: { id: "a.test/b", lock: "yes" } }, /^data\.lock: /],
    ["a missing argument", { method: "setPassword", data: { id: "a.test/b" } }, /^data\.password: /],
  ])("%s is an error", async (_name, body, errMsg) => {
    const response = await post(xroomSandbox(), "room", body)
    expect(response.status).toBe(200)
    const envelope = (await response.json()) as { errMsg: string }
    expect(envelope).toMatchObject({ isError: true, data: null })
    expect(envelope.errMsg).toMatch(errMsg)
  })

  test("only a JSON POST to a collection is accepted", async () => {
    const sandbox = xroomSandbox()
    const get = await sandbox.fetch(`${sandbox.baseUrl}/api/room`)
    expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"])
    expect((await post(sandbox, "rooms", list)).status).toBe(404)
    expect((await sandbox.fetch(`${sandbox.baseUrl}/room`, { method: "POST" })).status).toBe(404)
    const text = await post(sandbox, "room", list, { "content-type": "text/plain" })
    expect(await text.json()).toMatchObject({ errMsg: "Content-Type must be application/json" })
  })

  test("a listening sandbox keeps the path of its base URL", async () => {
    const sandbox = xroomSandbox({ baseUrl: "https://proxy.example/xroom/" })
    const { url } = await sandbox.listen()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/xroom$/)
    const init = { method: "POST", headers: headersOf(sandbox), body: JSON.stringify(list) }
    expect(await (await fetch(`${sandbox.baseUrl}/api/room`, init)).json()).toEqual(worked.envelope)
    await sandbox.close()
    await expect(sandbox.fetch(`${sandbox.baseUrl}/api/room`)).rejects.toThrow("closed")
  })

  test("a planned failure affects its call", async () => {
    const sandbox = xroomSandbox()
    sandbox.fail({ status: 502, body: "<html>Bad gateway</html>", operation: "roomList" })
    expect(await ask(sandbox, "booking.list", { domain: "a.test" })).toMatchObject({ isError: false })
    const failed = await post(sandbox, "room", list)
    expect([failed.status, await failed.text()]).toEqual([502, "<html>Bad gateway</html>"])
    sandbox.fail({ status: 503, message: "Later" })
    const rejected = await post(sandbox, "room", list)
    expect([rejected.status, await rejected.json()]).toEqual([503, { isError: true, errMsg: "Later", data: null }])
    expect((await post(sandbox, "room", list)).status).toBe(200)
  })
})
