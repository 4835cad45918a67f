export { Ethora } from "./client.ts"
export { getChatRepositoryImpl } from "./repository.ts"
export type { EthoraOptions } from "./options.ts"
export { getSecrets } from "./secrets.ts"
export { type ErrorCode, EthoraError, isEthoraError } from "./error.ts"
export type { Agents } from "./agents.ts"
export type { AppTokens } from "./app-tokens.ts"
export type { Apps } from "./apps.ts"
export type { Bot } from "./bot.ts"
export type { Broadcasts } from "./broadcasts.ts"
export type { Files, Upload } from "./files.ts"
export type { Messages, MessageSearch } from "./messages.ts"
export type { Members, Rooms } from "./rooms.ts"
export type { Server } from "./server.ts"
export type { Sessions } from "./sessions.ts"
export type { UpdateUsersOptions, Users } from "./users.ts"
export type { CreatedUsers } from "./create-users.ts"
export type {
  Agent,
  AnswerOf,
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
