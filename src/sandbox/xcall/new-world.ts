import { operations } from "../../../generated/xcall/operations.ts"
import { failures } from "../failures.ts"
import type { XCallSandboxOptions } from "./options.ts"
import { settle } from "./settings.ts"
import type { World } from "./state.ts"

const day = 24 * 60 * 60 * 1000

function withPaths(paths: NonNullable<XCallSandboxOptions["paths"]>): World["operations"] {
  const at = (id: keyof typeof operations, path: string = operations[id].path) => ({
    method: operations[id].method,
    path,
  })
  return {
    createRoomToken: at("createRoomToken", paths.token),
    getRoomInfo: at("getRoomInfo", paths.roomInfo),
    getAccount: at("getAccount", paths.account),
    getSubscription: at("getSubscription", paths.subscription),
  }
}

/** A server just started: one account, no rooms. */
export function newWorld(options: XCallSandboxOptions): World {
  const settings = settle(options)
  const now = settings.now()
  const date = (days: number) => new Date(now + days * day).toISOString()
  const period = { starts_at: date(-30), ends_at: date(335) }
  return {
    settings,
    baseUrl: (options.baseUrl ?? "http://xcall.invalid").replace(/\/+$/, ""),
    webhookUrl: options.webhookUrl,
    failures: failures(options.failures),
    operations: withPaths(options.paths ?? {}),
    account: {
      id: "acc_0001",
      name: "Exemplo Ltda",
      email: "ti@exemplo.example.org",
      api_key: settings.apiKey,
      active: true,
      created_at: date(-60),
      ...options.account,
    },
    subscription:
      options.subscription === null
        ? undefined
        : { id: "sub_0001", plan_id: "plan_0001", status: "active", ...period, ...options.subscription },
    rooms: new Map(),
    tokens: [],
    sessionCount: 0,
    issued: new Set(),
    deliveries: [],
    pending: new Set(),
    closing: new AbortController(),
  }
}
