// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { OperationId } from "./operations.ts"
import * as schemas from "./schemas.ts"

export const answerSchemas: Readonly<Partial<Record<OperationId, GenericSchema>>> = {
  "createRoomToken": schemas.vTokenResponse,
  "getRoomInfo": schemas.vRoomInfoData,
  "getAccount": schemas.vAccountData,
  "getSubscription": schemas.vSubscriptionData,
}
