import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import {
  analyticsReceiver,
  BigBlueButton,
  bigBlueButtonReceiver,
  recordingReadyReceiver,
  verifyWebhook,
} from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { omniFlowReceiver, verifyWebhookSignature } from "conferkit/omniflow"
import {
  createWebhookHandler,
  type Secrets,
  signatureReceiver,
  signStandardWebhook,
  standardWebhooksReceiver,
  verifySignature,
} from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { xroomReceiver } from "conferkit/xroom"
import { outcome } from "../support/outcome.ts"
import { secret, signed } from "./signed.ts"

/** Every receiver, and every verifier that reads its own secret. */
const makers: Record<string, { make: (value: Secrets | undefined) => unknown; option?: string }> = {
  bigBlueButtonReceiver: { make: (value) => bigBlueButtonReceiver({ secret: value }) },
  "bigBlueButtonReceiver, authToken": {
    make: (value) => bigBlueButtonReceiver({ secret, authToken: value }),
    option: "authToken",
  },
  recordingReadyReceiver: { make: (value) => recordingReadyReceiver({ secret: value }) },
  analyticsReceiver: { make: (value) => analyticsReceiver({ secret: value }) },
  omniFlowReceiver: { make: (value) => omniFlowReceiver({ secret: value }) },
  xcallReceiver: { make: (value) => xcallReceiver({ secret: value }) },
  xroomReceiver: { make: (value) => xroomReceiver({ token: value }), option: "token" },
  signatureReceiver: { make: (value) => signatureReceiver({ provider: "p", header: "x-sig", secret: value }) },
  standardWebhooksReceiver: { make: (value) => standardWebhooksReceiver({ secret: value }) },
}

const long = "c2VjcmV0c2VjcmV0c2VjcmV0"
const invalid = [
  "",
  " ",
  "\t",
  "\n",
  "\u00a0",
  ` ${long}`,
  `${long} `,
  `${long}\n`,
  `${long}\r\n`,
  `\ufeff${long}`,
  `${long}\u0000`,
  `c2Vj\nc${long}`,
  `c2Vj\u007fc${long}`,
]

describe.each(Object.entries(makers))("%s", (_name, { make, option = "secret" }) => {
  test.each(invalid)("rejects the secret %j at creation, without showing it", (value) => {
    for (const given of [value, [long, value]]) {
      const error = outcome(() => make(given))
      expect(error).toMatchObject({ name: "ConfigError", parameter: option })
      expect((error as Error).message).not.toContain("c2Vj")
    }
  })

  test("accepts a secret as issued, or a lookup function", () => {
    expect(() => make(long)).not.toThrow()
    expect(() => make([long, long])).not.toThrow()
    expect(() => make(() => " ")).not.toThrow()
  })
})

describe("a looked-up secret", () => {
  test.each(invalid)("is rejected for being %j: 500, so that the delivery is retried", async (value) => {
    const errors: unknown[] = []
    const handler = createWebhookHandler({
      receiver: bigBlueButtonReceiver({ secret: () => value }),
      on: {},
      onError: (error) => errors.push(error),
    })
    const { url, headers, body } = signed([])
    expect((await handler(new Request(url, { method: "POST", headers, body }))).status).toBe(500)
    expect(errors).toMatchObject([{ name: "ConfigError", parameter: "secret" }])
  })
})

test.each(invalid)("verifiers and clients reject the secret %j as receivers do", async (value) => {
  const error = { name: "ConfigError" }
  const input = { headers: { "x-sig": "00" }, body: "{}" }
  await expect(verifySignature(input, { header: "x-sig", secret: value })).rejects.toMatchObject(error)
  await expect(verifyWebhook(input, { secret: value })).rejects.toMatchObject(error)
  expect(() => signStandardWebhook({ id: "m", body: "{}", secret: value })).toThrow(
    expect.objectContaining(error) as Error,
  )
  expect(() => new BigBlueButton({ baseUrl: "https://bbb.example.org", secret: value })).toThrow(
    expect.objectContaining(error) as Error,
  )
  expect(() => new Ethora({ baseUrl: "https://chat.example.org", appId: "app", appSecret: value })).toThrow(
    expect.objectContaining(error) as Error,
  )
  const signature = createHmac("sha256", value).update("{}").digest("hex")
  expect(await verifyWebhookSignature({ payload: "{}", signature, secret: value })).toBe(false)
})

test("a secret may contain spaces and non-ASCII characters", async () => {
  for (const key of ["segredo é 🔑", "a b", "日本"]) {
    const signature = createHmac("sha256", key).update("{}").digest("hex")
    expect(
      await verifySignature({ headers: { "x-sig": signature }, body: "{}" }, { header: "x-sig", secret: key }),
    ).toMatchObject({ secret: 0 })
    const { url, headers, body } = signed([], { key })
    expect(await verifyWebhook({ url, headers, body }, { secret: key })).toMatchObject({ form: "3.4" })
  }
})
