import { describe, expect, test } from "vitest"
import { isConfigError } from "conferkit"
import { XRoom } from "conferkit/xroom"
import { Ethora } from "conferkit/ethora"
import { type Subject, subjects } from "../support/subjects.ts"

/** The URL that a client calls, or the error of its constructor. */
async function originOf(subject: Subject, baseUrl: unknown): Promise<unknown> {
  const urls: string[] = []
  const fetch = (url: string) => {
    urls.push(url)
    return Promise.resolve(new Response("", { status: 400 }))
  }
  try {
    await subject.again.call(subject.make({ baseUrl: baseUrl as string, fetch, maxRetries: 0 }))
  } catch (error) {
    if (urls.length === 0) return error
  }
  expect(urls).toHaveLength(1)
  return new URL(urls[0] ?? "").origin
}

const origins: [given: string, origin: string][] = [
  ["localhost", "http://localhost"],
  ["localhost:8080", "http://localhost:8080"],
  ["localhost:8080/path", "http://localhost:8080"],
  ["localhost:443", "http://localhost:443"],
  ["LOCALHOST:8080", "http://localhost:8080"],
  ["localhost.:8080", "http://localhost.:8080"],
  ["127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["127.1.2.3/path", "http://127.1.2.3"],
  ["[::1]:8080/path", "http://[::1]:8080"],
  [" localhost:8080\n", "http://localhost:8080"],
  ["//localhost:8080", "http://localhost:8080"],
  ["//host.example", "https://host.example"],
  ["https://localhost:8080", "https://localhost:8080"],
  ["http://host.example", "http://host.example"],
  ["HTTPS://Host.Example", "https://host.example"],
  ["localhost.example.org", "https://localhost.example.org"],
  ["localhost.example.org:8080/path", "https://localhost.example.org:8080"],
  ["localhost-2", "https://localhost-2"],
  ["127.0.0.1.example.org", "https://127.0.0.1.example.org"],
  ["127.example.org", "https://127.example.org"],
  ["128.0.0.1", "https://128.0.0.1"],
  ["0.0.0.0:8080", "https://0.0.0.0:8080"],
  ["[::1:1]:8080", "https://[::1:1]:8080"],
  ["host.example.:8080", "https://host.example.:8080"],
  ["host:8080/path", "https://host:8080"],
]

const mistakes = [
  undefined,
  7,
  "",
  " ",
  "https://",
  "https:///path",
  "https:/host",
  "https:host",
  "https:\\\\host",
  "https://https://host.example",
  "host:",
  "host:port",
  "host:99999",
  "/path",
  "///host",
  "::1",
  "mailto:somebody@host.example",
  "javascript:alert(1)",
  "ftp://host.example",
  "localhost://host.example",
  "host name.example",
  "host.exa\nmple",
  "localhost@evil.example",
  "localhost:8080@evil.example",
  "user:pw-0123456789@host.example",
  "https://user:pw-0123456789@host.example",
  "https://@host.example",
  "host.example?token=pw-0123456789",
  "https://host.example/path?",
  "https://host.example/#pw-0123456789",
]

describe.each(subjects.map((subject) => [subject.name, subject] as const))("the base URL of %s", (_name, subject) => {
  test.each(origins)("%j leads to %s", async (given, origin) => {
    expect(await originOf(subject, given)).toBe(origin)
  })

  test.each(mistakes.map((given) => [given]))("%j is a ConfigError that does not quote it", async (given) => {
    // Some clients have a default URL.
    const error = await originOf(subject, given)
    if (given === undefined && !isConfigError(error)) return
    // Ethora names the environment variable that could provide the URL.
    const parameter = expect.stringMatching(/^(?:baseUrl|ETHORA_CHAT_API_URL)$/) as string
    expect(error).toMatchObject({ name: "ConfigError", parameter })
    expect(String(error)).not.toContain("pw-0123456789")
  })
})

describe("a host named like the end of a path", () => {
  const asked = async (call: (fetch: (url: string) => Promise<Response>) => PromiseLike<unknown>) => {
    let asked = ""
    await Promise.resolve(
      call((url) => {
        asked = url
        return Promise.resolve(new Response("", { status: 400 }))
      }),
    ).catch(() => undefined)
    return asked
  }

  test("keeps its name", async () => {
    const xroom = (fetch: (url: string) => Promise<Response>) =>
      new XRoom({ baseUrl: "http://api", authId: "a", secret: "s", fetch }).room.list({ domain: "d.example" })
    expect(await asked(xroom)).toBe("http://api/api/room")
    const ethora = (fetch: (url: string) => Promise<Response>) =>
      new Ethora({ baseUrl: "http://v1", appId: "0123456789abcdef01234567", appSecret: "s", fetch }).server.ping()
    expect(await asked(ethora)).toBe("http://v1/v1/ping")
  })
})
