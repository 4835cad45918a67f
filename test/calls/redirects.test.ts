import { describe, expect, test } from "vitest"
import type { ConnectionError } from "conferkit"
import { failureOf, noWaiting } from "../support/bigbluebutton.ts"
import { bigBlueButton, omniflow, xcall } from "../support/clients.ts"
import { fetching, json } from "../support/fetching.ts"
import { lost, scripted, silent } from "../support/scripted.ts"
import { subjects } from "../support/subjects.ts"
import { unheardRejections } from "../support/unheard.ts"

const to = (location: string, status = 302, body: ReadableStream | string | null = null) =>
  new Response(body, { status, headers: { location } })

describe.each(subjects.map((subject) => [subject.name, subject] as const))("a redirect of %s", (_name, subject) => {
  test("is not followed by fetch but by the client", async () => {
    const { again, asked } = scripted(subject, ["value"])
    await again()
    expect(asked[0]?.init.redirect).toBe("manual")
  })

  test.each([301, 302, 307, 308])("with %d to the same server repeats the same request", async (status) => {
    const { again, asked } = scripted(subject, [to("/other?b=2", status), "value"])
    expect(await again({ headers: { authorization: "of the caller" } })).toMatchObject(subject.again.value as object)
    expect(asked.map(({ url }) => url).slice(1)).toEqual(["https://one.example/other?b=2"])
    expect(asked[0]?.init.headers).toHaveProperty("authorization", "of the caller")
    expect(asked[1]?.init).toEqual(asked[0]?.init)
  })

  test.each([
    ["300", to("/other", 300)],
    ["304", to("/other", 304)],
    ["302 without a Location", new Response(null, { status: 302 })],
    ["302 to an invalid URL", to("https://")],
    ["302 to a file", to("file:///etc/passwd")],
    ["302 to a data: URL", to("data:application/json,{}")],
    ["302 to a javascript: URL", to("javascript:alert(1)")],
  ])("without a valid target is an API error: %s", async (_what, response) => {
    const { again, asked } = scripted(subject, [response])
    const error = await failureOf(again())
    expect(error).toBeInstanceOf(subject.apiError)
    expect(error).toMatchObject({ status: response.status, code: `http_${response.status}` })
    expect(asked).toHaveLength(1)
  })

  test("is followed at most five times", async () => {
    const hops = [1, 2, 3, 4, 5].map((hop) => to(`/${hop}`))
    const { again, asked } = scripted(subject, [...hops, "value"])
    expect(await again()).toMatchObject(subject.again.value as object)
    expect(asked.at(-1)?.url).toBe("https://one.example/5")
    const endless = scripted(subject, [to("/again")], { maxRetries: 2 })
    expect(await failureOf(endless.again())).toMatchObject({
      name: "ConnectionError",
      code: "network",
      attempts: 1,
      message: expect.stringMatching(
        /: redirected from one\.example:443 to one\.example:443: more than 5 redirects$/,
      ) as string,
      cause: { name: "RedirectRefused" },
    })
    expect(endless.asked).toHaveLength(6)
  })

  test.each(["user:pw-1", "user", ":pw-1"])(
    "that contains %s is not followed, and the error does not show it",
    async (user) => {
      const { again, asked } = scripted(subject, [to(`https://${user}@one.example/x`)])
      const { message } = (await failureOf(again())) as Error
      expect(message).toContain(
        "redirected from one.example:443 to one.example:443: the redirect contains a user name or password",
      )
      expect(message).not.toMatch(/user@|user:|pw-1/)
      expect(asked).toHaveLength(1)
    },
  )

  test("within the server is not named in an error", async () => {
    const { again } = scripted(subject, [to("/other"), lost("ECONNRESET")], { maxRetries: 0 })
    expect(await failureOf(again())).toHaveProperty(
      "message",
      expect.stringMatching(/: the connection to one\.example:443 failed \(ECONNRESET\)$/),
    )
  })
})

const providers = subjects.filter(({ again }) => again.answer.type.includes("json"))

test.each(providers.map((subject) => [subject.name, subject] as const))(
  "a redirect of %s to another scheme, host or port is rejected, and the error says what to change",
  async (_name, subject) => {
    for (const origin of ["http://one.example", "https://two.example", "https://one.example:8443"]) {
      const { again, asked } = scripted(subject, [to(`${origin}/x`)], { maxRetries: 2 })
      expect(await failureOf(again())).toMatchObject({
        attempts: 1,
        message: expect.stringContaining("if the service has moved, change baseUrl") as string,
      })
      expect(asked).toHaveLength(1)
    }
  },
)

/** A GET call. */
const getting = (...answers: Response[]) => {
  const { fetch, asked } = fetching(...answers)
  const client = xcall({ baseUrl: "https://one.example/api", fetch })
  return { asked, call: () => Promise.resolve(client.getRoomInfo("sala")) }
}
const bbb = (fetch: (url: string) => Promise<Response>, baseUrl = "https://one.example", options: object = {}) => {
  const client = bigBlueButton({ baseUrl, ...noWaiting, maxRetries: 0, fetch, ...options })
  return (call?: object) => Promise.resolve(client.getMeetings(call))
}

