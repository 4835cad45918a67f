import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bigBlueButtonReceiver, type DeliveryForm, type VerifyOptions, verifyWebhook } from "conferkit/bigbluebutton"
import { runs } from "../support/property.ts"
import { eventsOf, evil, hostile } from "./hostile.ts"
import { callbackURL, secret } from "./signed.ts"

interface Fields {
  readonly event: string
  readonly timestamp: number
  readonly domain: string
}

const fieldsOf = (name: string): Fields => ({
  event: eventsOf(name),
  timestamp: 1_700_000_000_123,
  domain: "bbb.example",
})

const form3 = ({ domain, event, timestamp }: Fields) =>
  new URLSearchParams({ domain, event, timestamp: String(timestamp) }).toString()
const form2 = ({ event, timestamp, domain }: Fields) =>
  `event=${encodeURIComponent(event)}&timestamp=${timestamp}&domain=${encodeURIComponent(domain)}`
const json2 = ({ event, timestamp, domain }: Fields) => JSON.stringify({ event, timestamp, domain })

const sha = (text: string, algorithm = "sha1") => createHash(algorithm).update(text).update(secret).digest("hex")
const withChecksum = (url: string, hex: string) => `${url}${url.includes("?") ? "&" : "?"}checksum=${hex}`

/** What a service sends and signs, written independently of the code under test. */
const senders = {
  "3.4": { body: form3, covered: form3 },
  "2.x": { body: form2, covered: json2 },
  "3.0": { body: form3, covered: () => "{}" },
} as const
type Signed = keyof typeof senders
const signedForms = Object.keys(senders) as Signed[]

const recorded = (form: Signed, fields: Fields, url = callbackURL) => ({
  url: withChecksum(url, sha(url + senders[form].covered(fields))),
  body: senders[form].body(fields),
})

/** Receivers of every kind: the default, with all forms, with each form only. */
const optionsOf = (url: string): Partial<VerifyOptions>[] =>
  [undefined, url].flatMap((pinned) =>
    [
      {},
      { acceptUncoveredBody: true },
      { forms: "3.4" },
      { forms: "2.x" },
      { forms: ["3.4", "2.x", "3.0", "bearer"] },
    ].map((options) => ({ ...options, callbackURL: pinned }) as Partial<VerifyOptions>),
  )

const verify = (
  input: { url?: string; body: string; headers?: Record<string, string> },
  options: Partial<VerifyOptions> = {},
) => verifyWebhook({ headers: {}, ...input }, { secret, ...options })

/** The form that accepts it, or the rejection. */
const outcome = async (...given: Parameters<typeof verify>): Promise<DeliveryForm | "rejected"> => {
  try {
    return (await verify(...given)).form
  } catch (error) {
    expect(error).toMatchObject({ name: "WebhookVerificationError" })
    return "rejected"
  }
}

const registeredUrl = fc.constantFrom(
  callbackURL,
  `${callbackURL}?tenant=1`,
  `${callbackURL}?domain=x&`,
  `${callbackURL}?a=b&domain=x&event=%5B%5D&timestamp=1&`,
  `${callbackURL}?x={"event":"`,
  "https://app.example.org/{}",
)

describe("a recorded 2.x delivery with a name chosen by an attacker", () => {
  const fields = fieldsOf(`&event=${evil}&timestamp=1700000000999&domain=x`)
  const { url, body } = recorded("2.x", fields)

  test("is accepted as 2.x", async () => {
    const { form, events } = await verify({ url, body })
    expect([form, JSON.stringify(events)]).toEqual([
      "2.x",
      JSON.stringify((JSON.parse(fields.event) as { data: unknown }[]).map(({ data }) => data)),
    ])
  })

  test.each(optionsOf(callbackURL))(
    "is rejected as another form with the signed JSON as its body: %j",
    async (options) => {
      expect(await outcome({ url, body: json2(fields) }, options)).toBe("rejected")
    },
  )

  test.each([
    ["a repeated event", `${body}&event=${evil}`],
    ["another event first", `event=${evil}&${body}`],
    ["another event first, its name encoded", `%65vent=${evil}&${body}`],
    ["another time first", `timestamp=1&${body}`],
    ["another domain first", `domain=x&${body}`],
    ["its time as a fraction", body.replace(/timestamp=\d+/, "$&.0")],
    ["its time in hex", body.replace(/timestamp=\d+/, "timestamp=0x18bcfe5687b")],
    ["its time with a leading zero", body.replace("timestamp=", "timestamp=0")],
    ["its time with whitespace", body.replace("timestamp=", "timestamp=%20")],
    ["its time with an exponent", body.replace(/timestamp=\d+/, "timestamp=1.700000000123e12")],
    ["an extra brace", `${body}&{}`],
  ])("is rejected with %s", async (_name, changed) => {
    expect(changed).not.toBe(body)
    expect(await outcome({ url, body: changed })).toBe("rejected")
  })
})

