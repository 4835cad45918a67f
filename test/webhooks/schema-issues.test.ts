import { createHmac } from "node:crypto"
import * as v from "valibot"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"

const secret = "webhook-secret"
const schemas = "../../generated/xcall/event-schemas.ts"

const person = v.object({ name: v.string(), address: v.object({ lines: v.array(v.string()) }) })
const even = v.pipe(
  v.number(),
  v.check((value) => value % 2 === 0),
)

let issuesOf: (event: string, fields: object) => Promise<readonly object[]>

beforeAll(async () => {
  const eventSchemas = {
    known: v.looseObject({ person, mail: v.optional(v.pipe(v.string(), v.email())), even: v.optional(even) }),
    whole: v.string(),
  }
  vi.doMock(schemas, () => ({ eventSchemas }))
  vi.resetModules()
  const { verifyWebhook } = await import("conferkit/xcall")
  issuesOf = async (event, fields) => {
    const body = JSON.stringify({ event, ...fields })
    const headers = { "x-xcall-signature": createHmac("sha256", secret).update(body).digest("hex") }
    const delivery = await verifyWebhook({ headers, body }, { secret })
    // Whatever the issues, the event arrives as sent.
    expect(delivery.events).toEqual([{ event, ...fields }])
    return delivery.issues
  }
})
afterAll(() => {
  vi.doUnmock(schemas)
  vi.resetModules()
})

const zoe = { name: "Zoë", address: { lines: ["a"] } }

describe("issues", () => {
  test("are empty for a valid payload", async () => {
    expect(await issuesOf("known", { person: zoe, mail: "a@example.org", even: 2 })).toEqual([])
  })

  test("say what was expected at which path, and never show the value", async () => {
    const wrong = { name: 7, address: { lines: [7, { password: "s3cret" }] } }
    expect(await issuesOf("known", { person: wrong })).toEqual([
      { of: "known", path: "person.name", message: "expected string" },
      { of: "known", path: "person.address.lines.0", message: "expected string" },
      { of: "known", path: "person.address.lines.1", message: "expected string" },
    ])
  })

  test("about the payload itself have an empty path", async () => {
    expect(await issuesOf("whole", {})).toEqual([{ of: "whole", path: "", message: "expected string" }])
  })

  test("of a rule without a description expect something else", async () => {
    expect(await issuesOf("known", { person: zoe, even: 3 })).toEqual([
      { of: "known", path: "even", message: "expected something else" },
    ])
  })
})
