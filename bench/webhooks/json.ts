import { createSecretKey } from "node:crypto"
import { verifyWebhook as verifyOmniFlow } from "../../src/omniflow/index.ts"
import { verifySignature, verifyStandardWebhook } from "../../src/webhooks/index.ts"
import { verifyWebhook as verifyXCall } from "../../src/xcall/index.ts"
import { verifyWebhook as verifyXRoom } from "../../src/xroom/index.ts"
import { type Contest, hmac, parse, same, secret, usualHeaders } from "./contest.ts"

const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

/** Deliveries whose body is JSON. */
export const jsonContests = (): Contest[] => [xcall(), omniflow(), xroom(), generic(), standard()]

const signedFloor = "createHmac, timingSafeEqual, JSON.parse"

function xcall(): Contest {
  const peer = { id: "peer-7", external_id: "aluno-42", display_name: "João Souza" }
  const timestamp = "2026-01-02T03:04:05Z"
  const body = bytesOf({ event: "peer.joined", room_id: "sala-101", timestamp, peer, participants_count: 4 })
  const headers = { ...usualHeaders(body), "x-xcall-signature": hmac(body).digest("hex") }
  return {
    name: "xCall",
    floor: signedFloor,
    raw: () => {
      same(Buffer.from(headers["x-xcall-signature"], "hex"), hmac(body).digest())
      return parse(body.toString())
    },
    ours: () => verifyXCall({ headers, body }, { secret }),
  }
}

function omniflow(): Contest {
  const ids = { messageId: "01HZY3K8Q2", conversationId: "01HZY3K8Q3" }
  const body = bytesOf({
    type: "message.received",
    tenantId: "tenant-1",
    payload: { ...ids, channel: "whatsapp_official", direction: "inbound", from: "+5511999999999" },
    timestamp: "2026-01-02T03:04:05Z",
  })
  const headers = { ...usualHeaders(body), "x-omniflow-signature-256": `sha256=${hmac(body).digest("hex")}` }
  return {
    name: "OmniFlow",
    floor: signedFloor,
    raw: () => {
      same(Buffer.from(headers["x-omniflow-signature-256"].slice(7), "hex"), hmac(body).digest())
      return parse(body.toString())
    },
    ours: () => verifyOmniFlow({ headers, body }, { secret }),
  }
}

function xroom(): Contest {
  const options = { type: 2, capacity: 12, isLocked: false, password: null, hostKey: "a1b2c3d4" }
  const body = bytesOf({ event: "roomCreated", id: 17, domain: "example", roomName: "sala-101", options })
  const url = `/hooks/xroom/${secret}`
  return {
    name: "xroom, token in the URL",
    floor: "timingSafeEqual of the URL's last segment, JSON.parse",
    raw: () => {
      same(Buffer.from(url.slice(url.lastIndexOf("/") + 1)), Buffer.from(secret))
      return parse(body.toString())
    },
    ours: () => verifyXRoom({ headers: usualHeaders(body), body, url }, { token: secret }),
  }
}

/** 900 bytes, the typical size of events. */
export const sample = bytesOf({
  type: "invoice.paid",
  timestamp: "2026-01-02T03:04:05Z",
  data: Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`field_${at}`, `value ${at} — ação, ${at * 7919}`])),
})

function generic(): Contest {
  const headers = { ...usualHeaders(sample), "x-hub-signature-256": `sha256=${hmac(sample).digest("hex")}` }
  return {
    name: "verifySignature, any sender",
    floor: signedFloor,
    raw: () => {
      same(Buffer.from(headers["x-hub-signature-256"].slice(7), "hex"), hmac(sample).digest())
      return parse(sample.toString())
    },
    ours: async () => {
      const options = { header: "x-hub-signature-256", secret, prefix: "sha256=" }
      return parse((await verifySignature({ headers, body: sample }, options)).text)
    },
  }
}

/** A secret and Standard Webhooks headers for the sample, with the current time. */
export function standardSample() {
  const bytes = Buffer.from(secret.replaceAll("-", ""), "hex")
  const key = createSecretKey(bytes)
  const id = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W"
  const time = String(Math.floor(Date.now() / 1000))
  const signature = `v1,${hmac(`${id}.${time}.${sample.toString()}`, key).digest("base64")}`
  const headers = { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": signature }
  return { key, secret: `whsec_${bytes.toString("base64")}`, headers: { ...usualHeaders(sample), ...headers } }
}

function standard(): Contest {
  const { key, secret, headers } = standardSample()
  return {
    name: "Standard Webhooks",
    floor: "createHmac over id, time and body, timingSafeEqual, JSON.parse",
    raw: () => {
      const text = sample.toString()
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${text}`
      same(Buffer.from(headers["webhook-signature"].slice(3), "base64"), hmac(signed, key).digest())
      return parse(text)
    },
    ours: () => verifyStandardWebhook({ headers, body: sample }, { secret }),
  }
}
