import { createHmac } from "node:crypto"
import type { XRoomSandbox } from "conferkit/sandbox"

export const sha256 = (key: string, message: string): string =>
  createHmac("sha256", key).update(message, "utf8").digest("hex")

export interface Envelope {
  isError: boolean
  errMsg: string | null
  data?: unknown
}

let calls = 0

/** Headers according to the manual; a salt is never reused. */
export function headersOf(sandbox: Pick<XRoomSandbox, "authId" | "secret">): Record<string, string> {
  const salt = String(++calls).padStart(64, "0")
  return {
    "content-type": "application/json",
    "x-api-version": "2",
    "x-auth-id": sandbox.authId,
    "x-random": salt,
    "x-auth-key": sha256(sandbox.secret, salt),
  }
}

export function post(
  sandbox: XRoomSandbox,
  collection: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return sandbox.fetch(`${sandbox.baseUrl}/api/${collection}`, {
    method: "POST",
    headers: { ...headersOf(sandbox), ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
}

/** The envelope of a call such as `room.init`. */
export async function ask(sandbox: XRoomSandbox, name: string, data?: unknown): Promise<Envelope> {
  const [collection = "", method] = name.split(".")
  const response = await post(sandbox, collection, { method, data })
  return (await response.json()) as Envelope
}

/** The result of a successful call. */
export async function done(sandbox: XRoomSandbox, name: string, data?: unknown): Promise<unknown> {
  const { isError, errMsg, data: result } = await ask(sandbox, name, data)
  if (isError) throw new Error(`${name}: ${String(errMsg)}`)
  return result
}

/** The error of a failed call. */
export async function rejected(sandbox: XRoomSandbox, name: string, data?: unknown): Promise<string | null> {
  const { isError, errMsg } = await ask(sandbox, name, data)
  if (!isError) throw new Error(`${name} worked`)
  return errMsg
}
