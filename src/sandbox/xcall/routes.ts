import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import { operations } from "../../../generated/xcall/operations.ts"
import { nodeBuffer } from "../../core/runtime.ts"
import { failedResponse } from "../sandbox.ts"
import { matchOperation, readObject } from "../server.ts"
import { type Call, fail, Rejection, succeed, wrongCredentials } from "./wire.ts"
import type { XCallCredentialsMode } from "./options.ts"
import { createRoomToken, getAccount, getRoomInfo, getSubscription, readSession } from "./handlers.ts"
import type { World } from "./state.ts"

interface Credentials {
  readonly key: unknown
  readonly secret: unknown
}

function basic(header: string): Credentials {
  const [scheme = "", value = ""] = header.split(" ")
  if (scheme.toLowerCase() !== "basic") return { key: undefined, secret: undefined }
  const [key, ...secret] = nodeBuffer().from(value, "base64").toString("utf8").split(":")
  return { key, secret: secret.join(":") }
}

function credentialsIn({ settings }: World, call: Call, mode: XCallCredentialsMode): Credentials {
  const { modes, keyName, secretName } = settings.credentials
  const { headers, query, body } = call
  switch (mode) {
    case "headers": {
      // A call without a body cannot have them in a body.
      const own = body === undefined && modes.includes("body")
      return {
        key: headers.get(keyName ?? "x-api-key") ?? (own ? headers.get("x-api-key") : null),
        secret: headers.get(secretName ?? "x-api-secret") ?? (own ? headers.get("x-api-secret") : null),
      }
    }
    case "basic":
      return basic(headers.get("authorization") ?? "")
    case "query":
      return { key: query.get(keyName ?? "api_key"), secret: query.get(secretName ?? "api_secret") }
    case "body":
      return { key: body?.[keyName ?? "api_key"], secret: body?.[secretName ?? "api_secret"] }
  }
}

function checkAccount({ settings, account }: World): void {
  if (!account.active) throw new Rejection(settings.answers.statuses.inactive, "The account is not active")
}

/** Checks key and secret in any accepted place. @throws Rejection */
function checkCredentials(world: World, call: Call): void {
  const { credentials, apiKey, apiSecret } = world.settings
  const given = credentials.modes
    .map((mode) => credentialsIn(world, call, mode))
    .find(({ key, secret }) => typeof key === "string" || typeof secret === "string")
  if (!given) throw wrongCredentials(world, "API key and secret are missing")
  if (given.key !== apiKey || given.secret !== apiSecret) throw wrongCredentials(world, "Wrong API key or secret")
  checkAccount(world)
}

/** Checks the session; key and secret are not accepted instead. @throws Rejection */
function checkSession(world: World, call: Call): void {
  const { header, scheme } = world.settings.sessions
  const value = call.headers.get(header)
  if (value === null) throw wrongCredentials(world, "The session token is missing")
  const [first = "", ...rest] = value.split(" ")
  const fits = scheme === "" || first.toLowerCase() === scheme.toLowerCase()
  readSession(world, scheme === "" ? value : fits ? rest.join(" ") : "")
  checkAccount(world)
}

/** Checks what the document declares for the operation. @throws Rejection */
function authenticate(world: World, call: Call): void {
  const security: readonly string[] = operations[call.operation].security
  if (security.includes("session")) checkSession(world, call)
  else checkCredentials(world, call)
}

const handlers: Readonly<Record<OperationId, (world: World, call: Call) => unknown>> = {
  createRoomToken,
  getRoomInfo,
  getAccount,
  getSubscription,
}

function work(world: World, call: Call): Response {
  try {
    authenticate(world, call)
    return succeed(world.settings, handlers[call.operation](world, call))
  } catch (error) {
    if (error instanceof Rejection) return fail(world.settings, error.status, error.message)
    throw error
  }
}

/** Handles one request. `target` is the path and query as received. */
export async function route(world: World, request: Request, target: string): Promise<Response> {
  const { settings, failures } = world
  const root = new URL(world.baseUrl).pathname.replace(/\/$/, "")
  const [full = "", ...query] = target.split("?")
  const path = full.startsWith(root) ? full.slice(root.length) : ""
  const { method, headers } = request
  const matched = matchOperation(world.operations, method, path)
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
    (failure) => failedResponse(failure, (message, extra) => fail(settings, failure.status, message, extra)),
  )
}
