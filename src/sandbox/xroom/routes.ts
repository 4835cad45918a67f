import type { GenericSchema, InferOutput } from "valibot"
import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import * as schemas from "../../../generated/xroom/schemas.ts"
import { operations } from "../../../generated/xroom/operations.ts"
import { nodeBuffer } from "../../core/runtime.ts"
import { failedResponse } from "../sandbox.ts"
import { checked, mediaType, readObject } from "../server.ts"
import { hmac } from "../signing.ts"
import {
  bookingAdd,
  bookingGet,
  bookingList,
  bookingRemove,
  bookingUpdate,
  roomDestroy,
  roomInit,
  roomKickOut,
  roomList,
  roomSetLock,
  roomSetPassword,
  webhookAdd,
  webhookList,
  webhookRemove,
  webhookValidate,
} from "./handlers.ts"
import { fail, plain, Rejection, succeed } from "./wire.ts"
import type { World } from "./state.ts"

/** Handles a body. @throws Rejection */
type Handler = (world: World, body: unknown) => unknown

/** A method with the schema of its body. */
function method<Body extends GenericSchema<{ data?: unknown }>>(
  schema: Body,
  run: (world: World, data: InferOutput<Body>["data"]) => unknown,
): Handler {
  return (world, body) => {
    const result = checked(schema, body)
    if ("value" in result) return run(world, result.value.data)
    const [[field, problem] = ["body", "does not match the schema"]] = Object.entries(result.problems)
    throw new Rejection(`${field}: ${problem}`)
  }
}

const handlers: Readonly<Record<OperationId, Handler>> = {
  roomInit: method(schemas.vRoomInitRequest, roomInit),
  roomDestroy: method(schemas.vRoomDestroyRequest, roomDestroy),
  roomKickOut: method(schemas.vRoomKickOutRequest, roomKickOut),
  roomSetLock: method(schemas.vRoomSetLockRequest, roomSetLock),
  roomSetPassword: method(schemas.vRoomSetPasswordRequest, roomSetPassword),
  roomList: method(schemas.vRoomListRequest, roomList),
  bookingAdd: method(schemas.vBookingAddRequest, bookingAdd),
  bookingRemove: method(schemas.vBookingRemoveRequest, bookingRemove),
  bookingUpdate: method(schemas.vBookingUpdateRequest, bookingUpdate),
  bookingList: method(schemas.vBookingListRequest, bookingList),
  bookingGet: method(schemas.vBookingGetRequest, bookingGet),
  webhookAdd: method(schemas.vWebhookAddRequest, webhookAdd),
  webhookRemove: method(schemas.vWebhookRemoveRequest, webhookRemove),
  webhookList: method(schemas.vWebhookListRequest, webhookList),
  webhookValidate: method(schemas.vWebhookValidateRequest, webhookValidate),
}

const saltBytes = 32

/** The problem with the headers that authenticate the caller; undefined if there is none. */
function authenticate({ settings, salts }: World, headers: Headers): string | undefined {
  const salt = headers.get("x-random")
  if (salt === null) return "The header x-random is missing"
  if (nodeBuffer().byteLength(salt, "utf8") < saltBytes) return `x-random must have at least ${saltBytes} bytes`
  if (headers.get("x-auth-id") !== settings.authId) return "Unknown x-auth-id"
  if (headers.get("x-auth-key") !== hmac("sha256", settings.secret, salt)) return "Wrong x-auth-key"
  if (settings.refuseReplays && salts.has(salt)) return "x-random has already been used"
  salts.add(salt)
  return undefined
}

const collections: ReadonlySet<string> = new Set(Object.values(operations).map(({ path }) => path))

function operationOf(collection: string, method: unknown): OperationId | undefined {
  const ids = Object.keys(operations) as OperationId[]
  return ids.find((id) => operations[id].path === collection && operations[id].constants.method === method)
}

async function work(world: World, id: OperationId, body: unknown): Promise<Response> {
  try {
    return succeed(world.settings, await handlers[id](world, body))
  } catch (error) {
    if (error instanceof Rejection) return fail(world.settings.httpErrorStatus, error.message)
    throw error
  }
}

async function call(world: World, request: Request, collection: string): Promise<Response> {
  const { httpErrorStatus, httpAuthStatus, apiVersion } = world.settings
  const reject = (message: string) => fail(httpErrorStatus, message)
  const problem = authenticate(world, request.headers)
  if (problem !== undefined) return fail(httpAuthStatus, problem)
  const version = request.headers.get("x-api-version")
  if (version === null) return reject("The header x-api-version is missing")
  if (!/^\d+$/.test(version) || Number(version) !== apiVersion) return reject(`Unknown API version ${version}`)
  if (mediaType(request.headers) !== "application/json") return reject("Content-Type must be application/json")
  const body = await readObject(request)
  if (!body) return reject("The body is not a JSON object")
  const id = operationOf(collection, body["method"])
  if (id === undefined) return reject("Unknown method")
  const path = `/api${collection}`
  return world.failures.around(
    { operation: id, method: request.method, path },
    () => work(world, id, body),
    (failure) => failedResponse(failure, (message, headers) => fail(failure.status, message, headers)),
  )
}

/** Handles one request. `target` is the path and query as received. */
export async function route(world: World, request: Request, target: string): Promise<Response> {
  const root = `${new URL(world.baseUrl).pathname.replace(/\/$/, "")}/api`
  const path = target.replace(/\?.*/, "")
  const collection = path.startsWith(root) ? path.slice(root.length) : ""
  if (!collections.has(collection)) return plain(404, "Not Found")
  if (request.method !== "POST") return plain(405, "Method Not Allowed", { Allow: "POST" })
  return call(world, request, collection)
}
