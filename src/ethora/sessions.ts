import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { credential } from "../core/credential.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Context } from "./context.ts"
import { found } from "./found.ts"
import type { ClientSession, Id, RefreshedSession } from "./types.ts"

/** Sessions of users, as the chat client opens them. Answers hold tokens: keep them out of logs. */
export interface Sessions {
  /** Opens a session for a user of yours. Never creates one: 401 `USER_NOT_FOUND` where nobody has that id, or not yet. */
  create(userId: Id, options?: CallOptions): ApiPromise<ClientSession>
  /** Opens a session for whoever a client token of `createChatUserJwtToken` names. */
  exchange(clientToken: string, options?: CallOptions): ApiPromise<ClientSession>
  /** Exchanges a refresh token for a new pair; the old one ends about 30 s later. Never sent twice. */
  refresh(refreshToken: string, options?: CallOptions): ApiPromise<RefreshedSession>
}

/** @param clientToken makes the token of a user */
export function sessions({ call }: Context, clientToken: (userId: Id) => Promise<string>): Sessions {
  const { createClientSession, refreshClientSession } = operations
  const headers = (token: string) => ({ headers: { "x-custom-token": credential(token, "clientToken") } })
  const open =
    <Session extends { readonly token: string }>(operation: Operation) =>
    (answer: Session, response: Response): Session => {
      const { token }: { readonly token?: unknown } = answer
      found(typeof token === "string" && token !== "" ? token : undefined, "a token", operation, response)
      return answer
    }
  return {
    create: (userId, options) =>
      call(
        createClientSession,
        async () => headers(await clientToken(userId)),
        options,
        open<ClientSession>(createClientSession),
      ),
    exchange: (token, options) =>
      call(createClientSession, () => headers(token), options, open<ClientSession>(createClientSession)),
    refresh: (token, options) =>
      call(
        refreshClientSession,
        () => ({ headers: { authorization: credential(token, "refreshToken") } }),
        options,
        open<RefreshedSession>(refreshClientSession),
      ),
  }
}
