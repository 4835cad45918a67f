import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { lost, scripted } from "../support/scripted.ts"
import { subjects } from "../support/subjects.ts"

const shown = (value: unknown) => inspect(value, { depth: 9, showHidden: true })

class OfTheCaller extends TypeError {
  readonly facts = [{ a: 1 }]
}

describe.each(subjects.map((subject) => [subject.name, subject] as const))(
  "an error thrown by fetch of %s",
  (_name, subject) => {
    const [secret = ""] = subject.hidden

    /** The cause of the ConnectionError that a call rejects with. */
    async function causeOf(thrown: unknown): Promise<unknown> {
      // Any value can be thrown, not only errors.
      const reason = thrown as Error
      const error = await failureOf(scripted(subject, [() => Promise.reject(reason)], { maxRetries: 0 }).again())
      expect(error).toMatchObject({ name: "ConnectionError", code: "network" })
      expect(shown(error)).not.toContain(secret)
      return (error as Error).cause
    }
    const nested = (depth: number): Error => new Error(secret, depth === 0 ? {} : { cause: nested(depth - 1) })

    test.each([
      [lost("ECONNRESET")],
      [new OfTheCaller("x", { cause: new Error("y") })],
      [{ a: [1, { b: "c" }] }],
      [undefined],
      [null],
      [7],
      [7n],
      ["text"],
    ])("is kept as the cause if it is plain and contains no secret: %o", async (thrown) => {
      expect(await causeOf(thrown)).toBe(thrown)
    })

    test("is masked if it is a string", async () => {
      expect(await causeOf(`at ${secret}`)).toBe("at ***")
    })

    test("is copied without secrets if it is an error: name, message, stack, code and causes are kept", async () => {
      const socket = Object.assign(new RangeError(`socket ${secret}`), { code: "ECONNRESET" })
      const error = new TypeError(`fetch ${secret}`, { cause: socket })
      const copy = await causeOf(error)
      expect(copy).not.toBe(error)
      expect(copy).toBeInstanceOf(Error)
      expect(copy).toMatchObject({
        name: "TypeError",
        message: "fetch ***",
        stack: error.stack?.replaceAll(secret, "***"),
        cause: { name: "RangeError", message: "socket ***", code: "ECONNRESET" },
      })
      expect(copy).not.toHaveProperty("code")
      expect(error.message).toBe(`fetch ${secret}`)
    })

    test("is copied with an AggregateError's errors and the platform's connection details", async () => {
      const facts = { code: "ECONNREFUSED", errno: -111, syscall: "connect", address: "::1", port: 443 }
      const refused = Object.assign(new Error("refused"), { ...facts, request: { secret } })
      const copy = (await causeOf(new AggregateError([refused, secret], "all"))) as AggregateError
      expect(copy).toBeInstanceOf(AggregateError)
      expect(copy.errors).toEqual([expect.objectContaining({ message: "refused", ...facts }), "***"])
      expect(copy.errors[0]).not.toHaveProperty("request")
    })

    test("has an empty stack if it had none", async () => {
      const error = new Error(secret)
      Reflect.deleteProperty(error, "stack")
      expect(await causeOf(error)).toMatchObject({ message: "***", stack: "" })
    })

    test("loses its secrets if it is another object, a function or a symbol", async () => {
      expect(await causeOf({ url: secret })).toEqual({ url: "***" })
      for (const odd of [Symbol(secret), Object.assign(() => 1, { url: secret })]) {
        expect(await causeOf(odd)).toBeTypeOf("string")
      }
    })

    test("is copied up to five causes deep", async () => {
      const chain = (error: unknown): number => (error instanceof Error ? 1 + chain(error.cause) : 0)
      expect(chain(await causeOf(nested(5)))).toBe(6)
      expect(chain(await causeOf(nested(7)))).toBe(6)
    })

    test("thrown synchronously is passed on, unless it shows a secret", async () => {
      const failing = (thrown: unknown) => {
        const fetch = () => {
          throw thrown
        }
        return failureOf(scripted(subject, [], { fetch }).again())
      }
      for (const mistake of [new TypeError("no function"), "thrown", undefined, { odd: 1 }]) {
        expect(await failing(mistake)).toBe(mistake)
      }
      const masked = await failing(new RangeError(secret))
      expect(masked).toMatchObject({ name: "RangeError", message: "***" })
      expect(shown(masked)).not.toContain(secret)
    })
  },
)
