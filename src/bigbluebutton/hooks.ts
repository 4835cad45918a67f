import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject, checkNames } from "../core/http/check-call.ts"
import type { NamesOf } from "../core/check-options.ts"
import type { CallOptions } from "../core/http/options.ts"
import { isObject } from "../core/values.ts"
import { loadCodec } from "./adapter.ts"
import type { EnsuredHook, HookMemory, HookParams, KeepOptions, KeptHook } from "./ensure-hook.ts"
import type { Parts } from "./meeting-client.ts"
import type { ResponseOf, Dialect, Hook, Params } from "./types.ts"

/** Registers webhooks with bbb-webhooks, a separate service with its own checksum algorithm. */
export interface Hooks<D extends Dialect = "bigbluebutton"> {
  /**
   * Registers a URL. Idempotent: for a registered URL, the response has the same `hookID` and `messageKey: "duplicateWarning"`, and
   * nothing changes. The service deletes a hook after about five minutes of failed deliveries.
   * ConferênciaWeb returns an `authToken`: store it to verify this hook's deliveries. Its hooks are enabled unless you pass
   * `enabled: false`.
   */
  create(params: Params<"hooksCreate", D>, options?: CallOptions): ApiPromise<ResponseOf<"hooksCreate">>
  /**
   * Registers a URL unless it is listed, and replaces its hook if the list shows other parameters than `params` (at most once per
   * client and `params`; parameters that the service does not list are not compared). The service deletes a hook after about five
   * minutes of failed deliveries, so call this at every start and periodically, or use `keep`. In ConferênciaWeb a disabled hook is
   * enabled, unless you pass `enabled: false`.
   * @param callbackURL absolute URL that receives the events
   */
  ensure(callbackURL: string, params?: HookParams<D>, options?: CallOptions): Promise<EnsuredHook>
  /**
   * Calls `ensure` now and then every `everyMs` until `stop()` is called, so that a deleted hook is registered again.
   * @param callbackURL URL that receives the events
   * @throws the error of the first `ensure`; later errors go to `onError`
   */
  keep(callbackURL: string, options?: KeepOptions<D>): Promise<KeptHook>
  /** Lists all hooks, or with `meetingID` the global hooks and those of that meeting. */
  list(params?: Params<"hooksList">, options?: CallOptions): ApiPromise<Hook[], ResponseOf<"hooksList">>
  /** Removes a hook. Fails with `destroyMissingHook` if it is unknown or permanent. */
  destroy(params: Params<"hooksDestroy">, options?: CallOptions): ApiPromise<boolean, ResponseOf<"hooksDestroy">>
}

/**
 * @param parts `checkHook` rejects with a ConfigError: `ensure` and `keep` list the hooks first, but must report an
 * invalid parameter before sending anything
 * @param complete adds parameters that the service requires
 */
export const hooks = <D extends Dialect>(
  { call, checkHook, runtime }: Parts,
  complete: <Given>(params: Given) => Given = (params) => params,
): Hooks<D> => {
  const memory: HookMemory = { hooks: new Map(), replaced: new Set() }
  const check = (callbackURL: string, params: object, options?: CallOptions) =>
    checkHook({ ...asObject("hooks", params), callbackURL }, options)
  return {
    create: (params, options) => call(operations.hooksCreate, complete(params), options),
    ensure: async (callbackURL, params, options) => {
      const given = params ?? {}
      await check(callbackURL, given, options)
      return (await loadCodec()).ensureHook(call, memory, callbackURL, complete(given), options)
    },
    keep: async (callbackURL, given) => {
      const options: KeepOptions<Dialect> = given ?? {}
      const { everyMs: _every, onRestored: _restored, onError: _error, call: calling, ...params } = keepOptions(options)
      await check(callbackURL, params, calling)
      const { ensureHook, keepHook } = await loadCodec()
      const ensure = (wanted: HookParams<Dialect>, calling: CallOptions) =>
        ensureHook(call, memory, callbackURL, complete(wanted), calling)
      return keepHook(ensure, options, runtime)
    },
    list: (params, options) => call(operations.hooksList, params, options, (body) => body.hooks),
    destroy: (params, options) => call(operations.hooksDestroy, params, options, (body) => body.removed),
  }
}

/** Registers webhooks in ConferênciaWeb, where a hook receives nothing until it is enabled. */
export interface ConferenciaWebHooks extends Hooks<"conferenciaweb"> {
  /**
   * Enables a hook, which then receives events. Idempotent. Fails with `enableMissingHook` (HTTP 404) for an unknown hook. There is no
   * call to disable a hook.
   */
  enable(params: Params<"hooksEnable">, options?: CallOptions): ApiPromise<boolean, ResponseOf<"hooksEnable">>
}

/** Hooks that are enabled by default. */
export const conferenciaWebHooks = (parts: Parts): ConferenciaWebHooks => ({
  ...hooks<"conferenciaweb">(parts, (params) =>
    isObject(params) ? { ...params, enabled: (params as { enabled?: boolean }).enabled ?? true } : params,
  ),
  // `enabled` is in the contract's sample, but not in its schema.
  enable: (params, options) => parts.call(operations.hooksEnable, params, options, ({ enabled = true }) => enabled),
})

const own: NamesOf<Omit<KeepOptions, keyof HookParams>> = {
  everyMs: 1,
  onRestored: "function",
  onError: "function",
  call: "object",
}

/** @throws ConfigError for a misspelt option, which would otherwise be sent as a parameter */
function keepOptions<Given extends KeepOptions<Dialect>>(options: Given): Given {
  const given = asObject("hooks.keep", options, "options")
  checkNames("hooks.keep", given, { ...operations.hooksCreate.params, ...own }, options.call?.allowUnknown)
  return options
}
