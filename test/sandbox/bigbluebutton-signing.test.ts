import { describe, expect, test } from "vitest"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { digest, readToken, tag } from "./signed.ts"

const secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"
const docs = "name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444"
const cafe = "name=Caf%C3%A9+da+Jo%C3%A3o%27s+%28A%26B%29+%2A+%21+~+100%25&meetingID=0123"

const vectors: [call: string, query: string, checksum: string][] = [
  ["create", docs, "1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17"],
  ["create", docs, "da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e"],
  ["create", docs, "891ac633df39d0a1b4f8d597f3e190833216c4b29c4fb51ea3ca72757eeb958d6e7b49a845cf29f5c6019c7d29d029d1"],
  [
    "create",
    docs,
    "de73ad61d11a5c801b68d4bd6ec5248546085cefb0b25c85f3c46249ea93a3a4b120f92c0a8a58d7512cb77821884951a3b01245f3435dbbef49fff3cc3988b4",
  ],
  [
    "create",
    "attendeePW=111222&meetingID=abc123&moderatorPW=333444&name=Test+Meeting",
    "94ec9a89c7dc53af01537aef9f8ecbae5e95cd7f37cd4bf18101b976a4a8b097",
  ],
  ["getMeetings", "", "a5370c5f3d97d56d53b435684cdbc429c2898a3bf9f435518b4279e1e0dbfc8c"],
  ["create", cafe, "52108e3d35a939237ed4764a924e8fa3890bd02e805e2d2a717e40eb1f94f7a0"],
  ["create", cafe, "eb9f64c25f305a2be4cfaa7b75fa379f6ed6d8e6"],
  [
    "hooks/create",
    "callbackURL=https%3A%2F%2Fapp.example.org%2Fcb%3Fx%3D1&meetingID=0123",
    "711a478429d3708a88887ac2d36293445d9c7e38",
  ],
  [
    "hooks/create",
    "callbackURL=https%3A%2F%2Fapp.example.org%2Fcb%3Fx%3D1&meetingID=0123",
    "e04b24a236a00c7db9de320cdf55c527bf45a88a83f37db8c4d2ad416d277f38",
  ],
]

const url = (base: string, call: string, query: string) => `${base}/api/${call}?${query}`

describe("request checksums", () => {
  test.each(vectors)(
    "%s?%s is accepted with its published checksum and rejected with another",
    async (call, query, sum) => {
      const sandbox = bigBlueButtonSandbox({ secret })
      const good = await sandbox.fetch(url(sandbox.baseUrl, call, `${query}${query && "&"}checksum=${sum}`))
      expect(tag(await good.text(), "returncode")).toBe("SUCCESS")
      const other = (sum.startsWith("0") ? "1" : "0") + sum.slice(1)
      const bad = await sandbox.fetch(url(sandbox.baseUrl, call, `${query}${query && "&"}checksum=${other}`))
      expect(tag(await bad.text(), "messageKey")).toBe("checksumError")
    },
  )

  test("a signed create without parameters is rejected for the missing parameters", async () => {
    const sandbox = bigBlueButtonSandbox({ secret })
    const sum = "272c9555258496a3f19c5ad8f599af2a4ebec031381ff1e37b34842c42c12284"
    const answer = await (await sandbox.fetch(url(sandbox.baseUrl, "create", `checksum=${sum}`))).text()
    expect(tag(answer, "messageKey")).toBe("nullError")
  })

  test("the checksum may be at any position, in upper case only if the release allows it", async () => {
    const sum = digest("sha1", `isMeetingRunningmeetingID=ab&a=1${secret}`)
    const ask = async (query: string, version: "2.5" | "3.0" = "3.0") => {
      const sandbox = bigBlueButtonSandbox({ secret, version })
      return tag(await (await sandbox.fetch(url(sandbox.baseUrl, "isMeetingRunning", query))).text(), "returncode")
    }
    expect(await ask(`checksum=${sum}&meetingID=ab&a=1`)).toBe("SUCCESS")
    expect(await ask(`meetingID=ab&checksum=${sum}&a=1`)).toBe("SUCCESS")
    expect(await ask(`meetingID=ab&a=1&checksum=${sum.toUpperCase()}`)).toBe("SUCCESS")
    expect(await ask(`meetingID=ab&a=1&checksum=${sum.toUpperCase()}`, "2.5")).toBe("FAILED")
    expect(await ask(`meetingID=ab&a=1&checksum=%${sum.charCodeAt(0).toString(16)}${sum.slice(1)}`)).toBe("FAILED")
  })

  test("a repeated checksum is accepted in 3.0 and rejected in 4.0", async () => {
    const sum = digest("sha1", `isMeetingRunningmeetingID=ab${secret}`)
    const ask = async (version: "3.0" | "4.0") => {
      const sandbox = bigBlueButtonSandbox({ secret, version })
      const query = `meetingID=ab&checksum=${sum}&checksum=${sum}`
      return tag(await (await sandbox.fetch(url(sandbox.baseUrl, "isMeetingRunning", query))).text(), "returncode")
    }
    expect(await ask("3.0")).toBe("SUCCESS")
    expect(await ask("4.0")).toBe("FAILED")
  })

  test("a disabled algorithm, or an invalid length, is a checksumError", async () => {
    const sandbox = bigBlueButtonSandbox({ secret, algorithms: ["sha512"] })
    for (const algorithm of ["sha1", "md5"]) {
      const sum = digest(algorithm, `getMeetings${secret}`)
      const answer = await (await sandbox.fetch(url(sandbox.baseUrl, "getMeetings", `checksum=${sum}`))).text()
      expect(tag(answer, "messageKey")).toBe("checksumError")
    }
  })

  test("an empty secret disables the checks", async () => {
    const sandbox = bigBlueButtonSandbox({ secret: "" })
    const answer = await (await sandbox.fetch(url(sandbox.baseUrl, "getMeetings", ""))).text()
    expect(tag(answer, "messageKey")).toBe("noMeetings")
  })
})

