import type { GenericSchema, InferOutput } from "valibot"
import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import * as schemas from "../../../generated/xroom/schemas.ts"
import { checked } from "../checked.ts"
import { bookingAdd, bookingGet, bookingList, bookingRemove, bookingUpdate } from "./calls/booking.ts"
import { roomDestroy, roomInit, roomKickOut, roomList, roomSetLock, roomSetPassword } from "./handlers.ts"
import { webhookAdd, webhookList, webhookRemove, webhookValidate } from "./calls/webhook.ts"
import { Refusal } from "./refusal.ts"
import type { World } from "./state.ts"

/** Does what a body asks for. @throws Refusal */
export type Method = (world: World, body: unknown) => unknown

/** A method whose body fits its schema. */
function method<Body extends GenericSchema<{ data?: unknown }>>(
  schema: Body,
  run: (world: World, data: InferOutput<Body>["data"]) => unknown,
): Method {
  return (world, body) => {
    const result = checked(schema, body)
    if ("value" in result) return run(world, result.value.data)
    const [[field, problem] = ["body", "is not as described"]] = Object.entries(result.problems)
    throw new Refusal(`${field}: ${problem}`)
  }
}

export const methods: Readonly<Record<OperationId, Method>> = {
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
