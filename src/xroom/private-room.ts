import { DecodeError } from "../core/errors.ts"
import { asObject, checkNames, missing } from "../core/check-params.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { BookingParams, Bookings } from "./booking.ts"
import { provider } from "./adapter.ts"
import { XRoomError } from "./error.ts"
import { guestUrl, hostUrl } from "./links.ts"
import type { Rooms } from "./resources.ts"
import type { Params, Room } from "./types.ts"

/** A room by domain and name, and how it is started: `key` is a password for participants. */
export type OpenParams = Params<"bookingGet"> & Omit<Params<"roomInit">, "id" | "addHostKey">

export type BookPrivateRoomParams = OpenParams & BookingParams

/** A room that tells its host from everybody else. */
export interface PrivateRoom {
  /** What `room.init` answered. */
  readonly room: Room
  /** Whoever has it is the host. */
  readonly hostKey: string
  readonly hostUrl: string
  readonly guestUrl: string
}

/** @throws ConfigError before a room is booked that cannot be started */
function given<Params extends OpenParams>(of: string, params: Params, options?: CallOptions, more?: object): Params {
  const values = asObject(of, params)
  const known = { domain: 1, roomName: 1, type: 1, lock: 1, key: 1, ...more }
  checkNames(of, values, known, options?.allowUnknown)
  for (const name of ["domain", "roomName"]) {
    if (typeof values[name] !== "string" || values[name] === "") throw missing(of, name, values[name])
  }
  return values as Params
}

/** Starts a room with a host key and makes its links. */
export async function openPrivateRoom(rooms: Rooms, params: OpenParams, options?: CallOptions): Promise<PrivateRoom> {
  const { domain, roomName, type, lock, key, ...others } = given("openPrivateRoom", params, options)
  const id = `${domain}/${roomName}`
  // Before anything is sent: a room without a link is of no use.
  guestUrl({ id })
  const { data, response } = await rooms
    .init({ id, type, lock, key, ...others, addHostKey: true }, options)
    .withResponse()
  const { hostKey } = data
  if (typeof hostKey !== "string" || hostKey === "") {
    const contentType = response.headers.get("content-type") ?? undefined
    const message = "the answer holds no host key; was the room started by others before?"
    const at = { provider, operation: "roomInit", status: response.status, contentType, excerpt: "" }
    throw new DecodeError({ ...at, message })
  }
  const links = { id, hostKey }
  return { room: data, hostKey, hostUrl: hostUrl(links), guestUrl: guestUrl(links) }
}

/** Books a room and starts it. If xroom refuses to start it, the booking is given up again. */
export async function bookPrivateRoom(
  rooms: Rooms,
  bookings: Bookings,
  params: BookPrivateRoomParams,
  options?: CallOptions,
): Promise<PrivateRoom> {
  const { validUntil, ...room } = given("bookPrivateRoom", params, options, { validUntil: 1 })
  if ((validUntil as unknown) === undefined) throw missing("bookPrivateRoom", "validUntil", validUntil)
  const { domain, roomName } = room
  guestUrl({ id: `${domain}/${roomName}` })
  await bookings.add({ domain, roomName, validUntil }, options)
  try {
    return await openPrivateRoom(rooms, room, options)
  } catch (error) {
    // After a lost connection the room may have been started: then the booking goes on protecting it.
    if (error instanceof XRoomError) await bookings.remove({ domain, roomName }, options).catch(() => undefined)
    throw error
  }
}
