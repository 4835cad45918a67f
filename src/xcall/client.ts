import { operations } from "../../generated/xcall/operations.ts"
import type { operations as Operations, paths } from "../../generated/xcall/paths.ts"
import { lazyApi, type RawClient } from "../core/http/raw-client.ts"
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
import { type Credentials, xcallAdapter, home, loadDeferred, setSession } from "./adapter.ts"
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
 * A client of xCall-Accounts, in the place of the vendor's `@xcall/server`. For a backend only.
 *
 * A failure rejects with an XCallApiError, a lost connection with a ConnectionError, an answer of something else than xCall
 * with a DecodeError, and a mistake in the parameters, before anything is sent, with a ConfigError.
 */
export class XCallServer {
  /** Verification of webhook deliveries, with the event. */
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
   * @param options without `apiKey`, `apiSecret` and `baseUrl`, all of them come from the environment: `XCALL_API_KEY`,
   *   `XCALL_API_SECRET`, and where it is set `XCALL_URL`
   * @throws ConfigError for a missing key or secret, or an invalid base URL
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
   * openapi-fetch on the document's `paths`: authenticated, retried and decoded like the methods. API errors come back as
   * `error`. Takes parameters and calls that the document does not know yet, for the server of this client only: another
   * `baseUrl` is a ConfigError.
   */
  get api(): RawClient<paths> {
    return (this.#api ??= lazyApi<paths>(this.#transport, this.#adapter, operations))
  }

  /**
   * Mints a token that lets one participant join a room through `@xcall/web`. Never sent twice, never cached; do not look
   * inside. What you leave out is left to the server, whose defaults are not known.
   */
  createRoomToken(params: CreateRoomTokenParams, options?: CallOptions): ApiPromise<TokenResponse> {
    return this.#call(
      operations.createRoomToken,
      async () => ({
        body: (await loadDeferred()).tokenRequest(operations.createRoomToken, params, this.#wireCase, options),
      }),
      options,
    )
  }

  /** Whether a room is active, how many people are in it and since when. `started_at` is `null` while it is inactive. */
  getRoomInfo(roomId: string, options?: CallOptions): ApiPromise<RoomInfoData> {
    return this.#call(operations.getRoomInfo, { path: { roomId } }, options)
  }

  /** The account. Without a session JWT, see `withToken`, it rejects with an XCallApiError 401 and sends nothing. */
  getAccount(options?: CallOptions): ApiPromise<AccountData> {
    return this.#call(operations.getAccount, {}, options)
  }

  /** The subscription of the account. Needs a session JWT as well. */
  getSubscription(options?: CallOptions): ApiPromise<SubscriptionData> {
    return this.#call(operations.getSubscription, {}, options)
  }

  /**
   * Looks for what is wrong between this client and xCall: address, certificate, credentials, session and clocks. Makes reading calls only. What it finds is data;
   * the promise rejects only for a mistake in the options and when `signal` ends it.
   */
  async check(options?: CheckOptions): Promise<XCallReport> {
    return (await loadCheck()).checkXCall(this.#checkParts, options)
  }

  /**
   * Checks the signature of a delivery. Returns nothing; what must not be trusted throws.
   * @param rawBody the body as it arrived, bytes or text. `JSON.stringify(req.body)` gives the same text only if nothing was
   * lost on the way: see the docs
   * @param signature the header `x-xcall-signature`
   * @param secret the webhooks' own secret, or several while it is being changed
   * @throws XCallWebhookError, also for a secret that is empty or missing
   */
  verifyWebhook(
    rawBody: string | Uint8Array | ArrayBuffer,
    signature: string | readonly string[] | undefined,
    secret: string | readonly string[] | undefined,
  ): void {
    checkSignature(rawBody, signature, secret, this.#form)
  }

  /**
   * Takes a session JWT for `getAccount` and `getSubscription`. Other calls never send it.
   * @throws ConfigError for a text that is no token
   */
  withToken(token: string): this {
    setSession(this.#credentials, credential(token, "token"))
    return this
  }

  /** Forgets the session JWT. Key and secret stay. */
  destroy(): void {
    setSession(this.#credentials, undefined)
  }
}

/** @throws ConfigError for names that no header can have, where they are those of headers */
function checkAuth(auth: AuthOptions): AuthOptions {
  const { mode = "headers", keyName, secretName } = checkOptions(name, auth, authNames, "auth.")
  if (mode === "headers") {
    if (keyName !== undefined) headerName(keyName, "auth.keyName")
    if (secretName !== undefined) headerName(secretName, "auth.secretName")
  }
  return auth
}
