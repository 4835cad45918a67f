export { Ethora } from "./client.ts"
export { getChatRepositoryImpl } from "./client.ts"
export type { EthoraOptions } from "./types.ts"
export { getSecrets } from "./credentials.ts"
export { type ErrorCode, EthoraError, isEthoraError } from "./types.ts"
export type { Agents } from "./apps.ts"
export type { AppTokens } from "./apps.ts"
export type { Apps } from "./apps.ts"
export type { Bot } from "./apps.ts"
export type { Broadcasts } from "./messages.ts"
export type { Files, Upload } from "./files.ts"
export type { Messages, MessageSearch } from "./messages.ts"
export type { Members, Rooms } from "./rooms.ts"
export type { Server } from "./apps.ts"
export type { Sessions } from "./apps.ts"
export type { UpdateUsersOptions, Users } from "./users.ts"
export type { CreatedUsers } from "./create-users.ts"
export type {
  Agent,
  ResponseOf,
  App,
  AppBot,
  AppOptions,
  AppToken,
  BatchProgress,
  Body,
  BroadcastJob,
  Chat,
  ChatFile,
  ClientSession,
  CreateUserOptions,
  CreateUsersOptions,
  DefaultRoom,
  DeletedRoom,
  EthoraSecrets,
  Id,
  JobTicket,
  KeyMode,
  Message,
  MessageHit,
  NewUser,
  Params,
  RefreshedSession,
  RoomData,
  SecretsProvider,
  User,
  UserChange,
  UserChangeResult,
  UserData,
  UsersBatchJob,
  UsersBatchResult,
  WaitForUsers,
  WaitOptions,
} from "./types.ts"
export * from "../index.ts"
export type { components, operations, paths } from "../../generated/ethora/paths.ts"
