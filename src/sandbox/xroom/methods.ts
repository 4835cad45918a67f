import type { GenericSchema, InferOutput } from "valibot"
import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import * as schemas from "../../../generated/xroom/schemas.ts"
import { checked } from "../checked.ts"
import * as booking from "./calls/booking.ts"
import * as room from "./calls/room.ts"
import * as webhook from "./calls/webhook.ts"
import { Refusal } from "./refusal.ts"
import type { World } from "./world.ts"

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
  roomInit: method(schemas.vRoomInitRequest, room.init),
  roomDestroy: method(schemas.vRoomDestroyRequest, room.destroy),
  roomKickOut: method(schemas.vRoomKickOutRequest, room.kickOut),
  roomSetLock: method(schemas.vRoomSetLockRequest, room.setLock),
  roomSetPassword: method(schemas.vRoomSetPasswordRequest, room.setPassword),
  roomList: method(schemas.vRoomListRequest, room.list),
  bookingAdd: method(schemas.vBookingAddRequest, booking.add),
  bookingRemove: method(schemas.vBookingRemoveRequest, booking.remove),
  bookingUpdate: method(schemas.vBookingUpdateRequest, booking.update),
  bookingList: method(schemas.vBookingListRequest, booking.list),
  bookingGet: method(schemas.vBookingGetRequest, booking.get),
  webhookAdd: method(schemas.vWebhookAddRequest, webhook.add),
  webhookRemove: method(schemas.vWebhookRemoveRequest, webhook.remove),
  webhookList: method(schemas.vWebhookListRequest, webhook.list),
  webhookValidate: method(schemas.vWebhookValidateRequest, webhook.validate),
}