describe("signatures of webhooks and callbacks", () => {
  const callbackURL = "https://app.example.org/cb"
  const attributes = { meeting: { "internal-meeting-id": "i-1", "external-meeting-id": "room é 1" } }
  const body =
    "domain=bbb.example.org&event=%5B%7B%22data%22%3A%7B%22type%22%3A%22event%22%2C%22id%22%3A%22meeting-ended%22%2C%22attributes%22%3A%7B%22meeting%22%3A%7B%22internal-meeting-id%22%3A%22i-1%22%2C%22external-meeting-id%22%3A%22room+%C3%A9+1%22%7D%7D%2C%22event%22%3A%7B%22ts%22%3A1700000000000%7D%7D%7D%5D&timestamp=1700000000123"
  const seal = (webhooks: { version?: "2" | "3.0" | "3.4"; algorithm?: "sha256"; auth?: "bearer" }) =>
    bigBlueButtonSandbox({ secret: "s3cret", webhooks: { domain: "bbb.example.org", ...webhooks } }).webhook(
      "meeting-ended",
      attributes,
      { callbackURL, ts: 1_700_000_000_000, timestamp: 1_700_000_000_123 },
    )

  test.each([
    [{ version: "3.4" } as const, "2dc6d8288daefb5658ce2195f7c8768fccacc950"],
    [
      { version: "3.4", algorithm: "sha256" } as const,
      "678ac3116345403640145e2f4508a03fe52ec88944e1de5cc7e29064cc0bc9bd",
    ],
    [{ version: "3.0" } as const, "7c163a3f9b5480cf8aa822a3fc3f67aee2c40c8b"],
    [{ version: "2" } as const, "e9c5298c85840170541b3035ddabeedb6bd1233a"],
  ])("a webhook of %o carries the known checksum", async (webhooks, checksum) => {
    const request = seal(webhooks)
    expect(request.url).toBe(`${callbackURL}?checksum=${checksum}`)
    const sent = await request.text()
    if (webhooks.version !== "2") expect(sent).toBe(body)
    else expect(sent).toMatch(/^event=%5B.*room%20%C3%A9%201.*&timestamp=1700000000123&domain=bbb\.example\.org$/)
  })

  test("with bearer authentication the shared secret is sent instead of a checksum", () => {
    const request = seal({ auth: "bearer" })
    expect(request.url).toBe(callbackURL)
    expect(request.headers.get("authorization")).toBe("Bearer s3cret")
  })

  test("recording-ready is the known token, without typ in its header", async () => {
    const request = bigBlueButtonSandbox({ secret: "s3cret" }).webhook(
      "recording-ready",
      { meeting_id: "room-1", record_id: "abc-1700000000000" },
      { callbackURL },
    )
    expect(new URLSearchParams(await request.text()).get("signed_parameters")).toBe(
      "eyJhbGciOiJIUzI1NiJ9.eyJtZWV0aW5nX2lkIjoicm9vbS0xIiwicmVjb3JkX2lkIjoiYWJjLTE3MDAwMDAwMDAwMDAifQ.0zTcRwbWLQ7OUZh3OhFfGnMk8WmZDwWzwqk9AQuHEHM",
    )
  })

  test("the analytics callback is the known token, valid for a day", () => {
    const request = bigBlueButtonSandbox({ secret: "s3cret", now: () => 1_700_000_000_000 }).webhook(
      "analytics-callback",
      undefined,
      { callbackURL },
    )
    const bearer = request.headers.get("authorization")?.replace("Bearer ", "") ?? ""
    expect(bearer).toBe(
      "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJleHAiOjE3MDAwODY0MDB9.iDFjnNPUIAlNboe1kGKQ3swzjR1KcVWLOczigKH9ZTfw0hfVEr9oE0zfPeUjvaHUkW4996wkN-5wAANpDVTWPg",
    )
    expect(readToken(bearer, "sha512", "s3cret").valid).toBe(true)
  })

  test("end callbacks have two appended parameters and nothing that proves their origin", () => {
    const sandbox = bigBlueButtonSandbox()
    const appended = sandbox.webhook(
      "end-callback",
      { meetingID: "cb 2&ü" },
      { callbackURL: "https://app.example.org/end?x=1&y=%26z" },
    )
    expect(appended.url).toBe("https://app.example.org/end?x=1&y=%26z&recordingmarks=false&meetingID=cb+2%26%C3%BC")
    expect(sandbox.webhook("meeting-ended-url", undefined, { callbackURL: `${callbackURL}?z=1` }).url).toBe(
      `${callbackURL}?z=1`,
    )
  })
})
