/**
 * What came of a claim: `claimed` it is yours to handle, `busy` somebody is handling it, `done` it has been handled.
 */
export type Claim = "claimed" | "busy" | "done"

/** Remembers deliveries, so that each is handled once however often it arrives, and at however many processes. */
export interface OnceStore {
  /**
   * Takes a delivery for handling. Has to be atomic: of any number of claims at one time, one gets `claimed`.
   * @param ttl how long the claim holds, ms; afterwards its owner counts as dead, and another may claim
   */
  claim(id: string, ttl: number): Claim | Promise<Claim>
  /** It was handled: remembers it, for as long as the store is set to. */
  complete(id: string): void | Promise<void>
  /** It could not be handled: gives up the own claim, so that the next attempt gets it. */
  release(id: string): void | Promise<void>
}

/** How long handled deliveries are remembered by default: a day. */
export const rememberDefault = 86_400_000
