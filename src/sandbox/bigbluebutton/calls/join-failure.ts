import { fail, redirect } from "../responses.ts"
import type { Call, Problem } from "../wire.ts"
import { filled, first } from "../params.ts"
import { type World, origin } from "../state.ts"

/** JSON in a query as the server writes it: brackets, colons and commas stay readable. */
const readable = (value: unknown) =>
  encodeURIComponent(JSON.stringify(value)).replace(/%5B|%5D|%3A|%2C/g, (escape) => decodeURIComponent(escape))

/**
 * Where a refused visitor is sent. A wrong checksum trusts no address of the request; errorRedirectUrl works from
 * 2.7 on, but up to 3.0 the validation layer did not look at it.
 */
export type Stage = "checksum" | "validation" | "meeting"

function target(world: World, call: Call, stage: Stage): string {
  const { release } = world.settings
  if (stage === "checksum") return origin(world)
  const trusted = release >= 4 || (release >= 2.7 && stage === "meeting")
  const errorUrl = trusted ? filled(call.params, "errorRedirectUrl") : undefined
  return errorUrl ?? filled(call.params, "logoutURL") ?? origin(world)
}

/** join's refusal: a redirect that carries the errors, or XML for those who asked for no redirect. */
export function refuse(world: World, call: Call, problem: Problem, stage: Stage): Response {
  const inXml = first(call.params, "redirect")?.toLowerCase() === "false"
  if (inXml && (world.settings.release >= 3 || stage === "meeting")) return fail(world, call, problem)
  const url = target(world, call, stage)
  const errors = readable([{ key: problem.key, message: problem.message }])
  return redirect(`${url}${url.includes("?") ? "&" : "?"}errors=${errors}`)
}
