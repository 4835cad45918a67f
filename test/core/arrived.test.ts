import { describe, expect, test } from "vitest"
import { ReceivedResponse } from "../../src/core/http/fetch.ts"

const url = "https://one.example/api/call?a=1"
const now = Date.parse("Fri, 07 Mar 2025 10:00:00 GMT")
const arrived = (init: ResponseInit) => new ReceivedResponse(new Response(null, init), url, "text", () => now)

describe("Arrived", () => {
  test("tells what the answer's head says", () => {
    const headers = {
      "content-type": "text/xml",
      location: "../other?b=2",
      "x-request-id": "r1",
      "retry-after": "Fri, 07 Mar 2025 10:00:30 GMT",
    }
    const raw = arrived({ status: 503, headers })
    expect(raw.status).toBe(503)
    expect(raw.text).toBe("text")
    expect(raw.headers.get("x-request-id")).toBe("r1")
    expect(raw.contentType).toBe("text/xml")
    expect(raw.location).toBe("https://one.example/other?b=2")
    expect(raw.requestId).toBe("r1")
    expect(raw.retryAfter).toBe(30_000)
  })

  test("tells nothing where the head says nothing", () => {
    const raw = arrived({})
    expect(raw.contentType).toBeUndefined()
    expect(raw.location).toBeUndefined()
    expect(raw.requestId).toBeUndefined()
    expect(raw.retryAfter).toBeUndefined()
  })
})
