import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call, Hook, Params } from "./types.ts"

/** What a hook hears, besides its URL. */
export type HookParams = Omit<Params<"hooksCreate">, "callbackURL">

/** A hook that is registered as it was asked for. */
export interface EnsuredHook {
  readonly hookID: string
  /**
   * `kept`: it was there · `created`: it was not · `replaced`: it was there, but received something else. Of what happened
   * while it was missing nothing is sent later.
   */
  readonly outcome: "kept" | "created" | "replaced"
  /** ConferênciaWeb's token that verifies the deliveries of this hook. */
  readonly authToken: string | undefined
}

/** What a client remembers of its hooks, so that a list it cannot fully read does not make it register them again. */
export interface HookMemory {
  /** The hook of a URL as it was last seen. */
  readonly hooks: Map<string, Pick<EnsuredHook, "hookID" | "authToken">>
  /** What hooks were replaced for: URL and parameters. */
  readonly replaced: Set<string>
}

/** Most URLs that are remembered, the latest ones. */
const mostRemembered = 1_000

/**
 * Makes sure that a URL is registered. The list comes first: some services do not report that a URL is known, and register it
 * once more. What the list does not say counts as right, and for the same parameters a hook is replaced once at most.
 */
export async function ensureHook(
  call: Call,
  memory: HookMemory,
  callbackURL: string,
  params: HookParams,
  options: CallOptions | undefined,
): Promise<EnsuredHook> {
  const { hooks } = await call(operations.hooksList, undefined, options)
  const known = memory.hooks.get(callbackURL)
  const own = hooks.filter((hook) => hook.callbackURL.trim() === callbackURL || hook.hookID === known?.hookID)
  // A list that shows the events of one hook shows those of all.
  const showsEvents = hooks.some(({ eventID }) => Boolean(eventID))
  const hook = own.find((each) => mayFit(each, params, showsEvents)) ?? own[0]

  async function register(outcome: EnsuredHook["outcome"]): Promise<EnsuredHook> {
    const made = await call(operations.hooksCreate, { ...params, callbackURL }, options)
    // Known all the same, though the list does not show it.
    const isKnown = outcome === "created" && made.messageKey === "duplicateWarning"
    return seen(made, isKnown ? "kept" : outcome)
  }

  function seen(found: Pick<Hook, "hookID" | "authToken">, outcome: EnsuredHook["outcome"]): EnsuredHook {
    const { hookID, authToken = known?.hookID === hookID ? known.authToken : undefined } = found
    memory.hooks.delete(callbackURL)
    memory.hooks.set(callbackURL, { hookID, authToken })
    forgetOldest(memory.hooks)
    return { hookID, outcome, authToken }
  }

  if (hook === undefined) return register("created")
  const wish = JSON.stringify([callbackURL, params.meetingID, namesOf(params.eventID), params.getRaw])
  if (mayFit(hook, params, showsEvents) || memory.replaced.has(wish)) return seen(hook, "kept")
  await call(operations.hooksDestroy, { hookID: hook.hookID }, options)
  memory.replaced.add(wish)
  forgetOldest(memory.replaced)
  return register("replaced")
}

function forgetOldest(memory: { readonly size: number; keys(): Iterable<string>; delete(key: string): boolean }): void {
  if (memory.size <= mostRemembered) return
  for (const oldest of memory.keys()) {
    memory.delete(oldest)
    return
  }
}

/** Whether nothing in the list contradicts the parameters. */
function mayFit(hook: Hook, { meetingID, eventID, getRaw }: HookParams, showsEvents: boolean): boolean {
  // bbb-webhooks 3.3.1 forgets the meeting.
  const meeting = hook.meetingID?.trim() ?? ""
  const events = hook.eventID ?? (showsEvents ? "" : undefined)
  return (
    (meeting === "" || meeting === meetingID) &&
    (hook.rawData === undefined || hook.rawData === (getRaw ?? false)) &&
    (events === undefined || namesOf(events) === namesOf(eventID))
  )
}

/** The service lowers the case of the names it is given. */
const namesOf = (names: string | readonly string[] | undefined): string =>
  [names ?? []]
    .flat()
    .flatMap((each) => each.split(","))
    .map((each) => each.trim().toLowerCase())
    .filter((each) => each !== "")
    .toSorted()
    .join()
