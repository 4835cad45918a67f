import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import type { FailureHook } from "../failures.ts"
import type { EthoraAnswers, EthoraSandboxOptions, EthoraSessionOptions } from "./options.ts"

export interface Settings {
  appId: string
  appSecret: string
  xmppHost: string
  keys: "both" | "derived" | "raw"
  jobPolls: number
  refuseDoublePrefix: boolean
  archive: boolean
  session: Required<EthoraSessionOptions>
  answers: Required<EthoraAnswers>
  failures: FailureHook<OperationId> | undefined
  now: () => number
  random: () => number
}

const isAppId = (text: string) => /^[\da-f]{24}$/.test(text)

export function settle(options: EthoraSandboxOptions): Settings {
  const appId = options.appId ?? "65f2c0a1b2c3d4e5f6a7b8c9"
  const wrong = [appId, ...(options.apps ?? []).map((app) => app.appId)].find((id) => !isAppId(id))
  if (wrong !== undefined) throw new Error(`"${wrong}" is no app id: 24 hex digits in lower case are needed`)
  return {
    appId,
    appSecret: options.appSecret ?? "sandbox-secret",
    xmppHost: options.xmppHost ?? "xmpp.chat.ethora.com",
    keys: options.keys ?? "both",
    jobPolls: options.jobPolls === "manual" ? Infinity : (options.jobPolls ?? 1),
    refuseDoublePrefix: options.doublePrefix === "refuse",
    archive: options.archive ?? true,
    session: { seconds: 3_600, refreshSeconds: 604_800, reuse: "reject", ...options.session },
    answers: {
      usersBatch: "job",
      notFound: "object",
      errors: "coded",
      access: "details",
      chatDeleted: "ok",
      users: "results",
      oneUser: "list",
      chats: "results",
      apps: "apps",
      others: "results",
      app: "app",
      bot: "result",
      created: 201,
      appDeleted: "archive",
      messageText: "txt",
      listTotal: "total",
      listCap: 500,
      listOffset: "honoured",
      ...options.answers,
    },
    failures: options.failures,
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
  }
}
