import { operations } from "../../../generated/xroom/operations.ts"
import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import { failedAnswer } from "../failed-answer.ts"
import { readObject } from "../read-object.ts"
import { fail, plain, succeed } from "./wire.ts"
import { authenticate } from "./authenticate.ts"
import { methods } from "./methods.ts"
import { Refusal } from "./refusal.ts"
import type { World } from "./state.ts"

const mediaType = (headers: Headers) => (headers.get("content-type")?.split(";")[0] ?? "").trim().toLowerCase()

const collections = new Set(Object.values(operations).map(({ path }) => path.replace(/#.*/, "")))

function operationOf(collection: string, method: unknown): OperationId | undefined {
  const ids = Object.keys(operations) as OperationId[]
  return ids.find((id) => operations[id].path === `${collection}#${String(method)}`)
}

async function work(world: World, id: OperationId, body: unknown): Promise<Response> {
  try {
    return succeed(world.settings, await methods[id](world, body))
  } catch (error) {
    if (error instanceof Refusal) return fail(world.settings.httpErrorStatus, error.message)
    throw error
  }
}

async function call(world: World, request: Request, collection: string): Promise<Response> {
  const { httpErrorStatus, httpAuthStatus, apiVersion } = world.settings
  const refuse = (message: string) => fail(httpErrorStatus, message)
  const problem = authenticate(world, request.headers)
  if (problem !== undefined) return fail(httpAuthStatus, problem)
  const version = request.headers.get("x-api-version")
  if (version === null) return refuse("The header x-api-version is missing")
  if (!/^\d+$/.test(version) || Number(version) !== apiVersion) return refuse(`There is no API version ${version}`)
  if (mediaType(request.headers) !== "application/json") return refuse("Content-Type has to be application/json")
  const body = await readObject(request)
  if (!body) return refuse("The body is not a JSON object")
  const id = operationOf(collection, body["method"])
  if (id === undefined) return refuse("Unknown method")
  const path = `/api${collection}`
  return world.failures.around(
    { operation: id, method: request.method, path },
    () => work(world, id, body),
    (failure) => failedAnswer(failure, (message, headers) => fail(failure.status, message, headers)),
  )
}

/** Answers one request. `target` is path and query as they came over the wire. */
export async function route(world: World, request: Request, target: string): Promise<Response> {
  const root = `${new URL(world.baseUrl).pathname.replace(/\/$/, "")}/api`
  const path = target.replace(/\?.*/, "")
  const collection = path.startsWith(root) ? path.slice(root.length) : ""
  if (!collections.has(collection)) return plain(404, "Not Found")
  if (request.method !== "POST") return plain(405, "Method Not Allowed", { Allow: "POST" })
  return call(world, request, collection)
}