test("a time of JSON null counts as missing", async () => {
  for (const timestamp of ["NaN", "Infinity", "", "1e999", "x"]) {
    const covered = JSON.stringify({ event: "[]", timestamp: Number(timestamp), domain: "d" })
    const url = withChecksum(callbackURL, sha(callbackURL + covered))
    expect(await outcome({ url, body: `event=%5B%5D&timestamp=${timestamp}&domain=d` })).toBe("rejected")
  }
  const nothing = withChecksum(callbackURL, sha(`${callbackURL}{"event":null,"timestamp":0,"domain":null}`))
  expect(await outcome({ url: nothing, body: "" })).toBe("rejected")
})

describe.each(signedForms)("a recorded delivery of form %s", (form) => {
  test("is accepted as that form, with any user-chosen values", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, registeredUrl, async (name, url) => {
        const input = recorded(form, fieldsOf(name), url)
        expect(await outcome(input, { forms: form })).toBe(form)
        expect(await outcome(input, { forms: form, callbackURL: url })).toBe(form)
        expect(await outcome(input)).toBe(form === "3.0" ? "rejected" : form)
        const { events } = await verify(input, { forms: form })
        expect(events).toMatchObject([{ attributes: { meeting: { name } } }])
      }),
      runs(60),
    )
  })

  test("is rejected as any other form, wherever its signed string is split into URL and body", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, registeredUrl, async (name, url) => {
        const fields = fieldsOf(name)
        const signed = url + senders[form].covered(fields)
        const hex = sha(signed)
        const forms: readonly DeliveryForm[] = ["3.4", "2.x", "3.0", "bearer"]
        for (let at = 1; at <= signed.length; at++) {
          const [before, after] = [signed.slice(0, at), signed.slice(at)]
          const targets = new Set([`${before}?checksum=${hex}`, `${before}&checksum=${hex}`])
          // A URL that also gets the checksum in front.
          targets.add(before.replace(/[?&]|$/, `?checksum=${hex}$&`))
          const bodies = [after, ...fieldsIn(after).flatMap((found) => [form2(found), form3(found)])]
          for (const body of bodies) {
            const genuine = before === url && form !== "3.0" && (form === "3.4" ? body === after : body !== after)
            for (const target of targets) {
              const found = await outcome({ url: target, body }, { forms })
              if (found !== "rejected") expect([genuine, target, found]).toEqual([true, withChecksum(url, hex), form])
            }
            if (!/^https?:\/\//.test(before)) continue
            const found = await outcome({ url: `/?checksum=${hex}`, body }, { forms, callbackURL: before })
            if (found !== "rejected") expect([genuine, found]).toEqual([true, form])
          }
        }
      }),
      runs(8),
    )
  })
})

/** The string that 2.x would have signed for this. */
function fieldsIn(text: string): Fields[] {
  try {
    const found = JSON.parse(text) as Partial<Fields>
    return typeof found.event === "string" && json2(found as Fields) === text ? [found as Fields] : []
  } catch {
    return []
  }
}

describe("a signed body", () => {
  const signedAs = (body: string, algorithm: string) => ({
    url: withChecksum(callbackURL, sha(callbackURL + body, algorithm)),
    body,
  })
  const good = form3(fieldsOf("Aula"))

  test.each([
    ["JSON", json2(fieldsOf("Aula"))],
    ["fields that were never sent", "{}"],
    ["a repeated event", `${good}&event=%5B%5D`],
    ["a repeated time", `${good}&timestamp=1`],
    ["a repeated domain", `domain=x&${good}`],
    ["a repeated, encoded event", `${good}&%65vent=%5B%5D`],
    ["without a domain", good.replace(/^[^&]*&/, "")],
    ["without a time", good.replace(/&timestamp=.*/, "")],
    ["other content before its fields", `a=b&${good}`],
    ["with raw quotes", `${good}&a="`],
    ["with an equals sign in a value", `${good}=`],
    ["a truncated escape", `${good}&a=%2`],
    ["a line feed", `${good}\n`],
    ["leading whitespace", ` ${good}`],
  ])("that is not a delivery is rejected: %s", async (_name, body) => {
    for (const algorithm of ["sha1", "sha256", "sha384", "sha512"])
      await expect(verify(signedAs(body, algorithm))).rejects.toMatchObject({
        name: "WebhookVerificationError",
        reason: "body-malformed",
      })
  })

  test("may have unknown fields, in any order", async () => {
    const { event, timestamp, domain } = fieldsOf("Aula 'é' *~()! 100%")
    for (const body of [
      `${good}&version=5`,
      new URLSearchParams({ event, timestamp: String(timestamp), domain }).toString(),
      form2(fieldsOf("Aula 'é' *~()! 100%")),
    ])
      expect(await outcome(signedAs(body, "sha256"))).toBe("3.4")
  })
})

