import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { Context } from "./context.ts"
import type { AnswerOf, AppBot, AppOptions, Body } from "./types.ts"

/** The bot every older app has. New apps have none (`BOT_NOT_INITIALIZED`); see `agents`. */
export interface Bot {
  /** The bot and its settings. */
  get(options?: AppOptions): ApiPromise<AppBot, AnswerOf<"getAppBot">>
  /** Changes settings; what is left out stays. */
  update(change: Body<"updateAppBot">, options?: AppOptions): ApiPromise<AppBot, AnswerOf<"updateAppBot">>
}

export function bot({ call, names }: Context): Bot {
  const path = async (options?: AppOptions) => ({ appId: (await names(options)).appId })
  // Nobody published under which name the settings stand, or whether under one.
  const settings = ({ result, bot, ...bare }: AnswerOf<"getAppBot">): AppBot => result ?? bot ?? bare
  return {
    get: (options) => call(operations.getAppBot, async () => ({ path: await path(options) }), options, settings),
    update: (change, options) =>
      call(operations.updateAppBot, async () => ({ path: await path(options), body: change }), options, settings),
  }
}
