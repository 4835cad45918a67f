import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Fault, faults } from "./faults.ts"
import { inject } from "./inject.ts"
import { type Lab, openLab } from "./lab.ts"
import { formsOf, secretsIn } from "./seen-secrets.ts"
import { shown } from "./shown.ts"
import { Returned, type Subject, subjects, withOAuth } from "../support/subjects.ts"

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab[Symbol.asyncDispose]())

/** Servers that echo the request, as pages, JSON and text, with any status. */
const echoes: readonly Fault[] = ["status", "status in JSON", "status in text"].flatMap((play) =>
  [200, 400, 401, 404, 500].map((status) => ({ title: `${play} ${status}`, play, status, again: "", once: "" })),
)

const cookie = "session-of-a-user-e4da3b7f"
const options = (stalls: boolean) => ({
  client: stalls ? { timeout: 100, maxRetries: 1 } : {},
  call: { headers: { cookie: `JSESSIONID=${cookie}` } },
})

/** The secrets that are shown, by the inspected value. */
async function leaks(fault: Fault, subject: Subject, kind: "again" | "once"): Promise<string[]> {
  const { came, lines, client, record } = await inject(lab, fault, subject, kind, options(fault.stalls === true))
  const secrets = [...new Set([...subject.hidden, cookie, ...record.requests.flatMap(secretsIn)])]
  const looked = { client: shown(client), lines: shown(lines), error: came instanceof Error ? shown(came) : "" }
  return secrets.flatMap((secret) =>
    Object.entries(looked).flatMap(([what, text]) => {
      const found = formsOf(secret).find((form) => text.includes(form))
      return found === undefined ? [] : [`${subject.name}, ${kind}, ${what}: ${found} in ${around(text, found)}`]
    }),
  )
}

const around = (text: string, found: string) => text.slice(Math.max(0, text.indexOf(found) - 60), text.indexOf(found))

const all = [...subjects, withOAuth]

describe("no error, log line or client shows a secret", () => {
  test.each([...faults, ...echoes].map((fault) => [fault.title, fault] as const))("after %s", async (_title, fault) => {
    const found = await Promise.all(
      all.flatMap((subject) => [leaks(fault, subject, "again"), leaks(fault, subject, "once")]),
    )
    expect(found.flat()).toEqual([])
  })
})

describe("the search for secrets itself", () => {
  test("finds sent values wherever they may occur", async () => {
    const sent = new Set<string>()
    for (const subject of all) {
      for (const kind of ["again", "once"] as const) {
        const fault = { title: "", play: "answer", again: "", once: "" }
        const { record, came } = await inject(lab, fault, subject, kind, options(false))
        expect(came).not.toBeInstanceOf(Returned)
        for (const told of record.requests) for (const secret of secretsIn(told)) sent.add(secret)
      }
    }
    // Checksums, an HMAC in a header, JWTs, a fetched token, passwords and the cookie.
    const expected = [/^[0-9a-f]{64}$/, /^eyJ/, /^omf_at_/, /^omf_live_/, /^sk-of-xcall/, /^pw-of/, /^client-secret/]
    for (const form of expected) expect([...sent].some((secret) => form.test(secret))).toBe(true)
    expect(sent).toContain(cookie)
  })

  test("covers causes, hidden properties and stacks", () => {
    const inner = Object.defineProperty(new Error("x"), "request", {
      value: { url: "the-secret-1" },
      enumerable: false,
    })
    const text = shown(new Error("y the-secret-2", { cause: new AggregateError([inner], "the-secret-3") }))
    for (const secret of ["the-secret-1", "the-secret-2", "the-secret-3"]) expect(text).toContain(secret)
  })
})