test("an API link signed with the same secret is not a delivery", async () => {
  const name = `&domain=x&event=${evil}&timestamp=1`
  for (const call of ["join", "create", "hooks/create"]) {
    const query = `fullName=${encodeURIComponent(name)}&meetingID=m`
    const hex = sha(call + query)
    for (const url of [`${call}?checksum=${hex}`, `${call}fullName=?checksum=${hex}`])
      expect(await outcome({ url, body: query })).toBe("rejected")
  }
  await expect(verify({ url: `/x?checksum=${sha("x")}`, body: "x" }, { callbackURL: "join" })).rejects.toMatchObject({
    name: "ConfigError",
    parameter: "callbackURL",
  })
})

describe("forms", () => {
  const fields = fieldsOf("Aula")
  const bearer = { url: callbackURL, headers: { authorization: `Bearer ${secret}` }, body: form3(fields) }
  const inputs: Record<DeliveryForm, Parameters<typeof verify>[0]> = {
    "3.4": recorded("3.4", fields),
    "2.x": recorded("2.x", fields),
    "3.0": recorded("3.0", fields),
    bearer,
  }
  const names = Object.keys(inputs) as DeliveryForm[]

  test.each(names)("%s is the only accepted form if it is the only one listed", async (form) => {
    for (const forms of [form, [form]]) {
      expect(await outcome(inputs[form], { forms })).toBe(form)
      for (const other of names.filter((name) => name !== form)) {
        const error: unknown = await verify(inputs[other], { forms }).catch((caught: unknown) => caught)
        expect(error).toMatchObject({ name: "WebhookVerificationError", reason: "signature-mismatch" })
        expect((error as Error).message).toContain(other)
      }
    }
  })

  test("are all but 3.0 by default", async () => {
    const found = await Promise.all(names.map((form) => outcome(inputs[form])))
    expect(found).toEqual(["3.4", "2.x", "rejected", "bearer"])
    expect(await outcome(inputs["3.0"], { acceptUncoveredBody: true })).toBe("3.0")
    expect(await outcome(inputs["3.0"], { forms: ["3.0", "3.4"], acceptUncoveredBody: true })).toBe("3.0")
    expect(await outcome(inputs["3.4"], { forms: ["3.4"], acceptUncoveredBody: false })).toBe("3.4")
  })

  test("report the form of genuine deliveries only", async () => {
    for (const form of names) {
      const forms = names.filter((name) => name !== form)
      const error: unknown = await verify(inputs[form], { forms, secret: "another" }).catch((caught: unknown) => caught)
      expect(error).toMatchObject({ reason: "signature-mismatch" })
      expect((error as Error).message).not.toContain(form === "bearer" ? "its form" : form)
    }
  })

  test.each([
    ["no form", { forms: [] }],
    ["an unknown form", { forms: "3.5" }],
    ["an unknown form among known ones", { forms: ["3.4", "2"] }],
    ["a member of Object.prototype", { forms: "constructor" }],
    ["null", { forms: null }],
    ["no 3.0, which is accepted elsewhere", { forms: "3.4", acceptUncoveredBody: true }],
    ["3.0, which is rejected elsewhere", { forms: ["3.4", "3.0"], acceptUncoveredBody: false }],
    ["no bearer next to an authToken", { forms: "3.4", authToken: "t" }],
  ])("with %s are a ConfigError at creation", (_name, options) => {
    expect(() => bigBlueButtonReceiver({ secret, ...(options as Partial<VerifyOptions>) })).toThrow(
      expect.objectContaining({ name: "ConfigError", parameter: "forms" }) as Error,
    )
  })

  test("a token-only receiver rejects a checksum without callbackURL", async () => {
    expect(await outcome({ ...inputs["3.4"], url: `/x?checksum=${sha("x")}` }, { forms: "bearer" })).toBe("rejected")
  })

  test("a delivery with a token has each field at most once", async () => {
    for (const more of [`event=${evil}`, "domain=x", "timestamp=1", "%65vent=%5B%5D"])
      expect(await outcome({ ...bearer, body: `${bearer.body}&${more}` })).toBe("rejected")
  })
})
