import { afterEach, describe, expect, test, vi } from "vitest"
import { BigBlueButtonError, ConnectionError } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { failureOf, listening, noWaiting, withSandbox } from "../support/bigbluebutton.ts"

const aula = { name: "Aula 1", meetingID: "aula-1" }
const page = { status: 502, body: "<html>Bad Gateway</html>", headers: { "Content-Type": "text/html" } } as const
const said = { meetingID: "aula-1", message: "Olá" }

afterEach(() => {
  vi.useRealTimers()
})

describe("a planned API error", () => {
  test("rejects with BigBlueButtonError and its messageKey, once", async () => {
    const { bbb, sandbox, urls } = withSandbox()
    sandbox.fail({ status: 200, code: "maxParticipantsReached", message: "Nobody else may come in." })
    const error = await failureOf(bbb.getMeetings())
    expect(error).toBeInstanceOf(BigBlueButtonError)
    expect(error).toMatchObject({ status: 200, code: "maxParticipantsReached", operation: "getMeetings" })
    expect((error as Error).message).toContain("Nobody else may come in.")
    expect(urls).toHaveLength(1)
    expect(await bbb.getMeetings()).toEqual([])
  })

  test("affects only the named operation, as often as configured", async () => {
    const { bbb, sandbox, urls } = withSandbox()
    sandbox.fail({ status: 500, code: "internalError", operation: "isMeetingRunning" }, 2)
    expect((await bbb.create(aula)).meetingID).toBe("aula-1")
    const running = () => bbb.isMeetingRunning({ meetingID: "aula-1" })
    expect(await failureOf(running())).toMatchObject({ status: 500, code: "internalError" })
    expect(await bbb.getMeetings()).toHaveLength(1)
    expect(await failureOf(running())).toMatchObject({ status: 500, code: "internalError" })
    expect(await running()).toBe(false)
    // A response with FAILED is final, whatever its status.
    expect(urls).toHaveLength(5)
  })

  test("also affects JSON calls, hooks and ConferênciaWeb-only calls", async () => {
    const { bbb, sandbox: plain } = withSandbox()
    const sandbox = bigBlueButtonSandbox({ dialect: "conferenciaweb" })
    const { baseUrl, secret, fetch } = sandbox
    const rnp = new ConferenciaWeb({ baseUrl, secret, fetch, ...noWaiting })
    sandbox.fail({ status: 200, code: "listHookError", operation: "hooksList" })
    plain.fail({ status: 200, code: "noRecordings", operation: "getRecordingTextTracks" })
    sandbox.fail({ status: 200, code: "unsupportedRequest", operation: "getAllMeetings" })
    expect(await failureOf(bbb.getRecordingTextTracks({ recordID: "r" }))).toMatchObject({ code: "noRecordings" })
    const { error } = await rnp.api.GET("/getAllMeetings")
    expect(error).toMatchObject({ messageKey: "unsupportedRequest" })
    expect(await failureOf(rnp.hooks.list())).toMatchObject({ code: "listHookError" })
    expect(await rnp.hooks.list()).toEqual([])
  })
})

describe("a load balancer's error page", () => {
  test("is not noticed by idempotent calls, thanks to retries", async () => {
    const { bbb, sandbox, urls } = withSandbox()
    sandbox.fail(page, 2)
    expect((await bbb.create(aula)).meetingID).toBe("aula-1")
    expect(urls).toHaveLength(3)
    expect(sandbox.meetings).toHaveLength(1)
  })

  test("fails calls that are not idempotent", async () => {
    const { bbb, sandbox, urls } = withSandbox()
    await bbb.create(aula)
    sandbox.attend("aula-1", { fullName: "Ana" })
    sandbox.fail(page)
    expect(await failureOf(bbb.sendChatMessage(said))).toMatchObject({
      name: "BigBlueButtonError",
      status: 502,
      code: "http_502",
      body: page.body,
    })
    expect(urls).toHaveLength(2)
    expect((await bbb.sendChatMessage(said)).returncode).toBe("SUCCESS")
  })
})

describe("a planned failure without a response", () => {
  test("drops the connection, in memory and over HTTP", async () => {
    const { bbb, sandbox, urls } = withSandbox()
    sandbox.fail({ status: "network" })
    expect(await bbb.getMeetings()).toEqual([])
    expect(urls).toHaveLength(2)
    await using wire = await listening({}, { maxRetries: 1 })
    wire.sandbox.fail({ status: "network" }, 3)
    const error = await failureOf(wire.bbb.getMeetings())
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ code: "network", attempts: 2 })
    expect(await wire.bbb.getMeetings()).toEqual([])
  })

  test("lets the call end at its timeout", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    const { bbb, sandbox, urls } = withSandbox({}, { timeout: 5_000, maxRetries: 1 })
    sandbox.fail({ status: "hang" }, 2)
    const outcome = failureOf(bbb.getMeetings())
    await vi.advanceTimersByTimeAsync(4_999)
    expect(urls).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(urls).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await outcome).toMatchObject({ name: "ConnectionError", code: "timeout", attempts: 2 })
    expect(await bbb.getMeetings()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  test("after the server acted: the meeting exists, and creating it again returns the same one", async () => {
    const { bbb, sandbox } = withSandbox({}, { maxRetries: 0 })
    sandbox.fail({ status: "network", afterwards: true, operation: "create" })
    expect(await failureOf(bbb.create(aula))).toMatchObject({ code: "network" })
    const [lost] = sandbox.meetings
    expect(lost?.meetingID).toBe("aula-1")
    const again = await bbb.create(aula)
    expect([again.messageKey, again.internalMeetingID]).toEqual(["duplicateWarning", lost?.internalMeetingID])
  })

  test("before the server acted: without `afterwards` nothing was done", async () => {
    const { bbb, sandbox } = withSandbox({}, { maxRetries: 0 })
    sandbox.fail({ status: "network", operation: "create" })
    await failureOf(bbb.create(aula))
    expect(sandbox.meetings).toEqual([])
  })
})
