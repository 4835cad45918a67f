import { bodies } from "../../generated/bigbluebutton/xml.ts"
import type { Body } from "../core/dialect.ts"
import type { Operation } from "../core/operation.ts"
import type { XmlDocument } from "../core/xml-shape.ts"
import { writeXml } from "../core/xml-write.ts"

const shapes: Readonly<Record<string, XmlDocument>> = bodies

/** A body in the form its operation declares. What is text or bytes already is left alone. */
export async function encodeBody(operation: Operation, body: unknown): Promise<{ body: Body; contentType?: string }> {
  if (body instanceof Uint8Array || body instanceof Blob || body instanceof FormData) return { body: body as Body }
  if (typeof body === "string")
    return { body, contentType: operation.body === "xml" ? "application/xml" : "text/plain" }
  const shape = Object.hasOwn(bodies, operation.id) ? shapes[operation.id] : undefined
  if (shape !== undefined) return { body: await writeXml(shape, body), contentType: "application/xml" }
  return { body: JSON.stringify(body), contentType: "application/json" }
}
