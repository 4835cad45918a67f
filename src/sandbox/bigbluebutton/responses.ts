import type { Call, Problem } from "./wire.ts"
import { type Layout, type XmlNode, text, writeResponse } from "./xml.ts"
import type { World } from "./state.ts"

type Body = string | ReadableStream<Uint8Array> | null

/** Most answers forbid caching; those that a FreeMarker template renders in the action itself say nothing. */
export function xmlBody(body: Body, cacheable = false): Response {
  const headers: Record<string, string> = { "Content-Type": "text/xml;charset=utf-8" }
  if (!cacheable) headers["Cache-Control"] = "no-cache"
  return new Response(body, { headers })
}

export function respond(
  world: World,
  members: readonly XmlNode[],
  { cacheable = false, layout = "lines" }: { cacheable?: boolean; layout?: Layout } = {},
): Response {
  return xmlBody(writeResponse([text("returncode", "SUCCESS"), ...members], layout, world.settings.quirks), cacheable)
}

export function json(value: unknown, indent = 4): Response {
  return new Response(JSON.stringify(value, null, indent), {
    headers: { "Content-Type": "application/json;charset=utf-8", "Cache-Control": "no-cache" },
  })
}

const prefersJson = (call: Call) => /^\s*application\/json/i.test(call.accept)

const problemMembers = ({ key, message }: Problem) => [
  text("returncode", "FAILED"),
  text("messageKey", key),
  text("message", message),
]

/** A refusal: HTTP 200 all the same, in JSON only for those who ask for JSON first. */
export function fail(world: World, call: Call, problem: Problem): Response {
  if (prefersJson(call)) {
    const { key, message } = problem
    return json({ response: { returncode: "FAILED", messageKey: key, message } })
  }
  return xmlBody(writeResponse(problemMembers(problem), "lines", world.settings.quirks))
}

export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { Location: location } })

const html = (status: number, body: string, contentType = "text/html;charset=utf-8") =>
  new Response(body, { status, headers: { "Content-Type": contentType } })

const tomcat = (status: number, reason: string, description: string) =>
  html(
    status,
    `<!doctype html><html lang="en"><head><title>HTTP Status ${status} – ${reason}</title></head><body>` +
      `<h1>HTTP Status ${status} – ${reason}</h1><hr class="line" /><p><b>Type</b> Status Report</p>` +
      `<p><b>Description</b> ${description}</p><hr class="line" /><h3>Apache Tomcat/9.0.70 (Debian)</h3></body></html>`,
  )

export const serverError = (): Response =>
  tomcat(
    500,
    "Internal Server Error",
    "The server encountered an unexpected condition that prevented it from fulfilling the request.",
  )

export const badRequest = (): Response =>
  tomcat(400, "Bad Request", "Invalid character found in the request target: only RFC 7230 and RFC 3986 ones may be.")

export const noSuchCall = (): Response => tomcat(404, "Not Found", "The requested resource is not available.")

export const methodNotAllowed = (): Response =>
  tomcat(405, "Method Not Allowed", "The method received in the request-line is not supported by the target resource.")

export const nginx = (status: 401 | 404 | 413, reason: string): Response =>
  html(
    status,
    `<html>\r\n<head><title>${status} ${reason}</title></head>\r\n<body>\r\n<center><h1>${status} ${reason}</h1></center>\r\n` +
      `<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
    "text/html",
  )

/** bbb-webhooks is an express service, with express's own error page. */
export function express(status: 404 | 500, message: string): Response {
  const page = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${message}</pre>\n</body>\n</html>\n`
  const response = html(status, page, "text/html; charset=utf-8")
  response.headers.set("X-Content-Type-Options", "nosniff")
  return response
}
