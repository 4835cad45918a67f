import { describe, expect, test, vi } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { json, oauth, scripted } from "../support/omniflow.ts"

/** Runs everything that does not depend on time. */
async function settled() {
  for (let turns = 0; turns < 10; turns++) await new Promise(setImmediate)
}

const one = "token-of-tests-one"
const two = "token-of-tests-two"
const three = "token-of-tests-three"

/** A client whose token requests and clock are controlled by the test. */
function made(skew = 30_000, retryOn401 = false) {
  const clock = { now: 1_000_000 }
  const requests: { signal: AbortSignal; answer: (token: string, expiresIn?: number) => void; fail: () => void }[] = []
  const used: string[] = []
  const rejected = new Set<string>()
  const held: { promise: Promise<Response> | undefined } = { promise: undefined }
  const { client } = scripted(
    async ({ target, headers }, { signal }) => {
      if (target === "/v1/oauth/token" && signal instanceof AbortSignal) {
        const { promise, resolve } = Promise.withResolvers<Response>()
        requests.push({
          signal,
          answer: (token, expiresIn = 60) => {
            resolve(json({ access_token: token, token_type: "Bearer", expires_in: expiresIn }))
          },
          fail: () => {
            resolve(json({ error: { code: "refused" } }, 400))
          },
        })
        return promise
      }
      const token = headers.get("authorization")?.replace("Bearer ", "") ?? ""
      used.push(token)
      const response = rejected.has(token) ? json({ error: { code: "invalid_token" } }, 401) : json([])
      const { promise } = held
      held.promise = undefined
      return (await promise) ?? response
    },
    {
      oauth: { ...oauth, expirySkewMs: skew, retryOn401 },
      timeout: 0,
      maxRetries: 0,
      runtime: { now: () => clock.now, random: () => 1 },
    },
  )
  const list = (signal?: AbortSignal) => client.inboxes.list({ signal })
  /** The token that a call uses; it is requested if necessary. */
  const tokenOf = async () => {
    await list()
    return used.at(-1)
  }
  /** The same, with this token as the response to the token request. */
  const get = async (token: string, expiresIn?: number) => {
    const call = tokenOf()
    await settled()
    requests.at(-1)?.answer(token, expiresIn)
    return call
  }
  /** The service rejects a call with the current token. */
  const rejects = async (token: string) => {
    rejected.add(token)
    await expect(Promise.resolve(list())).rejects.toMatchObject({ status: 401 })
    expect(used.at(-1)).toBe(token)
    rejected.delete(token)
  }
  return { client, clock, requests, used, rejected, held, list, tokenOf, get, rejects }
}

describe("a token", () => {
  test("is kept until shortly before it expires", async () => {
    const { clock, requests, tokenOf, get } = made()
    expect(await get(one)).toBe(one)
    clock.now += 29_999
    expect([await tokenOf(), requests.length]).toEqual([one, 1])
    clock.now += 1
    expect([await get(two), requests.length]).toEqual([two, 2])
  })

  test("expires relative to its arrival, not its request", async () => {
    const { clock, requests, tokenOf } = made(0)
    const token = tokenOf()
    await settled()
    clock.now += 5000
    requests[0]?.answer(one, 10)
    await token
    clock.now += 9999
    expect([await tokenOf(), requests.length]).toEqual([one, 1])
  })

  test("is requested once for concurrent calls", async () => {
    const { requests, used, list } = made()
    const waiting = [list(), list()]
    await settled()
    waiting.push(list(new AbortController().signal))
    await settled()
    requests[0]?.answer(one)
    await Promise.all(waiting)
    expect([used, requests.length]).toEqual([[one, one, one], 1])
  })

  test("that cannot be fetched fails all callers within a second, and is then requested again", async () => {
    const { clock, requests, list, get } = made()
    const rejected = { status: 400, code: "refused", operation: "oauthToken" }
    const waiting = [list(), list()].map((each) => expect(Promise.resolve(each)).rejects.toMatchObject(rejected))
    await settled()
    requests[0]?.fail()
    await Promise.all(waiting)
    clock.now += 999
    expect(await failureOf(list())).toMatchObject(rejected)
    expect(requests).toHaveLength(1)
    clock.now += 1
    expect([await get(two), requests.length]).toEqual([two, 2])
  })
})

