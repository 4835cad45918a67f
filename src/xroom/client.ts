import { operations } from "../../generated/xroom/operations.ts"
import type { paths } from "../../generated/xroom/paths.ts"
import { lazyRawClient, type RawClient } from "../core/http/raw-client.ts"
import { baseUrlOf } from "../core/http/url.ts"
import { checkOptions, credential } from "../core/check-options.ts"
import { asObject } from "../core/http/check-call.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { ConfigError } from "../core/errors.ts"
import { lazily } from "../core/runtime.ts"
import { isFields, describeType } from "../core/values.ts"
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
 * Methods are named as in the manual and resolve to the data of the response; `.withResponse()` also gives the whole response.
 * API errors reject with XRoomError, network failures with ConnectionError, and responses that are not
 * from xroom with DecodeError. Invalid parameters reject with ConfigError before anything is sent.
 */
export class XRoom {
  readonly room: Rooms
  readonly booking: Bookings
  /** Registers webhooks. */
  readonly webhook: WebhookRegistration
  /** Verifies webhook deliveries. */
  readonly webhooks: Webhooks
  readonly #adapter: Adapter
  readonly #transport: Transport
  readonly #checkParts: XRoomParts
  #api: RawClient<paths> | undefined

  /**
   * @param options if `authId`, `secret`, `region` and `baseUrl` are all omitted, they are read from `XROOM_AUTH_ID`, `XROOM_SECRET`,
   *   `XROOM_REGION` and `XROOM_URL` (the last two are optional)
   * @throws ConfigError if credentials are missing, or `region` or `baseUrl` is invalid
   */
  constructor(options: XRoomOptions = {}) {
    const checked = fromOneSource("XRoom", checkOptions("XRoom", options, optionNames), variables, ["authId", "secret"])
    const { apiVersion = 2, timeFormat = "ms", webhookKeys = {}, webhookToken } = checked
    if (!Number.isInteger(apiVersion) || apiVersion < 1) {
      throw new ConfigError("apiVersion must be a version code such as 2", "apiVersion")
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
   * An openapi-fetch client with one path per collection: `POST("/room", { body: { method: "init", … } })`. Requests
   * are authenticated, retried and decoded like those of the methods; API errors are returned as `error`. Undeclared
   * calls are also accepted. A `baseUrl` other than the client's is a ConfigError.
   */
  get api(): RawClient<paths> {
    return (this.#api ??= lazyRawClient<paths>(this.#transport, this.#adapter, operations))
  }

  /**
   * Calls a method by name, for methods that are not in the OpenAPI document. Resolves to the `data` of the response.
   * @param collection such as `room`
   * @param method such as `init`
   * @param data arguments of the method
   */
  async call(collection: string, method: string, data?: object, options?: CallOptions): Promise<unknown> {
    for (const [option, name] of Object.entries({ collection, method })) {
      if (typeof name !== "string" || !isName.test(name))
        throw new ConfigError(
          `${option} must be a name of letters and digits, not ${typeof name === "string" ? `"${name}"` : describeType(name)}`,
          option,
        )
    }
    const called = { method, data: data && asObject(method, data, "data") }
    const operation = this.#adapter.operation("POST", `/${collection}`, called)
    const { body } = await this.#transport.call(operation, { body: called }, options)
    return isFields(body) ? body["data"] : undefined
  }

  /**
   * Checks the connection to xroom: address, certificate, credentials, clock and webhooks. Makes read-only calls.
   * Problems are part of the report; the promise rejects only for invalid options and when `signal` aborts.
   */
  async check(options?: XRoomCheckOptions): Promise<XRoomReport> {
    return (await loadCheck()).checkXRoom(this.#checkParts, options)
  }

  /**
   * Books a room, starts it with a host key and returns its links. To book in advance, call `booking.add`, and `openPrivateRoom` at
   * the start.
   */
  bookPrivateRoom(params: BookPrivateRoomParams, options?: CallOptions): Promise<PrivateRoom> {
    return bookPrivateRoom(this.room, this.booking, params, options)
  }

  /** Starts a room, booked or not, with a host key and returns its links. Only the holder of the host key is the host. */
  openPrivateRoom(params: OpenParams, options?: CallOptions): Promise<PrivateRoom> {
    return openPrivateRoom(this.room, params, options)
  }

  /** Returns the host's link to a room. Sends nothing. @throws ConfigError if the room has no host key */
  hostUrl(room: Linked): string {
    return hostUrl(room)
  }

  /** Returns the participants' link to a room. Sends nothing. @throws ConfigError if the id has no domain */
  guestUrl(room: Pick<Linked, "id">): string {
    return guestUrl(room)
  }
}

/** @throws ConfigError */
function addressOf({ baseUrl, region = "eu" }: Pick<XRoomOptions, "baseUrl" | "region">): string {
  if (!Object.hasOwn(hosts, region)) throw new ConfigError('region must be "eu" or "us"', "region")
  const address = baseUrlOf(baseUrl ?? hosts[region], hosts.eu)
  // A host may also be named "api".
  return /[^/]\/api$/.test(address) ? address : `${address}/api`
}
