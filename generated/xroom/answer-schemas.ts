// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { OperationId } from "./operations.ts"
import * as schemas from "./schemas.ts"

export const answerSchemas: Readonly<Partial<Record<OperationId, GenericSchema>>> = {
  "roomInit": schemas.vRoomInitResponse,
  "roomDestroy": schemas.vRoomDestroyResponse,
  "roomKickOut": schemas.vVoidResponse,
  "roomSetLock": schemas.vVoidResponse,
  "roomSetPassword": schemas.vVoidResponse,
  "roomList": schemas.vRoomListResponse,
  "bookingAdd": schemas.vVoidResponse,
  "bookingRemove": schemas.vVoidResponse,
  "bookingUpdate": schemas.vVoidResponse,
  "bookingList": schemas.vBookingListResponse,
  "bookingGet": schemas.vBookingGetResponse,
  "webhookAdd": schemas.vWebhookAddResponse,
  "webhookRemove": schemas.vVoidResponse,
  "webhookList": schemas.vWebhookListResponse,
  "webhookValidate": schemas.vWebhookValidateResponse,
}
