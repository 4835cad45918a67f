import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { Context } from "./context.ts"
import { listOf } from "./found.ts"
import type { AnswerOf, AppOptions, AppToken, Body } from "./types.ts"

/** Named server tokens of an app, to be used elsewhere in place of self-signed ones. */
export interface AppTokens {
  /** What was made, without the tokens themselves. */
  list(options?: AppOptions): ApiPromise<AppToken[], AnswerOf<"listAppTokens">>
  /** Makes one more; `token` is shown this once. Never sent twice. */
  create(label?: Body<"createAppToken">, options?: AppOptions): ApiPromise<AnswerOf<"createAppToken">>
  /** Ends a token and makes a new one; `tokenId` may change with it. Never sent twice. */
  rotate(tokenId: string, label?: Body<"rotateAppToken">, options?: AppOptions): ApiPromise<AnswerOf<"rotateAppToken">>
  /** Ends a token. */
  revoke(tokenId: string, options?: AppOptions): ApiPromise<AnswerOf<"revokeAppToken">>
}

export function appTokens({ call, names }: Context): AppTokens {
  const { listAppTokens, createAppToken, rotateAppToken, revokeAppToken } = operations
  const appIdOf = async (options?: AppOptions) => (await names(options)).appId
  return {
    list: (options) =>
      call(
        listAppTokens,
        async () => ({ path: { appId: await appIdOf(options) } }),
        options,
        (answer, response) => listOf(answer, ["results", "items", "tokens"], listAppTokens, response),
      ),
    create: (label = {}, options) =>
      call(createAppToken, async () => ({ path: { appId: await appIdOf(options) }, body: label }), options),
    rotate: (tokenId, label = {}, options) =>
      call(rotateAppToken, async () => ({ path: { appId: await appIdOf(options), tokenId }, body: label }), options),
    revoke: (tokenId, options) =>
      call(revokeAppToken, async () => ({ path: { appId: await appIdOf(options), tokenId } }), options),
  }
}
