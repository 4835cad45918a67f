import { once } from "node:events"
import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from "node:http"
import { Agent as HttpsAgent, request as httpsRequest } from "node:https"
import { pipeline, Readable } from "node:stream"
import { createBrotliDecompress, createUnzip } from "node:zlib"
import type { Fetch } from "../src/core/http/options.ts"

const options = { keepAlive: true, scheduling: "lifo" } as const
const agents = { "http:": new HttpAgent(options), "https:": new HttpsAgent(options) }
const encodings = "gzip, deflate, br"

/**
 * An experiment: the part of `fetch` that a client needs, over node:http with a keep-alive agent. It returns redirects,
 * decompresses responses, and the signal can abort a call at any time. Bodies must be strings or bytes.
 */
export const nodeFetch: Fetch = async (address, { method = "GET", headers, body, signal }) => {
  const url = new URL(address)
  const secure = url.protocol === "https:"
  const outgoing = (secure ? httpsRequest : httpRequest)(url, {
    method,
    headers: { "accept-encoding": encodings, ...(headers as Record<string, string>) },
    agent: secure ? agents["https:"] : agents["http:"],
    ...(signal && { signal }),
  })
  const text = body instanceof Uint8Array || typeof body === "string" ? body : undefined
  if (text === undefined && body !== null && body !== undefined) throw new TypeError("strings and bytes only")
  outgoing.end(text)
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage]
  return responseOf(incoming, address)
}

function unpacked(incoming: IncomingMessage): Readable {
  const encoding = incoming.headers["content-encoding"]?.toLowerCase()
  if (encoding !== "gzip" && encoding !== "deflate" && encoding !== "br") return incoming
  const decompress = encoding === "br" ? createBrotliDecompress() : createUnzip()
  return pipeline(incoming, decompress, () => undefined)
}

/** The part of a `Response` that the transport reads; the body becomes a web stream only on access. */
function responseOf(incoming: IncomingMessage, url: string): Response {
  const headers = new Headers()
  const { rawHeaders, statusCode: status = 0, statusMessage: statusText = "" } = incoming
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "")
  const readable = unpacked(incoming)
  let body: ReadableStream<Uint8Array<ArrayBuffer>> | undefined
  const bytes = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const parts: Buffer[] = []
    for await (const part of readable) parts.push(part as Buffer)
    return Buffer.concat(parts)
  }
  const text = async () => new TextDecoder().decode(await bytes())
  const unsupported = () => {
    throw new TypeError("not used here")
  }
  const response: Omit<Response, "formData"> = {
    headers,
    status,
    statusText,
    ok: status >= 200 && status < 300,
    redirected: false,
    type: "default",
    url,
    bodyUsed: false,
    get body() {
      return (body ??= Readable.toWeb(readable) as ReadableStream<Uint8Array<ArrayBuffer>>)
    },
    bytes,
    text,
    json: async () => JSON.parse(await text()) as unknown,
    arrayBuffer: async () => (await bytes()).slice().buffer,
    blob: async () => new Blob([await bytes()]),
    clone: unsupported,
  }
  return response as Response
}
