import { operations } from "../../generated/xcall/operations.ts"
import type { operations as Operations, paths } from "../../generated/xcall/paths.ts"
import { lazyRawClient, type RawClient } from "../core/http/raw-client.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { baseUrlOf } from "../core/http/url.ts"
import { caller, type Caller } from "../core/http/call.ts"
import { checkOptions, credential } from "../core/check-options.ts"
import { lazily } from "../core/runtime.ts"
import { headerName } from "../core/http/headers.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { type CallOptions, fromOneSource } from "../core/http/options.ts"
import { createTransport, type Transport } from "../core/http/transport.ts"
import type { CheckOptions } from "../core/check/report.ts"
import type { XCallParts, XCallReport } from "./check.ts"
import { type Credentials, xcallAdapter, home, loadEncoder, setSession } from "./adapter.ts"
import {
  type AccountData,
  authNames,
  type AuthOptions,
  type CreateRoomTokenParams,
  optionNames,
  type RoomInfoData,
  type SubscriptionData,
  type TokenResponse,
  variables,
  type WebhookForm,
  type XCallServerOptions,
} from "./types.ts"
import { checkSignature, verifyNames, webhooks, type Webhooks } from "./webhooks.ts"

const name = "XCallServer"

const loadCheck = /* @__PURE__ */ lazily(() => import("./check.ts"))

/**
 * A client of xCall-Accounts that replaces the vendor's `@xcall/server`. For backends only.
 *
 * API errors reject with XCallApiError, network failures with ConnectionError, and responses that are not
 * from xCall with DecodeError. Invalid parameters reject with ConfigError before anything is sent.
 */
export class XCallServer {
  /** Verifies webhook deliveries and parses their events. */
  readonly webhooks: Webhooks
  readonly #credentials: Credentials
  readonly #wireCase: "snake" | "camel"
  readonly #form: WebhookForm
  readonly #adapter: Adapter
  readonly #transport: Transport
  readonly #call: Caller<Operations>
  readonly #checkParts: XCallParts
  #api: RawClient<paths> | undefined

  /**
   * @param options if `apiKey`, `apiSecret` and `baseUrl` are all omitted, they are read from `XCALL_API_KEY`, `XCALL_API_SECRET` and
   *   `XCALL_URL` (optional)
   * @throws ConfigError if key or secret is missing, or `baseUrl` is invalid
   */
  constructor(options: XCallServerOptions = {}) {
    const required = ["apiKey", "apiSecret"]
    const checked = fromOneSource(name, checkOptions(name, options, optionNames), variables, required)
    const { auth = {}, sessionHeader = "authorization", sessionScheme = "Bearer", webhook = {} } = checked
    this.#credentials = {
      apiKey: credential(checked.apiKey, "apiKey"),
      apiSecret: credential(checked.apiSecret, "apiSecret"),
      auth: checkAuth(auth),
      sessionHeader: headerName(sessionHeader, "sessionHeader"),
      sessionScheme: sessionScheme === "" ? "" : credential(sessionScheme, "sessionScheme"),
      session: undefined,
    }
    this.#wireCase = checked.wireCase ?? "snake"
    this.#form = checkOptions(name, webhook, verifyNames, "webhook.")
    const address = baseUrlOf(checked.baseUrl ?? home, home)
    const adapter = (this.#adapter = xcallAdapter(address, this.#credentials, checked))
    const usual = { ...checked, timeout: checked.timeout ?? 30_000, maxRetries: checked.maxRetries ?? 0 }
    const transport = (this.#transport = createTransport(adapter, usual))
    this.#checkParts = {
      adapter,
      transport,
      options: checked,
      operations,
      other: (changes) => createTransport(xcallAdapter(address, { ...this.#credentials, ...changes }, checked), usual),
      hasSession: () => this.#credentials.session !== undefined,
    }
    this.#call = caller(this.#transport)
    this.webhooks = webhooks(webhook)
  }

  /**
   * An openapi-fetch client for all paths of the OpenAPI document. Requests are authenticated, retried and decoded like
   * those of the methods; API errors are returned as `error`. Undeclared parameters and paths are also accepted. A
   * `baseUrl` other than the client's is a ConfigError.
   */
  get api(): RawClient<paths> {
    return (this.#api ??= lazyRawClient<paths>(this.#transport, this.#adapter, operations))
  }

  /**
   * Creates a token with which one participant joins a room through `@xcall/web`. Never retried or cached; treat the token as opaque.
   * Omitted parameters get the server's defaults, which are not documented.
   */
  createRoomToken(params: CreateRoomTokenParams, options?: CallOptions): ApiPromise<TokenResponse> {
    return this.#call(
      operations.createRoomToken,
      async () => ({
        body: (await loadEncoder()).tokenRequest(operations.createRoomToken, params, this.#wireCase, options),
      }),
      options,
    )
  }

  /**
   * Gets whether a room is active, its number of participants and when it started. `started_at` is `null` while it is
   * inactive.
   * @param roomId id of the room
   */
  getRoomInfo(roomId: string, options?: CallOptions): ApiPromise<RoomInfoData> {
    return this.#call(operations.getRoomInfo, { path: { roomId } }, options)
  }

  /** Gets the account. Requires a session JWT (see `withToken`): without one it rejects with XCallApiError 401 and sends nothing. */
  getAccount(options?: CallOptions): ApiPromise<AccountData> {
    return this.#call(operations.getAccount, {}, options)
  }

  /** Gets the subscription of the account. Requires a session JWT (see `withToken`). */
  getSubscription(options?: CallOptions): ApiPromise<SubscriptionData> {
    return this.#call(operations.getSubscription, {}, options)
  }

  /**
   * Checks the connection to xCall: address, certificate, credentials, session and clock. Makes read-only calls.
   * Problems are part of the report; the promise rejects only for invalid options and when `signal` aborts.
   */
  async check(options?: CheckOptions): Promise<XCallReport> {
    return (await loadCheck()).checkXCall(this.#checkParts, options)
  }

  /**
   * Verifies the signature of a delivery. Returns nothing, and throws if the delivery must not be trusted.
   * @param rawBody the raw body, as bytes or a string. `JSON.stringify(req.body)` may differ from it: see the docs
   * @param signature the header `x-xcall-signature`
   * @param secret the webhook secret, or several during rotation
   * @throws XCallWebhookError if the signature does not match, or `secret` is missing or empty
   */
  verifyWebhook(
    rawBody: string | Uint8Array | ArrayBuffer,
    signature: string | readonly string[] | undefined,
    secret: string | readonly string[] | undefined,
  ): void {
    checkSignature(rawBody, signature, secret, this.#form)
  }

  /**
   * Sets the session JWT for `getAccount` and `getSubscription`. Other calls never send it.
   * @param token session JWT of a user
   * @throws ConfigError if `token` is not a token
   */
  withToken(token: string): this {
    setSession(this.#credentials, credential(token, "token"))
    return this
  }

  /** Removes the session JWT. Key and secret stay. */
  destroy(): void {
    setSession(this.#credentials, undefined)
  }
}

/** @throws ConfigError for invalid header names, if the names are used for headers */
function checkAuth(auth: AuthOptions): AuthOptions {
  const { mode = "headers", keyName, secretName } = checkOptions(name, auth, authNames, "auth.")
  if (mode === "headers") {
    if (keyName !== undefined) headerName(keyName, "auth.keyName")
    if (secretName !== undefined) headerName(secretName, "auth.secretName")
  }
  return auth
}
