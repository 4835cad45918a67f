import { nodeBuffer } from "../../core/runtime.ts"
import type { SentFile } from "./state.ts"

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`(?:^|[;\\s])${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header)?.slice(1).join("")

const headerOf = (head: string, name: string) => new RegExp(`^${name}:(.*)$`, "im").exec(head)?.[1]?.trim() ?? ""

function readPart(part: string): SentFile | undefined {
  const middle = part.indexOf("\r\n\r\n")
  const head = nodeBuffer().from(part.slice(0, middle), "latin1").toString("utf8")
  const disposition = headerOf(head, "content-disposition")
  const field = parameter(disposition, "name")
  const filename = parameter(disposition, "filename")
  if (middle === -1 || field === undefined || filename === undefined) return undefined
  const mimetype = headerOf(head, "content-type")
  return {
    field,
    filename,
    mimetype: mimetype === "" ? "application/octet-stream" : mimetype,
    bytes: new Uint8Array(nodeBuffer().from(part.slice(middle + 4), "latin1")),
  }
}

/** The files of a multipart form; none when the body is no such form. Read as Latin-1, where a character is a byte. */
export function readFiles(body: Uint8Array, contentType: string): SentFile[] {
  const boundary = /^multipart\/form-data\b/i.test(contentType) ? parameter(contentType, "boundary") : undefined
  if (boundary === undefined) return []
  const text = nodeBuffer().from(body.buffer, body.byteOffset, body.byteLength).toString("latin1")
  const [preamble, ...parts] = `\r\n${text}`.split(`\r\n--${boundary}`)
  if (preamble !== "" || parts.at(-1)?.startsWith("--") !== true) return []
  return parts.slice(0, -1).flatMap((part) => readPart(part) ?? [])
}
