import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import { runtimeNames } from "../runtime.ts"
import type {
  XCallAnswers,
  XCallCredentialsOptions,
  XCallSandboxOptions,
  XCallSessionOptions,
  XCallSignatureOptions,
} from "./options.ts"

const names: NamesOf<XCallSandboxOptions> = {
  ...runtimeNames,
  apiKey: "string",
  apiSecret: "string",
  credentials: 1,
  sessions: 1,
  baseUrl: "string",
  paths: 1,
  account: 1,
  subscription: 1,
  wireCase: 1,
  ttlSeconds: 1,
  singleUse: 1,
  answers: 1,
  webhookUrl: 1,
  webhookSecret: 1,
  signature: 1,
  eventKey: 1,
  retries: 1,
  failures: 1,
}

const credentialsNames: NamesOf<XCallCredentialsOptions> = { modes: 1, keyName: 1, secretName: 1 }

const sessionsNames: NamesOf<XCallSessionOptions> = { tokens: 1, secret: 1, expiresIn: 1, header: 1, scheme: 1 }

const answersNames: NamesOf<XCallAnswers> = { envelope: 1, errors: 1, unknownRoom: 1, statuses: 1 }

const signatureNames: NamesOf<XCallSignatureOptions> = {
  header: 1,
  encoding: 1,
  prefix: 1,
  algorithm: 1,
  timestampHeader: 1,
}

/** @throws ConfigError for an option that does not exist: a test that sets it would test something else */
export function checked(given: XCallSandboxOptions): XCallSandboxOptions {
  const options = checkOptions("xcallSandbox", given, names)
  checkOptions("xcallSandbox", options.credentials, credentialsNames, "credentials.")
  checkOptions("xcallSandbox", options.sessions, sessionsNames, "sessions.")
  checkOptions("xcallSandbox", options.answers, answersNames, "answers.")
  checkOptions("xcallSandbox", options.signature, signatureNames, "signature.")
  checkOptions("xcallSandbox", options.paths, { token: 1, roomInfo: 1, account: 1, subscription: 1 }, "paths.")
  return options
}
