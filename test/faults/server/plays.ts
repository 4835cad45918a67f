import { deflateRawSync, gzipSync } from "node:zlib"
import type { Told } from "./protocol.ts"
import type { Wire } from "./wire.ts"

type Play = (wire: Wire) => void | Promise<void>
type Fields = Readonly<Record<string, string | number>>

const head = (fields: Fields, status = 200) =>
  `HTTP/1.1 ${status} Said\r\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`

const size = (body: string | Uint8Array) => Buffer.byteLength(body)
const halfOf = (body: string) => body.slice(0, body.length >> 1)
const declared = ({ answer: { type, body } }: Wire): Fields => ({ "Content-Type": type, "Content-Length": size(body) })

async function send(wire: Wire, body: string | Uint8Array, fields: Fields, status = 200): Promise<void> {
  await wire.write(head({ "Content-Length": size(body), ...fields }, status))
  await wire.write(body)
  wire.done()
}

/** Everything that a careless server could echo of a request. */
const repeated = ({ method, target, headers, body }: Told) =>
  [`${method} ${target}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), "", body].join("\n")

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
const page = (told: Told) => `<!doctype html><html><h1>Bad day</h1><pre>${escaped(repeated(told))}</pre></html>`

/** A header cannot contain every character. */
const inHeader = (told: Told) =>
  repeated(told)
    .replaceAll(/[^\x20-\x7e]+/g, " ")
    .slice(0, 2_000)

const said = (wire: Wire): Fields => ({ ...wire.script.headers, "X-Echo": inHeader(wire.request) })
const html = { "Content-Type": "text/html; charset=utf-8" }

/** Headers and half of the body. */
async function half(wire: Wire, fields: Fields = declared(wire)): Promise<void> {
  await wire.write(head(fields))
  await wire.write(halfOf(wire.answer.body))
  wire.begun()
}

const chunked = ({ answer: { type } }: Wire): Fields => ({ "Content-Type": type, "Transfer-Encoding": "chunked" })

/** As much of `total` bytes as the peer accepts. */
async function flood(wire: Wire, piece: Uint8Array | (() => Uint8Array), total: number): Promise<void> {
  for (let sent = 0; sent < total && !wire.gone();) {
    const next = typeof piece === "function" ? piece() : piece
    await wire.write(next)
    sent += next.length
  }
}

const fiveGigabytes = 5 * 2 ** 30
const filler = Buffer.alloc(2 ** 16, " ")

/** The faults, each implemented directly on the socket. */
export const plays: Readonly<Record<string, Play>> = {
  answer: (wire) => send(wire, wire.answer.body, { "Content-Type": wire.answer.type }),

  "reset before the headers": ({ reset }) => {
    reset()
  },
  "reset in the headers": async ({ write, reset }) => {
    await write("HTTP/1.1 200 OK\r\nContent-Ty")
    reset()
  },
  "reset after the headers": async (wire) => {
    await wire.write(head(declared(wire)))
    wire.reset()
  },
  "reset in the body": async (wire) => {
    await half(wire)
    wire.reset()
  },
  "closed without an answer": ({ end }) => {
    end()
  },

  "stall before the headers": () => undefined,
  "stall in the body": (wire) => half(wire),
  drip: async (wire) => {
    await wire.write(head(declared(wire)))
    for (const byte of Buffer.from(wire.answer.body)) {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      if (wire.gone()) return
      await wire.write(Uint8Array.of(byte))
    }
  },

  "truncated chunked body": async (wire) => {
    const { body } = wire.answer
    await wire.write(head(chunked(wire)))
    await wire.write(`${size(body).toString(16)}\r\n${halfOf(body)}`)
    wire.end()
  },
  "chunked body without its end": async (wire) => {
    const { body } = wire.answer
    await wire.write(head(chunked(wire)))
    await wire.write(`${size(body).toString(16)}\r\n${body}\r\n`)
    wire.end()
  },
  "truncated body": async (wire) => {
    await half(wire)
    wire.end()
  },
  "content-length too small": async (wire) => {
    const { type, body } = wire.answer
    await wire.write(head({ "Content-Type": type, "Content-Length": size(halfOf(body)) }) + body)
    wire.end()
  },
  "content-length too large": (wire) => half(wire, { ...declared(wire), "Content-Length": 10_000 }),
  "content-length not a number": async (wire) => {
    await wire.write(head({ ...declared(wire), "Content-Length": "many" }) + wire.answer.body)
    wire.end()
  },

  "not HTTP at all": async ({ write, end }) => {
    await write("SSH-2.0-OpenSSH_9.7\r\n")
    end()
  },
  "headers of 1 MB": async (wire) => {
    await wire.write(head({ ...declared(wire), "X-Long": "x".repeat(2 ** 20) }) + wire.answer.body)
    wire.end()
  },

  "content-type of an image": (wire) => send(wire, wire.answer.body, { "Content-Type": "image/png" }),
  "no content-type": (wire) => send(wire, wire.answer.body, {}),
  "a page that says it is the answer": (wire) =>
    send(wire, page(wire.request), { "Content-Type": wire.answer.type, ...said(wire) }),

  "invalid gzip": (wire) =>
    send(wire, wire.answer.body, { "Content-Type": wire.answer.type, "Content-Encoding": "gzip" }),
  "gzip that breaks off": async (wire) => {
    const whole = gzipSync(wire.answer.body)
    const body = whole.subarray(0, whole.length >> 1)
    await send(wire, body, { "Content-Type": wire.answer.type, "Content-Encoding": "gzip" })
  },
  "gzip with a wrong sum": async (wire) => {
    const body = gzipSync(wire.answer.body)
    body.writeUInt32LE(0xdeadbeef, body.length - 8)
    await send(wire, body, { "Content-Type": wire.answer.type, "Content-Encoding": "gzip" })
  },
  "deflate that says it is gzip": (wire) =>
    send(wire, deflateRawSync(wire.answer.body), { "Content-Type": wire.answer.type, "Content-Encoding": "gzip" }),
  "gzip that unfolds to 64 MB": (wire) =>
    send(wire, bomb(), { "Content-Type": wire.answer.type, "Content-Encoding": "gzip" }),

  status: (wire) => send(wire, page(wire.request), { ...html, ...said(wire) }, wire.script.status),
  "status in JSON": (wire) => {
    const { method, target, headers, body } = wire.request
    const told = { error: { code: "bad", message: repeated(wire.request), details: { method, target, headers, body } } }
    return send(wire, JSON.stringify(told), { "Content-Type": "application/json", ...said(wire) }, wire.script.status)
  },
  "status in text": (wire) =>
    send(wire, repeated(wire.request), { "Content-Type": "text/plain", ...said(wire) }, wire.script.status),

  "redirect to another host": (wire) =>
    wire.request.at === "home"
      ? send(wire, "", { Location: wire.elsewhere + wire.request.target, ...said(wire) }, wire.script.status ?? 302)
      : send(wire, wire.answer.body, { "Content-Type": wire.answer.type }),
  "redirect in a loop": (wire) => send(wire, "", { Location: wire.request.target }, wire.script.status ?? 307),
  "redirect to nowhere": (wire) => send(wire, "", { Location: "http://[" }, wire.script.status ?? 302),

  "5 GB body": async (wire) => {
    await wire.write(head({ "Content-Type": wire.answer.type, "Content-Length": fiveGigabytes }))
    await wire.write(halfOf(wire.answer.body))
    await flood(wire, filler, fiveGigabytes)
  },
  "5 GB body in chunks": async (wire) => {
    await wire.write(head(chunked(wire)))
    await wire.write(`${size(wire.answer.body).toString(16)}\r\n${wire.answer.body}\r\n`)
    wire.begun()
    const piece = Buffer.concat([Buffer.from(`${filler.length.toString(16)}\r\n`), filler, Buffer.from("\r\n")])
    await flood(wire, piece, fiveGigabytes)
  },
  /**
   * The response with one item replaced: between `<recordings>` and the end the item is repeated, with `#` as its
   * number.
   */
  "5 GB list": async (wire) => {
    const [begin = "", item = ""] = wire.answer.body.split("|")
    await wire.write(head({ "Content-Type": wire.answer.type, "Content-Length": fiveGigabytes }))
    await wire.write(begin)
    let count = 0
    const items = () =>
      Array.from({ length: Math.ceil(2 ** 16 / item.length) }, () => item.replace("#", String(count++))).join("")
    await flood(wire, () => Buffer.from(items()), fiveGigabytes)
  },
}

let packed: Buffer | undefined
/** Created once: about 64 kB that decompress to spaces. */
const bomb = () => (packed ??= gzipSync(Buffer.alloc(64 * 2 ** 20, " ")))
