import { operations } from "../../generated/omniflow/operations.ts"
import type { operations as Operations, paths } from "../../generated/omniflow/paths.ts"
import { lazyRawClient, type RawClient } from "../core/http/raw-client.ts"
import { caller } from "../core/http/call.ts"
import { checkOptions } from "../core/check-options.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { isApiError } from "../core/errors.ts"
import { lazily } from "../core/runtime.ts"
import { runtime } from "../core/http/options.ts"
import { secretsAtHand } from "../core/webhooks/secrets.ts"
import { createTransport, type Transport } from "../core/http/transport.ts"
import type { OmniFlowCheckOptions, OmniFlowParts, OmniFlowReport } from "./check.ts"
import { accessTokens, renewOn401, requestToken } from "./oauth.ts"
import {
  contacts,
  type Contacts,
  conversations,
  type Conversations,
  inboxes,
  type Inboxes,
  messages,
  type Messages,
  templates,
  type Templates,
  walk,
} from "./resources.ts"
import { omniFlowAdapter, tokenRetryDelay, withIdempotencyKey } from "./adapter.ts"
import { type OmniFlowOptions, optionNames } from "./types.ts"
import { settingsOf } from "./settings.ts"
import { webhooks, type Webhooks } from "./webhooks.ts"

const loadCheck = /* @__PURE__ */ lazily(() => import("./check.ts"))

/**
 * A client of OmniFlow, with an API key or OAuth client credentials. API errors reject with OmniFlowApiError, network
 * failures with ConnectionError, and responses that are not from OmniFlow with DecodeError. Invalid parameters reject
 * with ConfigError before anything is sent.
 */
export class OmniFlow {
  readonly messages: Messages
  readonly conversations: Conversations
  readonly contacts: Contacts
  readonly inboxes: Inboxes
  readonly templates: Templates
  /** Registers webhooks and verifies their deliveries. */
  readonly webhooks: Webhooks
  readonly #adapter: Adapter
  readonly #transport: Transport
  readonly #checkParts: OmniFlowParts
  #api: RawClient<paths> | undefined

  /**
   * @param options if `apiKey`, `oauth` and `baseUrl` are all omitted, they are read from `OMNIFLOW_API_KEY`, or `OMNIFLOW_CLIENT_ID` and
   *   `OMNIFLOW_CLIENT_SECRET`, and `OMNIFLOW_URL` (optional)
   * @throws ConfigError if credentials are missing, `apiKey` and `oauth` are both given, or an option is invalid
   */
  constructor(options: OmniFlowOptions = {}) {
    const checked = checkOptions("OmniFlow", options, optionNames)
    const settings = settingsOf(checked)
    const { webhookSecret } = checked
    const secrets = webhookSecret === undefined ? [] : secretsAtHand(webhookSecret, "webhookSecret")
    const { oauth, backoff } = settings
    const usual = { ...checked, timeout: checked.timeout ?? 30_000, maxRetries: checked.maxRetries ?? 3 }
    const tokens =
      oauth &&
      accessTokens({
        fetchToken: (signal, patient) => requestToken(forTokens, oauth, signal, patient),
        retryAfter: (error) =>
          isApiError(error) && error.retryAfter !== undefined
            ? Math.min(error.retryAfter, backoff.retryAfterMax)
            : undefined,
        margin: oauth.margin,
        runtime: runtime(checked.runtime),
      })

    this.#adapter = omniFlowAdapter(settings, tokens, secrets)
    const { idempotencyHeader } = settings
    const tokenAdapter = { ...this.#adapter, retryDelay: tokenRetryDelay(backoff) }
    const forTokens = withIdempotencyKey(createTransport(tokenAdapter, usual), idempotencyHeader)
    const transport = createTransport(this.#adapter, usual, (fetch) =>
      tokens === undefined ? fetch : renewOn401(fetch, tokens, oauth?.retryOn401 ?? false),
    )
    this.#transport = withIdempotencyKey(transport, idempotencyHeader)
    this.#checkParts = {
      adapter: this.#adapter,
      transport,
      options: checked,
      operations,
      token: tokens && ((signal) => tokens.get(signal)),
    }

    const call = caller<Operations>(this.#transport)
    this.messages = messages(call)
    this.conversations = conversations(call)
    this.contacts = contacts(call, this.#transport)
    this.inboxes = inboxes(call)
    this.templates = templates(call)
    this.webhooks = webhooks(call, webhookSecret)
  }

  /**
   * An openapi-fetch client for all paths of the OpenAPI document. Requests are authenticated, retried and decoded like
   * those of the methods; API errors are returned as `error`. Undeclared parameters and paths are also accepted. A
   * `baseUrl` other than the client's is a ConfigError.
   */
  get api(): RawClient<paths> {
    return (this.#api ??= lazyRawClient<paths>(this.#transport, this.#adapter, operations, walk))
  }

  /**
   * Checks the connection to OmniFlow: address, certificate, token, credentials, clock and webhooks. Makes read-only
   * calls. Problems are part of the report; the promise rejects only for invalid options and when `signal` aborts.
   */
  async check(options?: OmniFlowCheckOptions): Promise<OmniFlowReport> {
    return (await loadCheck()).checkOmniFlow(this.#checkParts, options)
  }
}
