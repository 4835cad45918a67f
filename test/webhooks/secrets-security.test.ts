import { createHmac } from "node:crypto"
import { describe, expect, test, vi } from "vitest"
import { type Secrets, signatureReceiver, verifySignature } from "conferkit/webhooks"

const rejection = (message: string) => ({ name: "ConfigError", message, parameter: "secret" })
const thrown = (message: string) => expect.objectContaining(rejection(message)) as Error
const empty = "secret must not be empty"
const invalid = "secret has leading or trailing whitespace or control characters"
const tooMany = "secret has more than 32 values"
const many = (count: number) => Array.from({ length: count }, (_, at) => `s${at}`)

const signedBy = (key: string, url?: string) => ({
  headers: { "x-sig": createHmac("sha256", key).update("{}").digest("hex") },
  body: "{}",
  url,
})
const form = { header: "x-sig" }
const receiving = (secret: Secrets | undefined) => signatureReceiver({ provider: "p", ...form, secret })

/** The secret that verifies a delivery signed with this key. */
const verified = async (key: string, secret: Secrets | undefined, url?: string) =>
  (await verifySignature(signedBy(key, url), { ...form, secret })).secret

describe("fixed secrets", () => {
  test("are one or several, at most 32", async () => {
    expect(await verified("a", "a")).toBe(0)
    expect(await verified("b", ["a", "b"])).toBe(1)
    expect(await verified("segredo é 🔑", ["segredo é 🔑"])).toBe(0)
    expect(await verified("s31", many(32))).toBe(31)
    expect(() => receiving(many(33))).toThrow(thrown(tooMany))
    await expect(verified("s0", many(33))).rejects.toMatchObject(rejection(tooMany))
  })

  test.each([undefined, null, "", [], [""], ["a", ""], ["a", undefined], ["a", 7]] as (Secrets | undefined)[])(
    "such as %j authenticate nobody",
    async (value) => {
      expect(() => receiving(value)).toThrow(thrown(empty))
      for (const key of ["", "a", "undefined", "null", "7"]) {
        await expect(verified(key, value)).rejects.toMatchObject(rejection(empty))
      }
    },
  )

  test.each([" ", "\t", "\u00a0", " a", "a ", "a\n", "\ufeffa", "a\nb", "a\u0000b", "a\u007f", "a\u0085b"])(
    "such as %j are rejected as malformed, and the error does not show them",
    (value) => {
      expect(() => receiving(value)).toThrow(thrown(invalid))
      expect(() => receiving(["good", value])).toThrow(thrown(invalid))
    },
  )
})

describe("looked-up secrets", () => {
  test("are looked up for each delivery, and not before", async () => {
    const look = vi.fn(({ url }: { url: string | undefined }): string[] => [url ?? "", "b"])
    const { receive } = receiving(look)
    expect(look).not.toHaveBeenCalled()
    const used = async (key: string, url: string) =>
      ((await receive(signedBy(key, url))) as unknown as { secret: number }).secret
    expect(await used("one", "one")).toBe(0)
    expect(await used("two", "two")).toBe(0)
    expect(await used("b", "two")).toBe(1)
    await expect(receive(signedBy("one", "two"))).rejects.toMatchObject({ reason: "signature-mismatch" })
    expect(look).toHaveBeenCalledTimes(4)
    expect(await verified("c", () => Promise.resolve("c"))).toBe(0)
  })

  test("that are not found reject the delivery; an invalid one is still a configuration error", async () => {
    await expect(verified("a", () => undefined)).rejects.toMatchObject({
      name: "WebhookVerificationError",
      reason: "signature-mismatch",
      message: "no secret was found for this delivery",
    })
    await expect(verified("", () => "")).rejects.toMatchObject(rejection(empty))
    await expect(verified("s0", () => many(33))).rejects.toMatchObject(rejection(tooMany))
  })
})
