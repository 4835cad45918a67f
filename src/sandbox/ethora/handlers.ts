import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import { type Actor, authenticateApp, authenticateClient, authenticateServer, authenticateUser } from "./auth.ts"
import type { Call } from "./wire.ts"
import { grantAccess, removeAccess } from "./calls/access.ts"
import { createAppToken, listAppTokens, revokeAppToken, rotateAppToken } from "./calls/app-tokens.ts"
import { createApp, deleteApp, getApp, getAppConfig, listApps, updateApp } from "./handlers/apps.ts"
import { getAppBot, inviteAgentToChat, listAgents, updateAppBot } from "./calls/bots.ts"
import { broadcast, getBroadcastJob } from "./calls/broadcast.ts"
import { createChat, deleteChat, listChats, updateChat } from "./handlers/chats.ts"
import { createUsers, createUsersInApp, getUsersBatchJob } from "./calls/create-users.ts"
import { deleteFile, getFile, listFiles, uploadFiles } from "./calls/files.ts"
import { listMessages, searchMessages } from "./calls/messages.ts"
import { getDefaultRooms, provisionApp } from "./calls/provision.ts"
import { getVersion, ping } from "./calls/server.ts"
import { createClientSession, refreshClientSession } from "./calls/session.ts"
import { deleteUsers, getUserByXmppUsername, getUserChats, listUsers, updateUsers } from "./handlers/users.ts"
import type { EthoraApp, EthoraUser, Reply, World } from "./state.ts"

type Handler = (world: World, call: Call) => Reply | Promise<Reply>
type For<Who> = (world: World, call: Call, who: Who) => Reply | Promise<Reply>

const server =
  (run: For<Actor>): Handler =>
  (world, call) =>
    run(world, call, authenticateServer(world, call))

const user =
  (run: For<EthoraUser>): Handler =>
  (world, call) =>
    run(world, call, authenticateUser(world, call))

const client =
  (run: For<EthoraUser>): Handler =>
  (world, call) =>
    run(world, call, authenticateClient(world, call))

const app =
  (run: For<EthoraApp>): Handler =>
  (world, call) =>
    run(world, call, authenticateApp(world, call))

/** Each call behind the credentials it takes. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  ping,
  getVersion,
  createUsers: server(createUsers),
  getUsersBatchJob: server(getUsersBatchJob),
  createUsersInApp: server(createUsersInApp),
  deleteUsersInApp: server(deleteUsers),
  getUsersBatchJobInApp: server(getUsersBatchJob),
  deleteUsers: server(deleteUsers),
  listUsers: server(listUsers),
  updateUsers: server(updateUsers),
  updateUsersInApp: server(updateUsers),
  getUserByXmppUsername: server(getUserByXmppUsername),
  getUserChats: server(getUserChats),
  createChat: server(createChat),
  listChats: server(listChats),
  createChatInApp: server(createChat),
  deleteChatInApp: server(deleteChat),
  deleteChat: server(deleteChat),
  updateChat: server(updateChat),
  grantAccess: server(grantAccess),
  removeAccess: server(removeAccess),
  grantAccessInApp: server(grantAccess),
  removeAccessInApp: server(removeAccess),
  broadcast: server(broadcast),
  getBroadcastJob: server(getBroadcastJob),
  listMessages: server(listMessages),
  searchMessages: server(searchMessages),
  listApps: server(listApps),
  createApp: server(createApp),
  getApp: server(getApp),
  updateApp: server(updateApp),
  deleteApp: server(deleteApp),
  provisionApp: server(provisionApp),
  getAppConfig,
  getDefaultRooms: app(getDefaultRooms),
  listAppTokens: server(listAppTokens),
  createAppToken: server(createAppToken),
  revokeAppToken: server(revokeAppToken),
  rotateAppToken: server(rotateAppToken),
  getAppBot: server(getAppBot),
  updateAppBot: server(updateAppBot),
  listAgents: server(listAgents),
  inviteAgentToChat: server(inviteAgentToChat),
  createClientSession: client(createClientSession),
  refreshClientSession,
  listFiles: user(listFiles),
  uploadFiles: user(uploadFiles),
  getFile: user(getFile),
  deleteFile: user(deleteFile),
}
