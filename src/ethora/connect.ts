import { checkOptions } from "../core/check-options.ts"
import { caller } from "../core/http/call.ts"
import type { Dialect } from "../core/http/adapter.ts"
import { runtime } from "../core/runtime-part.ts"
import { createTransport, type Transport } from "../core/http/transport.ts"
import type { Account } from "./types.ts"
import type { Context } from "./context.ts"
import { type Credentials, credentials } from "./credentials.ts"
import { dialect } from "./adapter.ts"
import { names } from "./names.ts"
import { type EthoraOptions, optionNames } from "./options.ts"
import { checkLifetime, clientClaims, serverClaims, token } from "./tokens.ts"
import type { Id } from "./types.ts"

/** A client without its methods. */
export interface Connection {
  readonly credentials: Credentials
  readonly dialect: Dialect
  readonly transport: Transport
  readonly context: Context
  readonly clientToken: (account: Account, userId: Id) => string
}

const hour = 3_600_000

/** @throws ConfigError for what is missing in options and environment, or wrong */
export function connect(options: EthoraOptions): Connection {
  const checked = checkOptions("Ethora", options, optionNames)
  const time = runtime(checked.runtime)
  const { tenantId, jidDomain = "conference.xmpp.chat.ethora.com" } = checked
  const serverLifetime = checkLifetime(checked.serverTokenLifetime ?? hour, "serverTokenLifetime")
  const clientLifetime = checkLifetime(checked.clientTokenLifetime ?? 12 * hour, "clientTokenLifetime")
  const keys = credentials(checked)
  const serverToken = ({ appId, serverKey }: Account) =>
    token(serverClaims(appId, tenantId), serverKey, time.now(), serverLifetime)
  const clientToken = ({ appId, clientKey }: Account, userId: Id) =>
    token(clientClaims(appId, names(appId, jidDomain).plain(userId)), clientKey, time.now(), clientLifetime)
  const wire = dialect(keys, serverToken, time.now)
  const transport = createTransport(wire, checked)
  const context: Context = {
    call: caller(transport),
    account: keys.later,
    names: async (call) => names(call?.appId ?? (await keys.later()).appId, jidDomain),
    jidDomain,
    newUsers: { password: checked.defaultPassword },
    waitForUsers: checked.waitForUsers ?? false,
    runtime: time,
    redactor: keys.redactor,
  }
  return { credentials: keys, dialect: wire, transport, context, clientToken }
}
