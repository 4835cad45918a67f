import { failures } from "../failures.ts"
import { addAgent } from "./agents.ts"
import { addApp } from "./records.ts"
import type { EthoraSandboxOptions } from "./options.ts"
import { settle } from "./settings.ts"
import type { World } from "./state.ts"

/** A server just installed: its base app, the apps of tenants and the agents that the options name, nobody else. */
export function newWorld(options: EthoraSandboxOptions): World {
  const settings = settle(options)
  const { appId: _id, appSecret } = settings
  const world: World = {
    settings,
    baseUrl: (options.baseUrl ?? "http://ethora.invalid").replace(/\/+$/, ""),
    failures: failures(settings.failures),
    issued: new Set(),
    apps: new Map(),
    users: new Map(),
    chats: new Map(),
    agents: new Map(),
    botInstances: new Map(),
    bots: new Map(),
    defaultRooms: new Map(),
    appTokens: new Map(),
    jobs: new Map(),
    messages: [],
    files: new Map(),
    sessions: new Map(),
    refreshTokens: new Map(),
    calls: [],
    pending: new Set(),
    closing: new AbortController(),
  }
  addApp(world, { _id, appSecret, displayName: "Sandbox", domainName: options.domainName ?? "app", parentAppId: null })
  for (const { appId, ...seed } of options.apps ?? []) {
    addApp(world, {
      _id: appId,
      appSecret: seed.appSecret ?? `secret-of-${appId}`,
      displayName: seed.displayName ?? appId,
      domainName: seed.domainName ?? `app${appId}`,
      parentAppId: seed.parentAppId ?? _id,
    })
  }
  for (const seed of options.agents ?? []) addAgent(world, seed)
  return world
}
