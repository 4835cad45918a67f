import { operations, type OperationId } from "../../../generated/bigbluebutton/operations.ts"
import { failedAnswer } from "../failed-answer.ts"
import { fail } from "./responses.ts"
import type { Call, Problem } from "./wire.ts"
import type { World } from "./state.ts"

/** By its name alone: most calls may come by GET or by POST. What create is sent as XML makes it another operation. */
function operationOf({ name, body, contentType }: Call): OperationId | undefined {
  if (name === "create" && body.length > 0 && /^(?:application|text)\/xml$/.test(contentType))
    return "createWithModules"
  const path = `/${name.replace(/\/$/, "")}`
  return Object.values(operations).find((operation) => operation.path === path)?.id
}

/**
 * Answers a call, unless it is to fail: before anything is checked, so that a planned failure meets unsigned calls too.
 * @param refuse writes a refusal as this part of the server does
 */
export async function unlessPlanned(
  world: World,
  call: Call,
  answer: () => Response | Promise<Response>,
  refuse = (problem: Problem) => fail(world, call, problem),
): Promise<Response> {
  const operation = operationOf(call)
  if (operation === undefined) return answer()
  return world.failures.around({ operation, method: call.method, path: `/api/${call.name}` }, answer, (failure) =>
    failedAnswer(failure, (message, extra) => {
      const { body, headers } = refuse({ key: failure.code ?? "internalError", message })
      for (const [name, value] of Object.entries(extra)) headers.set(name, value)
      return new Response(body, { status: failure.status, headers })
    }),
  )
}
