import { readFileSync } from "node:fs"
import { afterEach, expect, test, vi } from "vitest"
import { VERSION } from "conferkit"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { OmniFlow } from "conferkit/omniflow"
import { root } from "../docs/blocks.ts"

const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  version: string
}

/** A server that returns the received User-Agent. */
function listening(answer: () => Response) {
  const agents: (string | null)[] = []
  const fetch = (url: string | URL | Request, init?: RequestInit) => {
    agents.push(new Request(url, init).headers.get("user-agent"))
    return Promise.resolve(answer())
  }
  return { agents, fetch }
}

const xml = () =>
  new Response("<response><returncode>SUCCESS</returncode><running>true</running></response>", {
    headers: { "content-type": "text/xml" },
  })
const bbb = { baseUrl: "https://bbb.example.org", secret: "s" }

afterEach(() => {
  vi.unstubAllGlobals()
})

test("VERSION is the version of the package", () => {
  expect(VERSION).toBe(version)
})

test("every call sends the package name and version, in methods and the raw client", async () => {
  const { agents, fetch } = listening(xml)
  const client = new BigBlueButton({ ...bbb, fetch })
  await client.isMeetingRunning({ meetingID: "a" })
  await client.api.GET("/isMeetingRunning", { params: { query: { meetingID: "a" } } })
  expect(agents).toEqual([`conferkit/${version}`, `conferkit/${version}`])
})

test("the caller can set it per client, call and raw request; null leaves it to the platform", async () => {
  const { agents, fetch } = listening(xml)
  const client = new BigBlueButton({ ...bbb, fetch, headers: { "User-Agent": "app/1" } })
  await client.isMeetingRunning({ meetingID: "a" })
  await client.isMeetingRunning({ meetingID: "a" }, { headers: { "user-agent": "call/1" } })
  await client.isMeetingRunning({ meetingID: "a" }, { headers: { "user-agent": null } })
  const plain = new BigBlueButton({ ...bbb, fetch })
  await plain.api.GET("/isMeetingRunning", {
    params: { query: { meetingID: "a" } },
    headers: { "User-Agent": "raw/1" },
  })
  expect(agents).toEqual(["app/1", "call/1", null, "raw/1"])
})

test("is omitted in runtimes without Node's modules, such as browsers", async () => {
  const { agents, fetch } = listening(() => Response.json([]))
  vi.stubGlobal("process", { env: {} })
  await new OmniFlow({ baseUrl: "https://o.example", apiKey: "key", fetch }).inboxes.list()
  expect(agents).toEqual([null])
})
