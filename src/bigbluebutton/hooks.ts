import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject, checkNames } from "../core/http/check-call.ts"
import type { NamesOf } from "../core/check-options.ts"
import type { CallOptions, Runtime } from "../core/http/options.ts"
import { loadCodec } from "./adapter.ts"
import type { EnsuredHook, HookMemory, HookParams, KeepOptions, KeptHook } from "./ensure-hook.ts"
import type { ResponseOf, Call, Hook, Params } from "./types.ts"

/** Registration of webhooks, a service of its own (bbb-webhooks) with a checksum algorithm of its own. */
export interface Hooks {
  /**
   * Registers a URL. A URL is registered once per server: doing it again is harmless, answers the same `hookID` with
   * `messageKey: "duplicateWarning"`, and changes nothing. The service deletes a hook after some five minutes of failures.
   * ConferênciaWeb answers an `authToken`: keep it, it verifies this hook's deliveries.
   */
  create(params: Params<"hooksCreate">, options?: CallOptions): ApiPromise<ResponseOf<"hooksCreate">>
  /**
   * Registers a URL unless the service lists it, and replaces its hook where the list says that it receives something else than
   * `params` ask for: once at most per client and `params`. What the list does not say is no reason to replace it, such as the
   * events on services that do not list them. The service deletes a hook after some five minutes of failures, so call this at
   * every start and from time to time, or use `keep`.
   */
  ensure(callbackURL: string, params?: HookParams, options?: CallOptions): Promise<EnsuredHook>
  /**
   * `ensure` now and then every minute, until `stop()` is called: a hook that was lost in an outage comes back by itself.
   * @throws what the first `ensure` throws; later failures go to `onError`
   */
  keep(callbackURL: string, options?: KeepOptions): Promise<KeptHook>
  /** Hooks of all meetings, or with `meetingID` the global ones and those of that meeting. */
  list(params?: Params<"hooksList">, options?: CallOptions): ApiPromise<Hook[], ResponseOf<"hooksList">>
  /** Removes a hook; `destroyMissingHook` when it is unknown or permanent. */
  destroy(params: Params<"hooksDestroy">, options?: CallOptions): ApiPromise<boolean, ResponseOf<"hooksDestroy">>
}

/**
 * @param checkCreate checks the parameters of `hooks.create`, and rejects with a ConfigError. `ensure` and `keep` send the list
 * first, and nothing is to be sent before a mistake is told
 */
export const hooks = (
  call: Call,
  checkCreate: (params: Params<"hooksCreate">, options?: CallOptions) => Promise<unknown>,
  runtime: Pick<Runtime, "sleep">,
): Hooks => {
  const memory: HookMemory = { hooks: new Map(), replaced: new Set() }
  const check = (callbackURL: string, params: HookParams, options?: CallOptions) =>
    checkCreate({ ...asObject("hooks", params), callbackURL }, options)
  return {
    create: (params, options) => call(operations.hooksCreate, params, options),
    ensure: async (callbackURL, params = {}, options) => {
      await check(callbackURL, params, options)
      return (await loadCodec()).ensureHook(call, memory, callbackURL, params, options)
    },
    keep: async (callbackURL, options = {}) => {
      const { everyMs: _every, onRestored: _restored, onError: _error, call: calling, ...params } = keepOptions(options)
      await check(callbackURL, params, calling)
      const { ensureHook, keepHook } = await loadCodec()
      return keepHook((params, calling) => ensureHook(call, memory, callbackURL, params, calling), options, runtime)
    },
    list: (params, options) => call(operations.hooksList, params, options, (answer) => answer.hooks),
    destroy: (params, options) => call(operations.hooksDestroy, params, options, (answer) => answer.removed),
  }
}

const own: NamesOf<Omit<KeepOptions, keyof HookParams>> = {
  everyMs: 1,
  onRestored: "function",
  onError: "function",
  call: "object",
}

/** @throws ConfigError for a misspelt option, which would travel as a parameter */
function keepOptions(options: KeepOptions): KeepOptions {
  const given = asObject("hooks.keep", options, "options")
  checkNames("hooks.keep", given, { ...operations.hooksCreate.params, ...own }, options.call?.allowUnknown)
  return options
}
