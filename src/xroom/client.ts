import { operations } from "../../generated/xroom/operations.ts"
import type { paths } from "../../generated/xroom/paths.ts"
import { lazyApi, type RawClient } from "../core/http/raw-client.ts"
import { baseUrlOf } from "../core/http/url.ts"
import { checkOptions, credential } from "../core/check-options.ts"
import { asObject } from "../core/http/check-call.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { ConfigError } from "../core/errors.ts"
import { lazily } from "../core/runtime.ts"
import { isFields, typeInWords } from "../core/values.ts"
import { secretsOf } from "../core/webhooks/secrets.ts"
import { type CallOptions, fromOneSource } from "../core/http/options.ts"
import { createTransport, type Transport } from "../core/http/transport.ts"
import type { XRoomCheckOptions, XRoomParts, XRoomReport } from "./check.ts"
import { calling, isName, newSalt, xroomAdapter } from "./adapter.ts"
import {
  bookings,
  type Bookings,
  rooms,
  type Rooms,
  webhookRegistration,
  type WebhookRegistration,
} from "./resources.ts"
import {
  bookPrivateRoom,
  type BookPrivateRoomParams,
  guestUrl,
  hostUrl,
  type Linked,
  type OpenParams,
  openPrivateRoom,
  type PrivateRoom,
} from "./private-room.ts"
import { optionNames, type Region, variables, type XRoomOptions } from "./types.ts"
import { segmentOf, tokensAtHand, webhooks, type Webhooks } from "./webhooks.ts"

const loadCheck = /* @__PURE__ */ lazily(() => import("./check.ts"))

const hosts: Readonly<Record<Region, string>> = {
  eu: "https://signal.zroom.app",
  us: "https://sfo-1.signal.zroom.app",
}

/**
 * A client of xroom (zroom) for the domains of one region.
 *
 * Methods carry the manual's names and resolve to what the manual says they return; `.withResponse()` gives the whole answer.
 * A refusal rejects with an XRoomError, a lost connection with a ConnectionError, an answer of something else than xroom with
 * a DecodeError, and a mistake in the parameters, before anything is sent, with a ConfigError.
 */
export class XRoom {
  readonly room: Rooms
  readonly booking: Bookings
  /** Registration of webhooks. */
  readonly webhook: WebhookRegistration
  /** What arrives from webhooks. */
  readonly webhooks: Webhooks
  readonly #adapter: Adapter
  readonly #transport: Transport
  readonly #checkParts: XRoomParts
  #api: RawClient<paths> | undefined

  /**
   * @param options without `authId`, `secret`, `region` and `baseUrl`, all of them come from the environment: `XROOM_AUTH_ID`,
   *   `XROOM_SECRET`, and where they are set `XROOM_REGION` and `XROOM_URL`
   * @throws ConfigError for missing credentials, an unknown region, or an invalid base URL
   */
  constructor(options: XRoomOptions = {}) {
    const checked = fromOneSource("XRoom", checkOptions("XRoom", options, optionNames), variables, ["authId", "secret"])
    const { apiVersion = 2, timeFormat = "ms", webhookKeys = {}, webhookToken } = checked
    if (!Number.isInteger(apiVersion) || apiVersion < 1) {
      throw new ConfigError("apiVersion has to be a version code such as 2", "apiVersion")
    }
    const [secret = ""] = secretsOf(checked.secret, "secret")
    const keys = Object.values(webhookKeys).filter((each) => each !== undefined)
    const tokens = webhookToken === undefined ? [] : tokensAtHand(webhookToken, "webhookToken")
    const account = {
      baseUrl: addressOf(checked),
      normalizeBaseUrl: (given: string) => addressOf({ baseUrl: given }),
      authId: credential(checked.authId, "authId"),
      secret,
      apiVersion,
      salt: checked.saltFactory ?? newSalt,
      hidden: [...keys, ...tokens, ...tokens.map(segmentOf)],
    }
    const adapter = (this.#adapter = xroomAdapter(account))
    const transport = (this.#transport = createTransport(adapter, checked))
    const other: XRoomParts["other"] = (changes) => createTransport(xroomAdapter({ ...account, ...changes }), checked)
    this.#checkParts = { adapter, transport, options: checked, operations, other }
    const call = calling(this.#transport)
    this.room = rooms(call)
    this.booking = bookings(call, timeFormat)
    this.webhook = webhookRegistration(call)
    this.webhooks = webhooks(webhookToken, webhookKeys)
  }

  /**
   * openapi-fetch on the document's `paths`, one for each collection: `POST("/room", { body: { method: "init", … } })`.
   * Authenticated, retried and decoded like the methods. API errors come back as `error`. Takes calls that the document does
   * not know yet, for the server of this client only: another `baseUrl` is a ConfigError.
   */
  get api(): RawClient<paths> {
    return (this.#api ??= lazyApi<paths>(this.#transport, this.#adapter, operations))
  }

  /**
   * Any method by its name, as the vendor's sample clients call them: for what the document does not know yet. Resolves to
   * the `data` of the answer.
   */
  async call(collection: string, method: string, data?: object, options?: CallOptions): Promise<unknown> {
    for (const [option, name] of Object.entries({ collection, method })) {
      if (typeof name !== "string" || !isName.test(name))
        throw new ConfigError(
          `${option} has to be the name of a ${option}, not ${typeof name === "string" ? `"${name}"` : typeInWords(name)}`,
          option,
        )
    }
    const called = { method, data: data && asObject(method, data, "data") }
    const operation = this.#adapter.operation("POST", `/${collection}`, called)
    const { body } = await this.#transport.call(operation, { body: called }, options)
    return isFields(body) ? body["data"] : undefined
  }

  /**
   * Looks for what is wrong between this client and xroom: address, certificate, credentials, clocks and webhooks. Makes reading calls only. What it finds is data;
   * the promise rejects only for a mistake in the options and when `signal` ends it.
   */
  async check(options?: XRoomCheckOptions): Promise<XRoomReport> {
    return (await loadCheck()).checkXRoom(this.#checkParts, options)
  }

  /**
   * Books a room and starts it with a host key: the manual's use case "booking a private room" as one call. To book in
   * advance, use `booking.add`, and `openPrivateRoom` when the time has come.
   */
  bookPrivateRoom(params: BookPrivateRoomParams, options?: CallOptions): Promise<PrivateRoom> {
    return bookPrivateRoom(this.room, this.booking, params, options)
  }

  /** Starts a room, booked or not, in which only the bearer of the host key is the host. */
  openPrivateRoom(params: OpenParams, options?: CallOptions): Promise<PrivateRoom> {
    return openPrivateRoom(this.room, params, options)
  }

  /** The link that makes its bearer the host. Pure. @throws ConfigError for a room without a host key */
  hostUrl(room: Linked): string {
    return hostUrl(room)
  }

  /** The link for everybody else. Pure. @throws ConfigError for an id without a domain */
  guestUrl(room: Pick<Linked, "id">): string {
    return guestUrl(room)
  }
}

/** @throws ConfigError */
function addressOf({ baseUrl, region = "eu" }: Pick<XRoomOptions, "baseUrl" | "region">): string {
  if (!Object.hasOwn(hosts, region)) throw new ConfigError('region has to be "eu" or "us"', "region")
  const address = baseUrlOf(baseUrl ?? hosts[region], hosts.eu)
  // A host may be called "api", too.
  return /[^/]\/api$/.test(address) ? address : `${address}/api`
}
