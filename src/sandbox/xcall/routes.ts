import { failedAnswer } from "../failed-answer.ts"
import { matchOperation } from "../routing.ts"
import { readObject } from "../read-object.ts"
import { fail, succeed } from "./answers.ts"
import type { Call } from "./wire.ts"
import { calls } from "./calls.ts"
import { Refusal } from "./refusal.ts"
import type { World } from "./state.ts"

function work(world: World, call: Call): Response {
  try {
    return succeed(world.settings, calls[call.operation](world, call))
  } catch (error) {
    if (error instanceof Refusal) return fail(world.settings, error.status, error.message)
    throw error
  }
}

/** Answers one request. `target` is path and query as they came over the wire. */
export async function route(world: World, request: Request, target: string): Promise<Response> {
  const { settings, operations, failures } = world
  const root = new URL(world.baseUrl).pathname.replace(/\/$/, "")
  const [full = "", ...query] = target.split("?")
  const path = full.startsWith(root) ? full.slice(root.length) : ""
  const { method, headers } = request
  const matched = matchOperation(operations, method, path)
  if (matched.found === undefined) {
    const [allowed] = matched.methods
    if (allowed === undefined) return fail(settings, 404, "Not found")
    return fail(settings, 405, "Method not allowed", { Allow: allowed })
  }
  const operation = matched.found
  const body = method === "POST" ? await readObject(request) : undefined
  const call: Call = { operation, path: matched.params, query: new URLSearchParams(query.join("?")), headers, body }
  return failures.around(
    { operation, method, path },
    () => work(world, call),
    (failure) => failedAnswer(failure, (message, extra) => fail(settings, failure.status, message, extra)),
  )
}
