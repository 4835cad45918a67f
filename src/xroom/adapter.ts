import { lazily } from "../core/lazily.ts"
import { operations } from "../../generated/xroom/operations.ts"
import { key } from "../core/crypto.ts"
import type { Dialect } from "../core/http/adapter.ts"
import { jsonDialect } from "../core/http/json-adapter.ts"
import { redactor } from "../core/redaction.ts"
import { authKey, checkSalt } from "./auth-key.ts"
import { checked, refusal } from "./envelope.ts"
import { XRoomError } from "./error.ts"
import { hint } from "./hint.ts"

const loadInputs = /* @__PURE__ */ lazily(() => import("../../generated/xroom/inputs.ts"))

export const provider = "xroom"

export interface Account {
  /** Ends in `/api`. */
  readonly baseUrl: string
  /** An address in the form of `baseUrl`. @throws ConfigError */
  readonly normalizeBaseUrl: (given: string) => string
  readonly authId: string
  readonly secret: string
  readonly apiVersion: number
  readonly salt: () => string
  /** Other texts that must not be shown: keys and tokens of webhooks. */
  readonly hidden: readonly string[]
}

/** Names whose values are as good as a password, in arguments and in answers. */
const secretNames = ["key", "hostKey", "host-key", "password", "x-auth-key", "webhookKey", "secret"]

/** All that the transport has to know of xroom. */
export function dialect({ baseUrl, normalizeBaseUrl, authId, secret, apiVersion, salt, hidden }: Account): Dialect {
  const signing = key(secret)
  const json = jsonDialect({
    name: provider,
    baseUrl,
    normalizeBaseUrl,
    operations,
    inputs: loadInputs,
    redactor: redactor([secret, ...hidden], secretNames),
    sign: () => {
      // The salt is all that is signed, so it must never be used twice.
      const random = checkSalt(salt())
      return {
        "x-random": random,
        "x-auth-id": authId,
        "x-auth-key": authKey(signing, random),
        "x-api-version": String(apiVersion),
      }
    },
    refusal,
    error: (facts) => new XRoomError({ ...facts, hint: hint(facts) }),
    unwrap: (body, { id }, undecodable) => checked(body, id, undecodable),
  })
  // An envelope that says isError says so again; only pages of proxies pass.
  return {
    ...json,
    isFailure: (body) => refusal(body, 200) !== undefined,
    isFinal: ({ code }) => !code.startsWith("http_"),
  }
}
