import { nodeBuffer } from "../../core/runtime.ts"

export interface Form {
  fields: [name: string, value: string][]
  files: Map<string, { filename: string; bytes: Uint8Array }>
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[;\\s])${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header)
  return found?.slice(1).join("")
}

/** Reads multipart/form-data in Latin-1, where a character is a byte; undefined when it is none. */
function multipart(body: Buffer, contentType: string): Form | undefined {
  const boundary = parameter(contentType, "boundary")
  if (boundary === undefined) return undefined
  const form: Form = { fields: [], files: new Map() }
  const [preamble, ...parts] = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`)
  if (preamble !== "" || parts.at(-1)?.startsWith("--") !== true) return undefined
  for (const part of parts.slice(0, -1)) {
    const middle = part.indexOf("\r\n\r\n")
    const head = nodeBuffer().from(part.slice(0, middle), "latin1").toString("utf8")
    const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? ""
    const name = parameter(disposition, "name")
    if (middle === -1 || name === undefined) continue
    const bytes = nodeBuffer().from(part.slice(middle + 4), "latin1")
    const filename = parameter(disposition, "filename")
    if (filename === undefined) form.fields.push([name, bytes.toString("utf8")])
    else form.files.set(name, { filename, bytes })
  }
  return form
}

/** The fields of a body, if it is the form that its Content-Type announces. */
export function readForm(bytes: Uint8Array, mediaType: string, contentType: string): Form | undefined {
  if (bytes.length === 0) return undefined
  const body = nodeBuffer().from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === "multipart/form-data") return multipart(body, contentType)
  if (mediaType !== "application/x-www-form-urlencoded") return undefined
  return { fields: [...new URLSearchParams(body.toString("utf8"))], files: new Map() }
}
