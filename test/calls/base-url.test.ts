import { describe, expect, test } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { bigBlueButton, ethora, omniflow, xcall, xroom } from "../support/clients.ts"
import { configError } from "../support/config-error.ts"
import { fetching, json } from "../support/fetching.ts"

type Fetch = ReturnType<typeof fetching>["fetch"]
type Call = (fetch: Fetch, baseUrl: string) => PromiseLike<unknown>

/** A call without parameters, and the path that it appends to the base URL. */
const clients: [name: string, call: Call, appended: string][] = [
  ["BigBlueButton", (fetch, baseUrl) => bigBlueButton({ baseUrl, fetch }).getMeetings(), "/api/getMeetings"],
  ["XRoom", (fetch, baseUrl) => xroom({ baseUrl, fetch }).room.list({}), "/api/room"],
  ["XCallServer", (fetch, baseUrl) => xcall({ baseUrl, fetch }).getRoomInfo("s"), "/rooms/s/info"],
  ["Ethora", (fetch, baseUrl) => ethora({ baseUrl, fetch }).server.ping(), "/v1/ping"],
  ["OmniFlow", (fetch, baseUrl) => omniflow({ baseUrl, fetch }).inboxes.list(), "/v1/inboxes"],
]

describe.each(clients)("the base URL of %s", (name, call, appended) => {
  async function asking(baseUrl: unknown) {
    const { fetch, asked } = fetching(json({}, 404))
    const error = await failureOf((async () => await call(fetch, baseUrl as string))())
    return { error, url: asked[0]?.url.replace(/\?checksum=.*/, "") }
  }

  // For BigBlueButton, a bare host means the default path on that host.
  const home = name === "BigBlueButton" ? "/bigbluebutton" : ""

  test.each([
    ["https://one.example", `https://one.example${home}`],
    ["https://one.example/", `https://one.example${home}`],
    ["https://one.example//a///b//", "https://one.example/a/b"],
    ["HTTP://ONE.example:8080/Proxy", "http://one.example:8080/Proxy"],
    ["one.example/a", "https://one.example/a"],
    ["  one.example ", `https://one.example${home}`],
    ["localhost:3000", `http://localhost:3000${home}`],
    ["one.example/to/http://x", "https://one.example/to/http:/x"],
  ])("%j leads to %s", async (given, expected) => {
    expect((await asking(given)).url).toBe(expected + appended)
  })

  const form = /^baseUrl is not a valid URL; use the form "https:\/\/[\w./-]+"$/
  const scheme = "baseUrl must begin with https:// or http://, not"
  const user = "baseUrl must not contain a user name or password; send them with the option headers"
  const query = 'baseUrl must not contain a query ("?") or a fragment ("#")'

  test.each<[unknown, string | RegExp]>([
    ["  ", form],
    ["https://", form],
    ["a b", form],
    ["ftp://one.example", `${scheme} ftp://`],
    ["https+x://one.example", `${scheme} https+x://`],
    ["https://user@one.example", user],
    ["https://:password@one.example", user],
    ["https://@one.example", user],
    ["https://one.example/a?b=1", query],
    ["https://one.example/a?", query],
    ["one.example#c", query],
  ])("%j is rejected, and nothing is sent", async (given, says) => {
    const { error, url } = await asking(given)
    const message = says instanceof RegExp ? (expect.stringMatching(says) as string) : says
    expect(error).toEqual(configError(message, "baseUrl"))
    expect(url).toBeUndefined()
  })
})
