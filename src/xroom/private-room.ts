import { asObject, checkNames, missingParameter } from "../core/http/check-call.ts"
import { ConfigError, incompleteResponse } from "../core/errors.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { BookingParams, Bookings, Rooms } from "./resources.ts"
import { type Params, provider, type Room, XRoomError } from "./types.ts"

/** The fields of a room that its links need, as `room.init` returns them. */
export interface Linked {
  /** Domain and name: `chat.example/demo`. */
  readonly id: string
  readonly hostKey?: string | null | undefined
}

/**
 * Returns the participants' link to a room. Sends nothing.
 * @throws ConfigError if the id has no domain, or its link would lead to another address
 */
export function guestUrl(room: Pick<Linked, "id">): string {
  const { id } = asObject("guestUrl", room, "room") as Partial<Linked>
  if (typeof id !== "string") throw missingParameter("guestUrl", "id", id)
  const at = id.indexOf("/")
  const domain = id.slice(0, Math.max(at, 0))
  const name = id.slice(at + 1)
  if (domain === "" || name === "") throw unfit(id, "it does not have the form domain/name")
  if (/[^\p{L}\p{N}.:-]/u.test(domain) || !URL.canParse(`https://${domain}`)) throw unfit(id, "its domain is invalid")
  const segments = name.split("/")
  if (segments.some((each) => each === "" || each === "." || each === "..") || !name.isWellFormed()) {
    throw unfit(id, "a browser would open another address")
  }
  return `https://${domain}/${segments.map(encodeURIComponent).join("/")}`
}

/**
 * Returns the host's link to a room. Keep it secret: its holder is the host. Sends nothing.
 * @throws ConfigError if the room has no host key, for example because it was started without `addHostKey`
 */
export function hostUrl(room: Linked): string {
  const { id = "", hostKey } = asObject("hostUrl", room, "room") as Partial<Linked>
  if (typeof hostKey !== "string" || hostKey === "" || !hostKey.isWellFormed()) {
    throw new ConfigError(`the room "${id}" has no hostKey: start it with addHostKey: true`, "hostKey")
  }
  return `${guestUrl(room)}?host-key=${encodeURIComponent(hostKey)}`
}

const unfit = (id: string, why: string) => new ConfigError(`cannot make a link to the room "${id}": ${why}`, "id")

/** Domain and name of a room, and options to start it: `key` is the participants' password. */
export type OpenParams = Params<"bookingGet"> & Omit<Params<"roomInit">, "id" | "addHostKey">

export type BookPrivateRoomParams = OpenParams & BookingParams

/** A room with separate links for the host and the participants. */
export interface PrivateRoom {
  /** The room as `room.init` returned it. */
  readonly room: Room
  /** Secret: its holder is the host. */
  readonly hostKey: string
  readonly hostUrl: string
  readonly guestUrl: string
}

/** @throws ConfigError for parameters with which the room could be booked but not started */
function given<Params extends OpenParams>(of: string, params: Params, options?: CallOptions, more?: object): Params {
  const values = asObject(of, params)
  const known = { domain: 1, roomName: 1, type: 1, lock: 1, key: 1, ...more }
  checkNames(of, values, known, options?.allowUnknown)
  for (const name of ["domain", "roomName"]) {
    if (typeof values[name] !== "string" || values[name] === "") throw missingParameter(of, name, values[name])
  }
  return values as Params
}

/** Starts a room with a host key and makes its links. */
export async function openPrivateRoom(rooms: Rooms, params: OpenParams, options?: CallOptions): Promise<PrivateRoom> {
  const { domain, roomName, type, lock, key, ...others } = given("openPrivateRoom", params, options)
  const id = `${domain}/${roomName}`
  // Checked before anything is sent: a room without a link is useless.
  guestUrl({ id })
  const { data, response } = await rooms
    .init({ id, type, lock, key, ...others, addHostKey: true }, options)
    .withResponse()
  const { hostKey } = data
  if (typeof hostKey !== "string" || hostKey === "") {
    const contentType = response.headers.get("content-type") ?? undefined
    const message = "the response has no hostKey: the room may have been started without one"
    throw incompleteResponse(provider, "roomInit", { status: response.status, contentType }, message)
  }
  const links = { id, hostKey }
  return { room: data, hostKey, hostUrl: hostUrl(links), guestUrl: guestUrl(links) }
}

/** Books a room and starts it. If xroom rejects the start, the booking is removed. */
export async function bookPrivateRoom(
  rooms: Rooms,
  bookings: Bookings,
  params: BookPrivateRoomParams,
  options?: CallOptions,
): Promise<PrivateRoom> {
  const { validUntil, ...room } = given("bookPrivateRoom", params, options, { validUntil: 1 })
  if ((validUntil as unknown) === undefined) throw missingParameter("bookPrivateRoom", "validUntil", validUntil)
  const { domain, roomName } = room
  guestUrl({ id: `${domain}/${roomName}` })
  await bookings.add({ domain, roomName, validUntil }, options)
  try {
    return await openPrivateRoom(rooms, room, options)
  } catch (error) {
    // After a network failure the room may have been started: then the booking still protects it.
    if (error instanceof XRoomError) await bookings.remove({ domain, roomName }, options).catch(() => undefined)
    throw error
  }
}
