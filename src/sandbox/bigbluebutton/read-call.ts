import type { Call } from "./wire.ts"
import { servletSession } from "./ids.ts"
import { readParams } from "./params.ts"
import { readForm } from "./read-form.ts"
import type { World } from "./state.ts"

/** What nginx lets through in front of the API. */
export const bodyLimit = 2 * 1024 * 1024

const cookie = (request: Request) => /(?:^|;\s*)JSESSIONID=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1]

export async function readCall(
  world: World,
  request: Request,
  name: string,
  query: string,
): Promise<{ call: Call; tooLarge: boolean; newSession: boolean }> {
  const hasBody = request.method !== "GET" && request.method !== "HEAD"
  const body = new Uint8Array(hasBody ? await request.arrayBuffer() : new ArrayBuffer(0))
  const contentTypeHeader = request.headers.get("content-type") ?? ""
  const contentType = (contentTypeHeader.split(";")[0] ?? "").trim().toLowerCase()
  const form = readForm(body, contentType, contentTypeHeader)
  const known = cookie(request)
  const newSession = known === undefined || !world.servletSessions.has(known)
  const call: Call = {
    name,
    method: request.method,
    query,
    params: readParams(query, form?.fields ?? []),
    contentType,
    body,
    form,
    accept: request.headers.get("accept") ?? "",
    servletSession: newSession ? servletSession(world.settings.random) : known,
    userAgent: request.headers.get("user-agent") ?? "",
    signal: request.signal,
  }
  return { call, tooLarge: body.length > bodyLimit, newSession }
}
