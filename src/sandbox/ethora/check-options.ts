import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import type { EthoraAnswers, EthoraSandboxOptions, EthoraSessionOptions } from "./options.ts"

const names: NamesOf<EthoraSandboxOptions> = {
  now: "function",
  random: "function",
  appId: "string",
  appSecret: "string",
  domainName: 1,
  baseUrl: "string",
  xmppHost: 1,
  apps: 1,
  agents: 1,
  keys: 1,
  jobPolls: 1,
  doublePrefix: 1,
  archive: 1,
  session: 1,
  answers: 1,
  failures: 1,
}

const sessionNames: NamesOf<EthoraSessionOptions> = { seconds: 1, refreshSeconds: 1, reuse: 1 }

const answersNames: NamesOf<EthoraAnswers> = {
  usersBatch: 1,
  oneUser: 1,
  listTotal: 1,
  listCap: 1,
  listOffset: 1,
  notFound: 1,
  errors: 1,
  access: 1,
  chatDeleted: 1,
  users: 1,
  chats: 1,
  apps: 1,
  others: 1,
  app: 1,
  bot: 1,
  created: 1,
  appDeleted: 1,
  messageText: 1,
}

/** @throws ConfigError for an option that does not exist: a test that sets it would test something else */
export function checked(given: EthoraSandboxOptions): EthoraSandboxOptions {
  const options = checkOptions("ethoraSandbox", given, names)
  checkOptions("ethoraSandbox", options.session, sessionNames, "session.")
  checkOptions("ethoraSandbox", options.answers, answersNames, "answers.")
  return options
}