describe("a call that is aborted", () => {
  test("does not abort a request that another call waits for", async () => {
    const { requests, used, list } = made()
    const impatient = new AbortController()
    const first = failureOf(list(impatient.signal))
    const second = list()
    await settled()
    impatient.abort()
    expect(requests[0]?.signal.aborted).toBe(false)
    requests[0]?.answer(one)
    expect(await first).toMatchObject({ code: "aborted", cause: impatient.signal.reason as unknown })
    await second
    expect(used).toEqual([one])
  })

  test("aborts it if no other call waits, with the same reason", async () => {
    const { requests, list } = made()
    const callers = [new AbortController(), new AbortController()] as const
    const waiting = callers.map(({ signal }) => failureOf(list(signal)))
    await settled()
    callers[0].abort(new Error("too slow"))
    expect(requests[0]?.signal.aborted).toBe(false)
    const reason = new Error("too slow, too")
    callers[1].abort(reason)
    expect([requests[0]?.signal.aborted, requests[0]?.signal.reason]).toEqual([true, reason])
    expect(await Promise.all(waiting)).toMatchObject([{ cause: { message: "too slow" } }, { cause: reason }])
  })

  test("lets the next call send a new request, even before the old one has ended", async () => {
    const { requests, used, list } = made()
    const impatient = new AbortController()
    const first = failureOf(list(impatient.signal))
    await settled()
    impatient.abort()
    const second = list()
    await settled()
    requests[0]?.fail()
    expect(await first).toMatchObject({ code: "aborted" })
    const third = list()
    await settled()
    expect(requests).toHaveLength(2)
    requests[1]?.answer(two)
    await Promise.all([second, third])
    expect(used).toEqual([two, two])
  })

  test("after the response changes nothing", async () => {
    const { requests, list, tokenOf } = made()
    const late = new AbortController()
    const on = vi.spyOn(late.signal, "addEventListener")
    const off = vi.spyOn(late.signal, "removeEventListener")
    const call = list(late.signal)
    await settled()
    requests[0]?.answer(one)
    await call
    expect(on.mock.calls.length).toBeGreaterThan(0)
    expect(off.mock.calls.map(([, listener]) => listener)).toEqual(
      expect.arrayContaining(on.mock.calls.map(([, listener]) => listener)),
    )
    late.abort()
    expect(requests[0]?.signal.aborted).toBe(false)
    expect([await tokenOf(), requests.length]).toEqual([one, 1])
  })
})

describe("a token that was rejected", () => {
  test("is replaced if it is the current one", async () => {
    const { get, rejects } = made()
    await get(one)
    await rejects(one)
    expect(await get(two)).toBe(two)
  })

  test("is not replaced within a second of the last replacement, so that not every call requests one", async () => {
    const { clock, requests, tokenOf, get, rejects } = made()
    await get(one)
    await rejects(one)
    await get(two)
    clock.now += 999
    await rejects(two)
    expect([await tokenOf(), requests.length]).toEqual([two, 2])
    clock.now += 1
    await rejects(two)
    await get(three, 3600)
    clock.now += 1_999
    await rejects(three)
    expect([await tokenOf(), requests.length]).toEqual([three, 3])
    clock.now += 60_001
    await rejects(three)
    expect([await get(one), requests.length]).toEqual([one, 4])
  })

  test("does not affect a newer one", async () => {
    const { requests, rejected, held, used, list, tokenOf, get } = made(30_000, true)
    await get(one)
    const { promise, resolve } = Promise.withResolvers<Response>()
    held.promise = promise
    const slow = list()
    await settled()
    rejected.add(one)
    const fast = list()
    await settled()
    requests[1]?.answer(two)
    await fast
    resolve(json({ error: { code: "invalid_token" } }, 401))
    await slow
    expect(used).toEqual([one, one, one, two, two])
    expect([await tokenOf(), requests.length]).toEqual([two, 2])
  })

  test("is ignored if the client never had it", async () => {
    const { client, requests, rejected, tokenOf, get } = made()
    await get(one)
    rejected.add("token-of-somebody")
    const headers = { authorization: "Bearer token-of-somebody" }
    expect(await failureOf(client.inboxes.list({ headers }))).toMatchObject({ status: 401 })
    expect([await tokenOf(), requests.length]).toEqual([one, 1])
  })
})

describe("an error", () => {
  test("masks the current and the previous token", async () => {
    const { client, clock, held, get, rejects } = made()
    const quoted = async () => {
      held.promise = Promise.resolve(json({ error: { code: "odd", message: `${one} ${two}` } }, 400))
      return ((await failureOf(client.inboxes.list())) as Error).message
    }
    await get(one)
    expect(await quoted()).toContain(`*** ${two}`)
    clock.now += 60_000
    await get(two)
    expect(await quoted()).toContain("*** ***")
    await rejects(two)
    await get(three)
    expect(await quoted()).toContain(`${one} ***`)
  })
})
