import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { Context } from "./context.ts"
import { listOf } from "./found.ts"
import type { Agent, AnswerOf, AppOptions, Id } from "./types.ts"

/** Agents, which took the place of the bot of each app. */
export interface Agents {
  /** All agents of the app. */
  list(options?: AppOptions): ApiPromise<Agent[], AnswerOf<"listAgents">>
  /**
   * Lets an agent join a room. Never sent twice.
   * @param room your id, name or JID of the room
   */
  inviteToChat(agentId: string, room: Id, options?: AppOptions): ApiPromise<AnswerOf<"inviteAgentToChat">>
}

export function agents({ call, names, jidDomain }: Context): Agents {
  const { listAgents, inviteAgentToChat } = operations
  return {
    list: (options) =>
      call(
        listAgents,
        async () => ({ path: { appId: (await names(options)).appId } }),
        options,
        (answer, response) => listOf(answer, ["results", "items", "agents"], listAgents, response),
      ),
    inviteToChat: (agentId, room, options) =>
      call(
        inviteAgentToChat,
        async () => {
          const { appId, ...of } = await names(options)
          return { path: { appId, agentId }, body: { appId, chatJid: `${of.room(room)}@${jidDomain}` } }
        },
        options,
      ),
  }
}
