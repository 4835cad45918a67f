import { describe, expect, test } from "vitest"
import { BigBlueButton, ConnectionError } from "conferkit/bigbluebutton"
import { failureOf, listening, noWaiting } from "../support/bigbluebutton.ts"
import { answering, serve } from "../support/http-server.ts"
import { loadBalancer } from "../support/load-balancer.ts"

const secret = "sandbox-secret"
const sha1 = { checksumAlgorithm: "sha1" } as const
const meetingID = "lb1"

/** Two load balancers in a row in front of a sandbox, each at its own origin. */
async function twoInARow(status = 302) {
  const node = await listening({ secret })
  const inner = await serve(loadBalancer(secret, () => `${node.baseUrl}/api`, status))
  const outer = await serve(loadBalancer(secret, () => `${inner.origin}/bigbluebutton/api`, status))
  return {
    node,
    inner,
    outer,
    bbb: new BigBlueButton({
      baseUrl: outer.origin,
      secret,
      // Requests with a body are redirected only to the user's own hosts.
      redirectHosts: [inner.origin, node.baseUrl].map((each) => new URL(each).host),
      ...sha1,
      ...noWaiting,
    }),
    [Symbol.asyncDispose]: async () => {
      await outer[Symbol.asyncDispose]()
      await inner[Symbol.asyncDispose]()
      await node[Symbol.asyncDispose]()
    },
  }
}

describe("through two load balancers that redirect every call to another origin", () => {
  test("calls succeed", async () => {
    await using chain = await twoInARow()
    const { bbb } = chain
    expect((await bbb.create({ name: "LB & One", meetingID })).meetingID).toBe(meetingID)
    expect(await bbb.isMeetingRunning({ meetingID })).toBe(false)
    expect(await bbb.getMeetings()).toMatchObject([{ meetingName: "LB & One" }])
    expect(await bbb.getRecordings({ meetingID })).toEqual([])
    expect(await bbb.recordings().next()).toEqual({ done: true, value: undefined })
    expect((await bbb.end({ meetingID })).messageKey).toBe("sentEndMeetingRequest")
  })

  test.each([301, 302, 307, 308])("the body survives a redirect with status %d", async (status) => {
    await using chain = await twoInARow(status)
    const documents = [{ name: "a.txt", content: new TextEncoder().encode("olá") }]
    await chain.bbb.create({ name: "LB One", meetingID, documents })
    expect(chain.node.sandbox.meetings[0]?.documents).toMatchObject([{ name: "a.txt", size: 4 }])
    expect(chain.inner.seen[0]).toMatchObject({ method: "POST" })
  })

  test("join stops where the redirects leave the API, with or without redirect", async () => {
    await using chain = await twoInARow()
    const { bbb } = chain
    await bbb.create({ name: "LB One", meetingID })
    const user = { meetingID, fullName: "O'Brien", role: "MODERATOR" } as const
    const node = new URL(chain.node.baseUrl).origin
    for (const redirect of [true, false]) {
      const joined = await bbb.join({ ...user, redirect })
      expect(joined.url).toMatch(new RegExp(`^${node}/html5client/join\\?sessionToken=`))
      expect(joined.cookies).toHaveLength(1)
    }
    expect(chain.inner.seen.filter(({ target }) => target.includes("/join?"))).toHaveLength(2)
  })

  test("join's errors come from the node", async () => {
    await using chain = await twoInARow()
    const user = { meetingID: "nope", fullName: "Ana", role: "VIEWER" } as const
    expect(await failureOf(chain.bbb.join(user))).toMatchObject({ code: "meetingForciblyEnded", status: 302 })
    expect(await failureOf(chain.bbb.join({ ...user, redirect: false }))).toMatchObject({ status: 200 })
  })

  test("an API error with status 401 is still an API error, with its hint", async () => {
    await using chain = await twoInARow()
    const bbb = new BigBlueButton({ baseUrl: chain.outer.origin, secret, ...noWaiting })
    const error = await failureOf(bbb.getMeetings())
    expect(error).toMatchObject({
      name: "BigBlueButtonError",
      status: 401,
      code: "checksumError",
      hint: expect.stringContaining("try another of sha1") as string,
    })
    expect(await failureOf(bbb.recordings().next())).toMatchObject({ status: 401, code: "checksumError" })
  })
})

describe("redirects", () => {
  test("a valid document is accepted whatever its status, whole or streamed", async () => {
    const xml =
      "<response><returncode>SUCCESS</returncode><recordings><recording><recordID>á</recordID></recording></recordings></response>"
    const fetch = () => Promise.resolve(new Response(xml, { status: 404 }))
    const bbb = new BigBlueButton({ baseUrl: "https://lb.example", secret, fetch })
    expect(await bbb.getRecordings()).toMatchObject([{ recordID: "á" }])
    expect(await bbb.recordings().next()).toMatchObject({ value: { recordID: "á" } })
  })

  test("the caller's headers are not sent to the redirect target", async () => {
    await using node = await serve(answering("<response><returncode>SUCCESS</returncode><meetings/></response>"))
    await using balancer = await serve((request, response) => {
      const target = request.url?.includes("again") === true ? node.origin : ""
      response.writeHead(302, { location: `${target}/bigbluebutton/api/getMeetings?again=1` }).end()
    })
    const headers = { Authorization: "Basic YTpi", Cookie: "JSESSIONID=1", "X-Tenant": "ufrgs" }
    await new BigBlueButton({ baseUrl: balancer.origin, secret, headers }).getMeetings()
    expect(balancer.seen[1]?.headers).toMatchObject({ authorization: "Basic YTpi", cookie: "JSESSIONID=1" })
    expect(node.seen[0]?.headers).not.toHaveProperty("authorization")
    expect(node.seen[0]?.headers).not.toHaveProperty("cookie")
    expect(node.seen[0]?.headers).not.toHaveProperty("x-tenant")
  })

  test("from https to http are rejected without a request, and without showing the URL", async () => {
    let calls = 0
    const fetch = () => {
      calls++
      const location = "http://lb.example/bigbluebutton/api/getMeetings?checksum=abcdef"
      return Promise.resolve(new Response(null, { status: 302, headers: { location } }))
    }
    const error = await failureOf(new BigBlueButton({ baseUrl: "https://lb.example", secret, fetch }).getMeetings())
    expect(error).toBeInstanceOf(ConnectionError)
    expect((error as Error).message).toBe(
      "bigbluebutton.getMeetings: redirected from lb.example:443 to lb.example:80: redirects from https to http are not followed",
    )
    expect(calls).toBe(1)
  })
})
