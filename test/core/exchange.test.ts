import { describe, expect, test } from "vitest"
import { type Deadline, deadline } from "../../src/core/http/deadline.ts"
import type { Adapter, Draft } from "../../src/core/http/adapter.ts"
import { fetchSigned, targetOf } from "../../src/core/http/fetch.ts"
import { RedirectRefused } from "../../src/core/http/failure.ts"
import type { HeaderValues } from "../../src/core/http/headers.ts"
import { dialect } from "../support/dialect.ts"
import { operation } from "../support/operation.ts"
import { unheardRejections } from "../support/unheard.ts"

const draft: Draft = {
  operation: operation({ method: "POST" }),
  path: "/ping",
  query: "a=1",
  headers: { "x-call": "1" },
  body: "body",
}
const first = "https://one.example/ping?a=1"
const never = <T>() => new Promise<T>(() => undefined)
const to = (location: string, status = 302, body: ReadableStream | string | null = null) =>
  new Response(body, { status, headers: { location } })

/** Exchanges a draft with a fetch that plays its answers in turn, the last one for ever. */
function exchanging(
  answers: readonly (Response | Promise<Response>)[],
  given: Partial<Adapter> = {},
  layers: readonly (HeaderValues | undefined)[] = [],
  watch: Deadline = deadline(0, undefined),
  sent: Draft = draft,
) {
  const asked: { url: string; init: RequestInit }[] = []
  const fetch = async (url: string, init: RequestInit) => {
    const answer = await answers[Math.min(asked.push({ url, init }), answers.length) - 1]
    return answer ?? Response.error()
  }
  return { asked, watch, result: fetchSigned(fetch, dialect(given), sent, layers, watch) }
}

describe("exchange", () => {
  test("signs the draft and sends it, and leaves redirects to us", async () => {
    const answer = new Response("pong")
    const { result, asked, watch } = exchanging([answer])
    expect(await result).toEqual({ response: answer, url: first, watch })
    const headers = { "x-call": "1" }
    const init = { method: "POST", headers, body: "body", redirect: "manual", signal: watch.signal }
    expect(asked).toEqual([{ url: first, init }])
  })

  test("says so where there is no body", async () => {
    const { result, asked } = exchanging([new Response()], {}, [], deadline(0, undefined), {
      ...draft,
      body: undefined,
    })
    await result
    expect(asked[0]?.init.body).toBeNull()
  })

  test("lays the layers of headers over those of the signature", async () => {
    const { result, asked } = exchanging([new Response()], {}, [
      { a: "1", "X-Call": "2" },
      undefined,
      { a: null, b: "3" },
    ])
    await result
    expect(asked[0]?.init.headers).toEqual({ "x-call": "2", b: "3" })
  })

  test("waits for a signature that takes its time, and hands it the signal", async () => {
    const seen: unknown[] = []
    const { result, asked, watch } = exchanging([new Response("pong")], {
      sign: (...given) => {
        seen.push(...given)
        return Promise.resolve({ url: "https://two.example/", method: "PUT", headers: {}, body: undefined })
      },
    })
    expect(await result).toMatchObject({ url: "https://two.example/" })
    expect(seen).toEqual([draft, watch.signal])
    expect(asked).toMatchObject([{ url: "https://two.example/", init: { method: "PUT" } }])
  })

  test("ends a signature or a fetch that does not come to its end with the caller", async () => {
    const reason = new Error("enough")
    for (const [answer, sign] of [
      [new Response(), () => never<never>()],
      [never<Response>(), undefined],
    ] as const) {
      const caller = new AbortController()
      const { result } = exchanging([answer], sign && { sign }, [], deadline(0, caller.signal))
      caller.abort(reason)
      await expect(result).rejects.toBe(reason)
    }
  })

  test("neither signs nor sends for a caller who has given up, nor sends what was given up meanwhile", async () => {
    const reason = new Error("enough")
    const signed: unknown[] = []
    const sign: Adapter["sign"] = (...given) => {
      signed.push(given)
      return dialect().sign(...given)
    }
    const before = exchanging([new Response()], { sign }, [], deadline(0, AbortSignal.abort(reason)))
    await expect(before.result).rejects.toBe(reason)
    expect(signed).toEqual([])

    const caller = new AbortController()
    const giveUp: Adapter["sign"] = (...given) => {
      caller.abort(reason)
      return dialect().sign(...given)
    }
    const meanwhile = exchanging([new Response()], { sign: giveUp }, [], deadline(0, caller.signal))
    await expect(meanwhile.result).rejects.toBe(reason)
    expect([...before.asked, ...meanwhile.asked]).toEqual([])
  })
})

