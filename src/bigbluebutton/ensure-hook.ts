import { operations } from "../../generated/bigbluebutton/operations.ts"
import { notify } from "../core/http/logger.ts"
import type { CallOptions, Runtime } from "../core/http/options.ts"
import { ConfigError } from "../core/errors.ts"
import { linkAbort } from "../core/runtime.ts"
import type { Call, Dialect, Hook, Params } from "./types.ts"

/** Parameters of a hook other than its URL. */
export type HookParams<D extends Dialect = "bigbluebutton"> = Omit<Params<"hooksCreate", D>, "callbackURL">

/** Parameters of the hooks of any service. */
type AnyParams = Partial<HookParams & HookParams<"conferenciaweb">>

/** A hook that is registered with the requested parameters. */
export interface EnsuredHook {
  readonly hookID: string
  /**
   * `kept`: already registered · `created`: was not registered · `replaced`: had other parameters · `enabled`: was
   * disabled (ConferênciaWeb). Events from before that are not delivered later.
   */
  readonly outcome: "kept" | "created" | "replaced" | "enabled"
  /** ConferênciaWeb's token that verifies deliveries of this hook. */
  readonly authToken: string | undefined
}

/**
 * What a client remembers about its hooks, so that a list it cannot fully read does not cause repeated registrations.
 */
export interface HookMemory {
  /** The last known hook of each URL. */
  readonly hooks: Map<string, Pick<EnsuredHook, "hookID" | "authToken">>
  /** URL and parameters for which a hook was replaced. */
  readonly replaced: Set<string>
}

/** Maximum number of remembered URLs; the oldest are dropped. */
const mostRemembered = 1_000

/**
 * Makes sure that a URL is registered. Lists the hooks first, because some services register a known URL again without
 * reporting it. Parameters missing from the list count as equal, and a hook is replaced at most once for the same
 * parameters.
 */
export async function ensureHook(
  call: Call,
  memory: HookMemory,
  callbackURL: string,
  params: AnyParams,
  options: CallOptions | undefined,
): Promise<EnsuredHook> {
  const { hooks } = await call(operations.hooksList, undefined, options)
  const known = memory.hooks.get(callbackURL)
  const own = hooks.filter((hook) => hook.callbackURL.trim() === callbackURL || hook.hookID === known?.hookID)
  // If the list shows the events of one hook, it shows those of all hooks.
  const showsEvents = hooks.some(({ eventID }) => Boolean(eventID))
  const hook = own.find((each) => mayFit(each, params, showsEvents)) ?? own[0]

  async function register(outcome: EnsuredHook["outcome"]): Promise<EnsuredHook> {
    const made = await call(operations.hooksCreate, { ...params, callbackURL }, options)
    // Already registered, although it is missing from the list.
    const isKnown = outcome === "created" && made.messageKey === "duplicateWarning"
    return isKnown ? found(made, true) : seen(made, outcome)
  }

  /** @param mayBeDisabled whether to enable the hook; enabling an enabled hook has no effect */
  async function found(hook: Pick<Hook, "hookID" | "authToken">, mayBeDisabled: boolean): Promise<EnsuredHook> {
    if (params.enabled !== true || !mayBeDisabled) return seen(hook, "kept")
    await call(operations.hooksEnable, { hookID: hook.hookID }, options)
    return seen(hook, "enabled")
  }

  function seen(hook: Pick<Hook, "hookID" | "authToken">, outcome: EnsuredHook["outcome"]): EnsuredHook {
    const { hookID, authToken = known?.hookID === hookID ? known.authToken : undefined } = hook
    memory.hooks.delete(callbackURL)
    memory.hooks.set(callbackURL, { hookID, authToken })
    forgetOldest(memory.hooks)
    return { hookID, outcome, authToken }
  }

  if (hook === undefined) return register("created")
  const wish = JSON.stringify([callbackURL, listOf(params.meetingID), namesOf(params.eventID), params.getRaw])
  if (mayFit(hook, params, showsEvents) || memory.replaced.has(wish)) return found(hook, hook.enabled === false)
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

/** Returns whether the listed hook has no parameter that differs. */
function mayFit(hook: Hook, { meetingID, eventID, getRaw }: AnyParams, showsEvents: boolean): boolean {
  // bbb-webhooks 3.3.1 does not list the meeting.
  const meeting = listOf(hook.meetingID ?? hook.externalMeetingID)
  const events = hook.eventID ?? (showsEvents ? "" : undefined)
  return (
    (meeting === "" || meeting === listOf(meetingID)) &&
    (hook.rawData === undefined || hook.rawData === (getRaw ?? false)) &&
    (events === undefined || namesOf(events) === namesOf(eventID))
  )
}

const listOf = (values: string | readonly string[] | undefined): string =>
  [values ?? []]
    .flat()
    .flatMap((each) => each.split(","))
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .toSorted()
    .join()

/** The service converts event names to lower case. */
const namesOf = (names: string | readonly string[] | undefined): string =>
  listOf([names ?? []].flat().map((each) => each.toLowerCase()))

interface Keeping {
  /**
   * Interval between checks, in ms. The service deletes a hook after about five minutes of failed deliveries.
   * @default 60_000
   */
  everyMs?: number | undefined
  /** Called when the hook was registered again, with its new id (in ConferênciaWeb also its token). */
  onRestored?: ((hook: EnsuredHook) => unknown) | undefined
  /** Called when a check or `onRestored` failed; checks continue. Errors thrown by it are ignored. */
  onError?: ((error: unknown) => unknown) | undefined
  /** Options of the calls. `signal` also stops the checks. */
  call?: CallOptions | undefined
}

export type KeepOptions<D extends Dialect = "bigbluebutton"> = HookParams<D> & Keeping

/** A hook that is kept registered. Its timer keeps the process running until `stop()`. */
export interface KeptHook {
  /** The hook as of the last check. */
  readonly hook: EnsuredHook
  /** Stops the checks. The hook stays registered. */
  stop(): void
}

/** Keeps a hook registered until `stop()`. */
export async function keepHook(
  ensure: (params: AnyParams, options: CallOptions) => Promise<EnsuredHook>,
  { everyMs = 60_000, onRestored, onError, call, ...params }: AnyParams & Keeping,
  { sleep }: Pick<Runtime, "sleep">,
): Promise<KeptHook> {
  if (!(everyMs > 0)) throw new ConfigError("everyMs must be greater than 0", "everyMs")
  const stopped = new AbortController()
  const { signal } = stopped
  const forget = linkAbort(call?.signal, stopped)
  let hook: EnsuredHook
  try {
    hook = await ensure(params, { ...call, signal })
  } catch (error) {
    forget()
    throw error
  }

  async function look(): Promise<void> {
    hook = await ensure(params, { ...call, signal })
    // Not awaited: a slow callback must not prevent further checks.
    if (hook.outcome !== "kept") notify(() => onRestored?.(hook), tell)
  }

  function tell(error: unknown): void {
    if (!signal.aborted) notify(() => onError?.(error))
  }

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      await sleep(everyMs, signal)
      await look().catch(tell)
    }
  }
  // The signal ends the last sleep with an error, which is expected.
  watch().catch(() => undefined)

  return {
    get hook() {
      return hook
    },
    stop: () => {
      forget()
      stopped.abort()
    },
  }
}
