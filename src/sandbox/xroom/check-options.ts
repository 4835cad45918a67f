import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import { runtimeNames } from "../runtime.ts"
import type { XRoomSandboxOptions } from "./options.ts"

const names: NamesOf<XRoomSandboxOptions> = {
  ...runtimeNames,
  authId: "string",
  secret: "string",
  webhookKeys: 1,
  baseUrl: "string",
  domains: 1,
  defaultDomain: 1,
  apiOnlyDomains: 1,
  apiVersion: 1,
  refuseReplays: 1,
  httpErrorStatus: 1,
  httpAuthStatus: 1,
  timeFormat: 1,
  acceptTimes: 1,
  initExisting: 1,
  initConsumesBooking: 1,
  bookingConflict: 1,
  missingBooking: 1,
  pastBooking: 1,
  expiredBookings: 1,
  unvalidatedHooks: 1,
  validateOnAdd: 1,
  webhookDetails: 1,
  missingValues: 1,
  voidData: 1,
  emptyRooms: 1,
  removeEmptyRooms: 1,
  capacity: 1,
  retries: 1,
  failures: 1,
}

/** @throws ConfigError for an option that does not exist: a test that sets it would test something else */
export function checked(given: XRoomSandboxOptions): XRoomSandboxOptions {
  const options = checkOptions("xroomSandbox", given, names)
  return options
}