describe("a redirect", () => {
  test.each([301, 302, 307, 308])("with %s is followed with the very call", async (status) => {
    const answer = new Response("pong")
    const { result, asked, watch } = exchanging([to("/other?b=2", status), answer], {}, [{ authorization: "x" }])
    expect(await result).toEqual({ response: answer, url: "https://one.example/other?b=2", watch })
    const headers = { "x-call": "1", authorization: "x" }
    const init = { method: "POST", headers, body: "body", redirect: "manual", signal: watch.signal }
    expect(asked[1]).toEqual({ url: "https://one.example/other?b=2", init })
  })

  test("with 303 is followed with GET, unless that would lose a body", async () => {
    const bodiless = { ...draft, body: undefined }
    const { result, asked } = exchanging([to("/other", 303), new Response()], {}, [], deadline(0, undefined), bodiless)
    await result
    expect(asked[1]?.init).toMatchObject({ method: "GET", body: null, headers: { "x-call": "1" } })
    const losing = exchanging([to("/other", 303), new Response()])
    await expect(losing.result).rejects.toThrow(/a 303 asks for a GET, which would lose the body/)
    expect(losing.asked).toHaveLength(1)
  })

  test.each([
    ["that is none", to("/other", 300)],
    ["that is none either", to("/other", 304)],
    ["without a target", new Response(null, { status: 302 })],
    ["with a target that is no URL", to("https://", 302)],
  ])("%s is an answer", async (_name, answer) => {
    const { result, asked, watch } = exchanging([answer])
    expect(await result).toEqual({ response: answer, url: first, watch })
    expect(asked).toHaveLength(1)
  })

  test("is the dialect's to decide, which knows both places and the call", async () => {
    const seen: unknown[] = []
    const answer = to("https://two.example/x", 302, "told")
    const { result, asked, watch } = exchanging([answer], {
      redirect: (from, target, call) => {
        seen.push(from.href, target.href, call.operation)
        return "stop"
      },
    })
    expect(await result).toEqual({ response: answer, url: first, watch })
    expect(await answer.text()).toBe("told")
    expect(seen).toEqual([first, "https://two.example/x", draft.operation])
    expect(asked).toHaveLength(1)
  })

  test("that is refused tells the place, not the query, and takes no more of the body", async () => {
    const cancelled: unknown[] = []
    const body = new ReadableStream({ cancel: (reason) => void cancelled.push(reason) })
    const { result, asked } = exchanging([to("https://two.example/x?token=1", 302, body)])
    await expect(result).rejects.toMatchObject({
      name: "RedirectRefused",
      message: "redirected from one.example:443 to two.example:443: not here",
    })
    await expect(result).rejects.toBeInstanceOf(RedirectRefused)
    expect(cancelled).toHaveLength(1)
    expect(asked).toHaveLength(1)
  })

  test("is refused in peace where the body cannot be cancelled", async () => {
    const answer = to("https://two.example/x", 302, "told")
    answer.body?.getReader()
    const unheard = await unheardRejections(() => expect(exchanging([answer]).result).rejects.toThrow("not here"))
    expect(unheard).toEqual([])
  })

  test("is followed five times and no more", async () => {
    const answer = new Response("pong")
    const hops = [1, 2, 3, 4, 5].map((hop) => to(`/${hop}`))
    expect(await exchanging([...hops, answer]).result).toMatchObject({ response: answer, url: "https://one.example/5" })
    const { result, asked } = exchanging([to("/again")])
    await expect(result).rejects.toThrow(/to one.example:443: more than 5 redirects$/)
    expect(asked).toHaveLength(6)
  })

  test("to another server takes only the headers of the dialect itself along, for good", async () => {
    const secrets = { Authorization: "x", Cookie: "y", "x-other": "1", accept: "of the caller" }
    const { result, asked } = exchanging(
      [to("/x"), to("https://two.example/x"), to("/y"), to("https://one.example/z"), new Response()],
      { redirect: () => "follow", ownHeaders: () => ({ Accept: "own" }) },
      [secrets],
    )
    await result
    const all = { "x-call": "1", authorization: "x", cookie: "y", "x-other": "1", accept: "of the caller" }
    const own = { accept: "own" }
    expect(asked.map(({ init }) => init.headers)).toEqual([all, all, own, own, own])
  })

  test("to another server takes nothing along where the dialect has no headers of its own", async () => {
    const { result, asked } = exchanging([to("https://two.example/x"), new Response()], { redirect: () => "follow" })
    await result
    expect(asked[1]?.init.headers).toEqual({})
  })

  test("with a user name or password is not followed, and neither is told", async () => {
    for (const user of ["user:pw-1", "user", ":pw-1"]) {
      const { result, asked } = exchanging([to(`https://${user}@one.example/x`)])
      await expect(result).rejects.toThrow(
        "redirected from one.example:443 to one.example:443: the redirect holds a user name or password",
      )
      expect(asked).toHaveLength(1)
    }
  })
})

describe("targetOf", () => {
  test.each([
    ["/x?a=1", "https://one.example/x?a=1"],
    ["x", "https://one.example/api/x"],
    ["https://two.example/", "https://two.example/"],
    ["https://", undefined],
    ["file:///etc/passwd", undefined],
    ["data:text/xml,a", undefined],
    ["javascript:alert(1)", undefined],
  ])("%j is %s", (location, target) => {
    expect(targetOf(to(location), "https://one.example/api/call")?.href).toBe(target)
  })

  test("is none without a Location", () => {
    expect(targetOf(new Response(), "https://one.example/")).toBeUndefined()
  })
})
