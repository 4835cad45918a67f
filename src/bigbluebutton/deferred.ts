import { bodies } from "../../generated/bigbluebutton/xml.ts"
import { adopted } from "../core/bytes.ts"
import type { Body } from "../core/http/adapter.ts"
import { ConfigError } from "../core/errors.ts"
import { isFinished, jsonText } from "../core/values.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import type { XmlDocument } from "../core/xml/shape.ts"
import { writeXml } from "../core/xml/writer.ts"
import { contentTypes } from "./adapter.ts"
import { type TextTrackFile, textTrackForm, withFilenames } from "./documents.ts"

const shapes: Readonly<Record<string, XmlDocument>> = bodies

/**
 * A body in the form its operation declares. What is text or bytes already is left alone.
 * @throws ConfigError for a value that has no such form
 */
export async function encodeBody(operation: Operation, body: unknown): Promise<{ body: Body; contentType?: string }> {
  if (isFinished(body)) return { body: (await adopted(body)) as Body }
  if (typeof body === "string") return { body, contentType: contentTypes[operation.body ?? "text"] }
  if (operation.body === "multipart") return { body: await textTrackForm(body as TextTrackFile) }
  const shape = Object.hasOwn(bodies, operation.id) ? shapes[operation.id] : undefined
  if (shape === undefined)
    return { body: jsonText(body, `${nameOf(operation)}: the body`, "body"), contentType: "application/json" }
  try {
    return { body: writeXml(shape, withFilenames(body)), contentType: "application/xml" }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new ConfigError(`${nameOf(operation)}: the body cannot be written as XML, ${cause.message}`, "body", {
      cause,
    })
  }
}

export { inputs } from "../../generated/bigbluebutton/inputs.ts"
export { decode } from "./decode.ts"
export { modules } from "./documents.ts"
export { ensureHook } from "./ensure-hook.ts"
export { keepHook } from "./ensure-hook.ts"
export { checkPresentation } from "./documents.ts"
export { streamResponse } from "./stream-response.ts"
export { textTrackForm } from "./documents.ts"
