import type { World, XRoomBooking } from "./state.ts"

/** The booking of a room, while it is valid. */
export function validBooking({ bookings, settings }: World, roomId: string): XRoomBooking | undefined {
  const booking = bookings.get(roomId)
  return booking && booking.validUntil > settings.now() ? booking : undefined
}

/** The booking of a room, as far as calls see it. */
export const shownBooking = (world: World, roomId: string): XRoomBooking | undefined =>
  world.settings.expiredBookings === "listed" ? world.bookings.get(roomId) : validBooking(world, roomId)
