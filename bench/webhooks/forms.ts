import { verifyRecordingReady, verifyWebhook } from "../../src/bigbluebutton/index.ts"
import { base64url, type Contest, hmac, parse, same, secret, sha256, usualHeaders } from "./contest.ts"

const meeting = {
  "internal-meeting-id": "8043c8452ae9830aac14c517adff3839dbd9228f-1698771157700",
  "external-meeting-id": "aula-1",
  name: "Álgebra Linear I",
  "is-breakout": false,
  "parent-id": "bbb-none",
  duration: 0,
  "create-time": 1_698_771_157_700,
  "create-date": "Tue Oct 31 13:52:37 BRT 2023",
  "moderator-pass": "mp",
  "viewer-pass": "ap",
  record: false,
  "voice-conf": "71347",
  "dial-number": "613-555-1234",
  "max-users": 0,
  metadata: {},
}
const event = { type: "event", id: "meeting-created", attributes: { meeting }, event: { ts: 1_698_771_158_137 } }
const form = new URLSearchParams({
  domain: "bbb.example.org",
  event: JSON.stringify([{ data: event }]),
  timestamp: "1698771158140",
})
const body = Buffer.from(form.toString())
const headers = { ...usualHeaders(body), "content-type": "application/x-www-form-urlencoded;charset=UTF-8" }
const callbackURL = "https://app.example.org/hooks/bbb"

const fieldsOf = (bytes: Uint8Array) => new URLSearchParams(Buffer.from(bytes).toString())

/** The deliveries of BigBlueButton and ConferênciaWeb: forms with JSON or a token in one field. */
export const formContests = (): Contest[] => [checksum(), bearer(), recordingReady()]

function checksum(): Contest {
  const url = `/hooks/bbb?checksum=${sha256(callbackURL, body, secret).toString("hex")}`
  return {
    name: "BigBlueButton, checksum of 3.4",
    floor: "createHash over URL, body and secret, timingSafeEqual, URLSearchParams, JSON.parse of a field",
    raw: () => {
      same(Buffer.from(url.slice(url.indexOf("checksum=") + 9), "hex"), sha256(callbackURL, body, secret))
      return parse(fieldsOf(body).get("event"))
    },
    ours: () => verifyWebhook({ headers, body, url }, { secret, callbackURL }),
  }
}

function bearer(): Contest {
  const sent = { ...headers, authorization: `Bearer ${secret}` }
  return {
    name: "ConferênciaWeb, bearer token",
    floor: "createHash of both tokens, timingSafeEqual, URLSearchParams, JSON.parse of a field",
    raw: () => {
      same(sha256(sent.authorization.slice(7)), sha256(secret))
      return parse(fieldsOf(body).get("event"))
    },
    ours: () => verifyWebhook({ headers: sent, body, url: "/hooks/bbb" }, { secret: "other", authToken: secret }),
  }
}

function recordingReady(): Contest {
  const claims = { meeting_id: "aula-1", record_id: "183f0bf3a0982a127bdb8161e0c44eb696b3e75c-1715261728620" }
  const signed = `${base64url({ alg: "HS256" })}.${base64url(claims)}`
  const token = `${signed}.${hmac(signed).digest("base64url")}`
  const sent = Buffer.from(`signed_parameters=${token}`)
  return {
    name: "BigBlueButton, recording ready",
    floor: "URLSearchParams, createHmac over the JWT, timingSafeEqual, JSON.parse of its header and claims",
    raw: () => {
      const [head = "", claims = "", signature = ""] = fieldsOf(sent).get("signed_parameters")?.split(".") ?? []
      same(Buffer.from(signature, "base64url"), hmac(`${head}.${claims}`).digest())
      parse(Buffer.from(head, "base64url").toString())
      return parse(Buffer.from(claims, "base64url").toString())
    },
    ours: () => verifyRecordingReady({ headers, body: sent }, { secret }),
  }
}