describe("a redirect", () => {
  test.each([
    ["/x?a=1", "https://one.example/x?a=1"],
    ["x", "https://one.example/api/rooms/sala/x"],
    ["?b", "https://one.example/api/rooms/sala/info?b"],
    ["//one.example/y", "https://one.example/y"],
    ["https://one.example/z", "https://one.example/z"],
  ])("to %j leads to %s", async (location, url) => {
    const { asked, call } = getting(to(location), json({ active: true, participants_count: 1, started_at: null }))
    await call()
    expect(asked[1]?.url).toBe(url)
  })

  test("with 303 is followed with GET unless that would lose a body", async () => {
    const { asked, call } = getting(to("/other", 303), json({ active: true, participants_count: 1, started_at: null }))
    await call()
    const [first, second] = asked
    expect(second).toEqual({ ...first, method: "GET", url: "https://one.example/other" })
  })

  test("with 303 turns a POST without a body into a GET", async () => {
    const { fetch, asked } = fetching(to("/other", 303), json({ id: "c1" }))
    await omniflow({ fetch }).conversations.resolve("c1")
    expect(asked.map(({ method }) => method)).toEqual(["POST", "GET"])
  })

  test("that is rejected shows no query and cancels its body", async () => {
    let cancelled = 0
    const body = new ReadableStream({
      cancel: () => {
        cancelled++
      },
    })
    const client = xcall({
      fetch: () => Promise.resolve(to("https://two.example/x?token=1", 302, body)),
    })
    const error = await failureOf(client.getRoomInfo("sala"))
    expect(error).toMatchObject({
      name: "ConnectionError",
      message: expect.stringContaining(
        "to two.example:443: credentials are sent only to the origin of baseUrl",
      ) as string,
      cause: { name: "RedirectRefused" },
    })
    expect((error as Error).message).not.toContain("token")
    expect(cancelled).toBe(1)
  })

  test("is rejected even if its body cannot be cancelled", async () => {
    const answer = to("https://two.example/x", 302, "told")
    answer.body?.getReader()
    const client = xcall({ fetch: () => Promise.resolve(answer) })
    const unheard = await unheardRejections(async () => {
      expect(await failureOf(client.getRoomInfo("sala"))).toMatchObject({ cause: { name: "RedirectRefused" } })
    })
    expect(unheard).toEqual([])
  })

  describe("to another server", () => {
    const server = { host: "two.example", port: 81 }
    const redirected = ", redirected from [::1]:8080 to two.example:81"
    const chain = (last: () => Promise<Response>) => {
      const steps = ["http://one.example/a", "http://two.example:81/b?checksum=0123abcd"]
      return () => {
        const next = steps.shift()
        return next === undefined ? last() : Promise.resolve(to(next))
      }
    }
    const home = "http://[::1]:8080"

    test("is named in a network failure", async () => {
      const error = await failureOf(
        bbb(
          chain(() => Promise.reject(new Error("x"))),
          home,
        )(),
      )
      expect(error).toMatchObject({
        ...server,
        message: `bigbluebutton.getMeetings: the connection to two.example:81 failed${redirected}`,
      })
    })

    test("is named in a timeout", async () => {
      const error = await failureOf(bbb(chain(silent), home, { timeout: 1 })())
      expect(error).toMatchObject({
        ...server,
        message: `bigbluebutton.getMeetings: no complete response from two.example:81 within 1 ms${redirected}`,
      })
    })

    test("is named in an abort, also during the wait for the next attempt", async () => {
      const controller = new AbortController()
      const abort = () => {
        controller.abort("enough")
        return silent()
      }
      expect(await failureOf(bbb(chain(abort), home)({ signal: controller.signal }))).toMatchObject({
        ...server,
        message: `bigbluebutton.getMeetings: the call to two.example:81 was aborted by its signal${redirected}`,
        cause: "enough",
      })
      const waiting = new AbortController()
      const sleep = () => {
        waiting.abort("enough")
        return Promise.reject(waiting.signal.reason as Error)
      }
      const call = bbb(
        chain(() => Promise.reject(new Error("x"))),
        home,
        { maxRetries: 1, runtime: { sleep } },
      )
      expect(await failureOf(call({ signal: waiting.signal }))).toMatchObject({
        ...server,
        code: "aborted",
        cause: "enough",
      })
    })

    test("is named with secrets in the host masked", async () => {
      const steps = [to("https://secret-of-bbb.example/")]
      const error = await failureOf(bbb(() => Promise.resolve(steps.shift() ?? Promise.reject(new Error("x"))))())
      expect(error).toMatchObject({ host: "***.example" })
      expect((error as ConnectionError).message).not.toContain("secret-of-bbb")
    })
  })
})
