export { Ethora, getChatRepositoryImpl } from "./client.ts"
export {
  type Agent,
  type App,
  type AppBot,
  type AppOptions,
  type AppToken,
  type BatchProgress,
  type Body,
  type BroadcastJob,
  type Chat,
  type ChatFile,
  type ClientSession,
  type CreateUserOptions,
  type CreateUsersOptions,
  type DefaultRoom,
  type DeletedRoom,
  type ErrorCode,
  EthoraError,
  type EthoraOptions,
  type EthoraSecrets,
  type Id,
  isEthoraError,
  type JobTicket,
  type KeyMode,
  type Message,
  type MessageHit,
  type NewUser,
  type Params,
  type RefreshedSession,
  type ResponseOf,
  type RoomData,
  type SecretsProvider,
  type User,
  type UserChange,
  type UserChangeResult,
  type UserData,
  type UsersBatchJob,
  type UsersBatchResult,
  type WaitForUsers,
  type WaitOptions,
} from "./types.ts"
export { getSecrets } from "./credentials.ts"
export type { Agents, Apps, AppTokens, Bot, Server, Sessions } from "./apps.ts"
export type { Broadcasts, Messages, MessageSearch } from "./messages.ts"
export type { Files, Upload } from "./files.ts"
export type { Members, Rooms } from "./rooms.ts"
export type { UpdateUsersOptions, Users } from "./users.ts"
export type { CreatedUsers } from "./create-users.ts"
export * from "../index.ts"
export type { components, operations, paths } from "../../generated/ethora/paths.ts"
