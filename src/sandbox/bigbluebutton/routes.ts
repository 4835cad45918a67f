import { badRequest, fail, methodNotAllowed, nginx, noSuchCall } from "./responses.ts"
import type { Call } from "./wire.ts"
import { checksumFits, sortedFormFits } from "./checksum.ts"
import { clientPage } from "./calls/client-page.ts"
import { hooks } from "./handlers/hooks.ts"
import { index } from "./calls/server.ts"
import { textTrackFile } from "./calls/text-tracks.ts"
import { endExpired } from "./meetings.ts"
import { problems } from "./problems.ts"
import { bodyLimit, readCall } from "./read-call.ts"
import { type Route, routes } from "./routes-part.ts"
import { unlessPlanned } from "./unless-planned.ts"
import type { World } from "./state.ts"

function checksumIsRight(world: World, call: Call): boolean {
  const bareForm = world.settings.release === 2.5 && call.query === "" && call.form !== undefined
  return bareForm ? sortedFormFits(world.settings, call) : checksumFits(world.settings, call)
}

function validated(world: World, call: Call, route: Route): Response | Promise<Response> {
  if (route.checksum === "validated" && !checksumIsRight(world, call)) return fail(world, call, problems.checksum)
  // The type of an empty body is nobody's concern.
  if (route.bodies && call.body.length > 0 && !route.bodies.includes(call.contentType)) {
    return fail(world, call, problems.contentType)
  }
  return route.run(world, call)
}

async function api(world: World, call: Call): Promise<Response> {
  const { release } = world.settings
  const route: Route | undefined = Object.hasOwn(routes, call.name) ? routes[call.name] : undefined
  if (!route || release < (route.since ?? 0)) return noSuchCall()
  if (route.conferenciaWeb && !world.settings.conferenciaWeb) return noSuchCall()
  if (call.name === "feedback" && !world.settings.feedback) return noSuchCall()
  const methods: readonly string[] = release < (route.methodsSince ?? 0) ? ["GET", "POST"] : route.methods
  if (!methods.includes(call.method)) return methodNotAllowed()
  return unlessPlanned(world, call, () => validated(world, call, route))
}

/** Characters that Tomcat does not take in a request target; bbb-webhooks does. */
const foreign = /["<>[\]{}|^`\\]|[^!-~]/

async function dispatch(world: World, request: Request, target: string): Promise<Response> {
  const [rawPath = "", ...rest] = target.split("?")
  const path = rawPath.replace(/\/{2,}/g, "/")
  const query = rest.join("?")
  const prefix = new URL(world.baseUrl).pathname.replace(/\/$/, "")
  if (Number(request.headers.get("content-length") ?? "0") > bodyLimit) return nginx(413, "Request Entity Too Large")
  const read = async (name: string) => readCall(world, request, name, query)

  if (path === "/html5client/join") return clientPage(world, (await read("")).call)
  if (!path.startsWith(`${prefix}/`) && path !== prefix) return nginx(404, "Not Found")
  const inner = path.slice(prefix.length)
  if (inner.startsWith("/textTrack/")) return textTrackFile(world, inner)
  const name = /^\/api\/(.+)$/.exec(inner)?.[1] ?? ""
  const { call, tooLarge, newSession } = await read(name)
  if (tooLarge) return nginx(413, "Request Entity Too Large")
  if (name.startsWith("hooks/")) return hooks(world, call, path)
  if (foreign.test(target)) return badRequest()

  const isIndex = inner === "" || inner === "/" || inner === "/api" || inner === "/api/"
  const response = isIndex ? await unlessPlanned(world, call, () => index(world, call)) : await api(world, call)
  if (newSession) response.headers.append("Set-Cookie", `JSESSIONID=${call.servletSession}; Path=/; HttpOnly`)
  return response
}

/** Answers one request. `target` is path and query as they came over the wire. */
export async function route(world: World, request: Request, target: string): Promise<Response> {
  endExpired(world)
  return dispatch(world, request, target)
}
