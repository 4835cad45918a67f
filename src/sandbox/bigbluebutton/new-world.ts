import { failures } from "../failures.ts"
import { hexadecimal, stableUuid } from "./ids.ts"
import type { BigBlueButtonSandboxOptions } from "./options.ts"
import { seedRecordings } from "./seeds.ts"
import { settle } from "./settings.ts"
import type { World } from "./state.ts"

/** A server just started: seeded recordings, permanent hooks, nothing else. */
export function newWorld(options: BigBlueButtonSandboxOptions): World {
  const settings = settle(options)
  const world: World = {
    settings,
    baseUrl: (options.baseUrl ?? "http://sandbox.invalid/bigbluebutton").replace(/\/+$/, ""),
    failures: failures(options.failures),
    meetings: new Map(),
    ended: [],
    recordings: new Map(),
    hooks: new Map(),
    hookCount: 0,
    servletSessions: new Map(),
    logins: new Map(),
    trackLinks: new Map(),
    issued: new Set(),
    deliveries: [],
    pending: new Set(),
    closing: new AbortController(),
  }
  for (const { url, getRaw } of settings.hooks.permanent) {
    const hookID = settings.hooks.version === "2" ? String(++world.hookCount) : stableUuid(url)
    world.hooks.set(hookID, {
      hookID,
      callbackURL: url,
      meetingID: undefined,
      events: [],
      permanent: true,
      raw: getRaw,
      authToken: hexadecimal(settings.random, 32),
    })
  }
  seedRecordings(world, options.recordings ?? 0)
  return world
}
