import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import { runtimeNames } from "../runtime.ts"
import type {
  BigBlueButtonSandboxOptions,
  HookListOptions,
  RecordingPaging,
  WebhookOptions,
  XmlQuirks,
} from "./options.ts"

const names: NamesOf<BigBlueButtonSandboxOptions> = {
  ...runtimeNames,
  secret: "string",
  baseUrl: "string",
  version: 1,
  dialect: 1,
  algorithms: 1,
  webhooks: 1,
  authenticatedGuest: 1,
  pagination: 1,
  paging: 1,
  allowFetchAllRecordings: 1,
  recordings: 1,
  textTracks: 1,
  feedback: 1,
  quirks: 1,
  failures: 1,
}

const webhooksNames: NamesOf<WebhookOptions> = {
  version: 1,
  algorithm: 1,
  auth: 1,
  domain: 1,
  permanent: 1,
  list: 1,
  knownURL: 1,
}

const listNames: NamesOf<HookListOptions> = { eventID: 1, rawData: 1 }

const pagingNames: NamesOf<RecordingPaging> = { counts: 1, cap: 1, offsetsBelow: 1 }

const quirksNames: NamesOf<XmlQuirks> = {
  entities: 1,
  cdata: 1,
  emptyElements: 1,
  thousands: 1,
  declaration: 1,
  order: 1,
  crlf: 1,
  bom: 1,
}

/** @throws ConfigError for an option that does not exist: a test that sets it would test something else */
export function checked(given: BigBlueButtonSandboxOptions): BigBlueButtonSandboxOptions {
  const options = checkOptions("bigBlueButtonSandbox", given, names)
  checkOptions("bigBlueButtonSandbox", options.webhooks, webhooksNames, "webhooks.")
  checkOptions("bigBlueButtonSandbox", options.webhooks?.list, listNames, "webhooks.list.")
  checkOptions("bigBlueButtonSandbox", options.paging, pagingNames, "paging.")
  checkOptions("bigBlueButtonSandbox", options.quirks, quirksNames, "quirks.")
  checkOptions("bigBlueButtonSandbox", options.textTracks, { failUploads: 1, javaLocales: 1 }, "textTracks.")
  return options
}
