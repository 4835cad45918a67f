import { type Runtime, runtime } from "../runtime.ts"
import type { XRoomSandboxOptions } from "./options.ts"

type Open = "baseUrl" | "failures" | "domains" | "defaultDomain"

export interface Settings extends Required<Omit<XRoomSandboxOptions, Open | keyof Runtime>>, Runtime {
  domains: readonly string[] | undefined
  defaultDomain: string | undefined
}

/** Fills in what the options leave open. */
export function settle(options: XRoomSandboxOptions): Settings {
  return {
    authId: options.authId ?? "sandbox-account",
    secret: options.secret ?? "sandbox-secret",
    webhookKeys: options.webhookKeys ?? "sandbox-webhook-key",
    domains: options.domains,
    defaultDomain: options.defaultDomain,
    apiOnlyDomains: options.apiOnlyDomains ?? [],
    apiVersion: options.apiVersion ?? 2,
    refuseReplays: options.refuseReplays ?? false,
    httpErrorStatus: options.httpErrorStatus ?? 200,
    httpAuthStatus: options.httpAuthStatus ?? 401,
    timeFormat: options.timeFormat ?? "ms",
    acceptTimes: options.acceptTimes ?? "any",
    initExisting: options.initExisting ?? "return",
    initConsumesBooking: options.initConsumesBooking ?? false,
    bookingConflict: options.bookingConflict ?? "error",
    missingBooking: options.missingBooking ?? "error",
    pastBooking: options.pastBooking ?? "error",
    expiredBookings: options.expiredBookings ?? "hidden",
    unvalidatedHooks: options.unvalidatedHooks ?? "silent",
    validateOnAdd: options.validateOnAdd ?? false,
    webhookDetails: options.webhookDetails ?? false,
    missingValues: options.missingValues ?? "absent",
    voidData: options.voidData ?? "null",
    emptyRooms: options.emptyRooms ?? "object",
    removeEmptyRooms: options.removeEmptyRooms ?? false,
    capacity: options.capacity ?? 8,
    retries: options.retries ?? [],
    ...runtime(options),
  }
}
