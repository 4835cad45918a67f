import { describe, expect, test } from "vitest"
import { verifyWebhook, XCallServer, XCallWebhookError } from "conferkit/xcall"
import { failureOf } from "../support/bigbluebutton.ts"

const secret = "xcall-webhook-secret-0001"
const xcall = new XCallServer({ apiKey: "pk", apiSecret: "sk" })

const started = '{"event":"room.started","room_id":"reuniao-semanal","timestamp":"2026-03-11T14:30:00.000Z"}'
const joined =
  '{"event":"peer.joined","room_id":"reuniao-semanal","timestamp":"2026-03-11T14:31:05.250Z","peer":{"external_id":"user-123","display_name":"João Silva"}}'
const odd = '{"b":1,"1":2,"v":1.0}'

const C1 = "a5d6a492b9745a7fee1a276f10c3b2422b02f88e08fd667f50bd4eef7771f157"
const C2 = "dcd08fcf2bcfa8b0da0c37f35577442c20006cdf005c4593d6a5c9f74487ce88"
const C2escaped = "76ede704e21e74597811f030a18946d98e7618464e4d27edff236b03261e3c2f"
const C4 = "ced6124e9e13c5d181aebc9dc47adb968f04a9d8b34b12036695d8c135e04c38"
const C4again = "6417301bbc56db9742d30a1e3abad0887804f394572721432592b91ea58b9488"
const C5 = "da3a488b51c5ad5bfb1a419b2f327fff38ccb6ab2036793b5370ce1559d46c86"

const escaped = joined.replace("ã", "\\u00e3")
const bytes = (text: string) => new TextEncoder().encode(text)

describe.each([
  ["C1", started, 91, C1],
  ["C2", joined, 153, C2],
  ["C2 with an escaped letter", escaped, 157, C2escaped],
  ["C4", odd, 21, C4],
  ["C4 parsed and serialized again", JSON.stringify(JSON.parse(odd)), 19, C4again],
  ["C5, with a timestamp before it", `1773239400000.${started}`, 105, C5],
])("%s", (_name, body, length, hex) => {
  test("is signed over the exact body, in any digest encoding", () => {
    expect(bytes(body)).toHaveLength(length)
    const base64 = Buffer.from(hex, "hex").toString("base64")
    for (const signature of [hex, hex.toUpperCase(), `sha256=${hex}`, base64, `sha256=${base64}`, [hex], ` ${hex} `]) {
      for (const raw of [body, bytes(body), Buffer.from(body), bytes(body).buffer]) {
        xcall.verifyWebhook(raw, signature, secret)
      }
    }
  })

  test("is rejected with a changed digit, a shortened or extended digest, or another secret", () => {
    const changed = (hex.startsWith("0") ? "1" : "0") + hex.slice(1)
    for (const signature of [changed, hex.slice(0, 63), `${hex}zz`, `zz${hex}`, hex.slice(0, 62), "", undefined, []]) {
      expect(() => {
        xcall.verifyWebhook(body, signature, secret)
      }).toThrow(XCallWebhookError)
    }
    for (const other of ["", undefined, [], `${secret} `]) {
      expect(() => {
        xcall.verifyWebhook(body, hex, other)
      }).toThrow(XCallWebhookError)
    }
  })
})

test("the base64 forms of C1 and C2 match the vectors", () => {
  xcall.verifyWebhook(started, "pdakkrl0Wn/uGidvEMOyQisC+I4I/WZ/UL1O73dx8Vc=", secret)
  xcall.verifyWebhook(joined, "3NCPzyvPqLDaDDfzVXdELCAAbN8AXEWT1qXJ90SHzog=", secret)
})

test("a signature does not match another body", () => {
  for (const [body, signature] of [
    [joined, C1],
    [escaped, C2],
    [odd, C4again],
    [JSON.stringify(JSON.parse(odd)), C4],
    [started, C5],
  ] as const) {
    expect(() => {
      xcall.verifyWebhook(body, signature, secret)
    }).toThrow(expect.objectContaining({ reason: "signature-mismatch" }) as Error)
  }
})

test("verify accepts the events of C1 and C2, and rejects C5, which is not JSON", async () => {
  const deliver = (body: string, signature: string) =>
    verifyWebhook({ headers: { "X-XCall-Signature": signature }, body }, { secret })
  const event = await deliver(joined, C2)
  expect(event).toEqual({ events: [JSON.parse(joined)], secret: 0, issues: [] })
  expect((await deliver(started, C1)).events[0].event).toBe("room.started")
  expect(await failureOf(deliver(`1773239400000.${started}`, C5))).toMatchObject({ reason: "body-malformed" })
})
