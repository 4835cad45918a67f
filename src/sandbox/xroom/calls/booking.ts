import type { InferOutput } from "valibot"
import type * as schemas from "../../../../generated/xroom/schemas.ts"
import { shownBooking, validBooking } from "../bookings.ts"
import { Refusal } from "../refusal.ts"
import { type RoomName, nameOf, ownDomain } from "../room-id.ts"
import { readTime, writeTime } from "../time.ts"
import type { World, XRoomBooking } from "../state.ts"

type Params<Name extends keyof typeof schemas> = InferOutput<(typeof schemas)[Name]>
type BookingKey = Params<"vBookingKey">

function book(world: World, { id, domain, roomName }: RoomName, time: number | string): void {
  const validUntil = readTime(world.settings, time)
  if (world.settings.pastBooking === "error" && validUntil <= world.settings.now()) {
    throw new Refusal("validUntil has passed")
  }
  world.bookings.set(id, { domain, roomName, validUntil })
}

/** The booking; undefined when there is none and nobody is to mind. */
function existingBooking(
  world: World,
  { domain, roomName }: BookingKey,
): { name: RoomName; booking: XRoomBooking } | undefined {
  const name = nameOf(world, domain, roomName)
  const booking = shownBooking(world, name.id)
  if (booking) return { name, booking }
  if (world.settings.missingBooking === "error") throw new Refusal("Booking not found")
  return undefined
}

const shown = (world: World, { domain, roomName, validUntil }: XRoomBooking) => ({
  domain,
  roomName,
  validUntil: writeTime(world.settings, validUntil),
})

export function bookingAdd(world: World, { domain, roomName, validUntil }: Params<"vBookingParams">): void {
  const name = nameOf(world, domain, roomName)
  if (world.settings.bookingConflict === "error" && validBooking(world, name.id)) {
    throw new Refusal("The room is booked")
  }
  book(world, name, validUntil)
}

export function bookingUpdate(world: World, params: Params<"vBookingParams">): void {
  const found = existingBooking(world, params)
  if (found) book(world, found.name, params.validUntil)
}

export function bookingRemove(world: World, params: BookingKey): void {
  const found = existingBooking(world, params)
  if (found) world.bookings.delete(found.name.id)
}

export function bookingGet(world: World, params: BookingKey): unknown {
  const found = existingBooking(world, params)
  return found ? shown(world, found.booking) : null
}

export function bookingList(world: World, params: Params<"vBookingListParams">): unknown {
  const domain = ownDomain(world, params.domain)
  return [...world.bookings]
    .filter(([id, booking]) => booking.domain === domain && shownBooking(world, id))
    .map(([, booking]) => shown(world, booking))
}
