import type { Provider } from "../provider.ts"
import type { DeliverySecrets } from "./secrets.ts"

/** A received delivery whose body can be read repeatedly. */
export interface ReceivedDelivery {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/** The verified content of a delivery. */
export interface Verified {
  readonly events: readonly { readonly name: string; readonly event: unknown }[]
  /** A short description of how it was verified. */
  readonly proof: string
  /** `false` if nothing proves its origin @default true */
  readonly isProven?: boolean
}

/** Verifies the deliveries of a service. */
export interface Verifier {
  /** @throws WebhookVerificationError */
  readonly verify: (delivery: ReceivedDelivery) => Promise<Verified>
  /** Why a delivery was rejected and what to do; `undefined` if no reason was found. */
  readonly explain?: (delivery: ReceivedDelivery) => Promise<string | undefined>
  /** The response that a service expects instead of a plain 200. */
  readonly respond?: (delivery: ReceivedDelivery, verified: Verified) => Response | undefined
}

/** The credentials to verify deliveries with. */
export interface VerifierOptions {
  readonly secrets: DeliverySecrets
  /** The URL as it was registered. */
  readonly callbackURL: string | undefined
  /** xroom: responds to the handshake. */
  readonly webhookKey: string | undefined
}

const request = ({ method, url, headers, body }: ReceivedDelivery, other?: string): Request =>
  new Request(other ?? url, { method, headers, ...(method === "GET" || method === "HEAD" ? {} : { body }) })

const text = ({ body }: ReceivedDelivery): string => new TextDecoder().decode(body)

const nameOf = (name: unknown): string => (typeof name === "string" ? name : "unknown")

const named = (events: readonly object[], key: string) =>
  events.map((event) => ({ name: nameOf((event as Record<string, unknown>)[key]), event }))

const forms = {
  "3.4": "bbb-webhooks 3.4 or newer",
  "3.0": "bbb-webhooks 3.0 to 3.3.1",
  "2.x": "bbb-webhooks 2.x",
  bearer: "a bearer token",
}

/** URLs under which a delivery may have been registered: proxies change scheme, host and slashes. */
function* candidates({ url, headers }: ReceivedDelivery): Generator<string> {
  const { pathname, host, search: whole } = new URL(url)
  // The service appends its checksum to the registered URL.
  const search = whole.replace(/[?&]checksum=[^&]*/, "").replace(/^&/, "?")
  const forwarded = headers.get("x-forwarded-host")?.split(",")[0]?.trim()
  const prefix = headers.get("x-forwarded-prefix")?.replace(/\/$/, "") ?? ""
  for (const each of new Set([forwarded ?? host, host])) {
    for (const scheme of ["https", "http"]) {
      for (const path of new Set([
        `${prefix}${pathname}`,
        pathname,
        pathname.replace(/\/$/, ""),
        `${pathname.replace(/\/$/, "")}/`,
      ]))
        yield `${scheme}://${each}${path}${search}`
    }
  }
}

async function bigBlueButton({ secrets, callbackURL }: VerifierOptions, source: string): Promise<Verifier> {
  const { verifyWebhook, verifyRecordingReady, verifyAnalytics } = await import("conferkit/bigbluebutton")
  const isMeetingEnd = ({ method }: ReceivedDelivery) => method === "GET"
  const authToken = secrets["auth-token"]
  const secret = secrets.secret ?? authToken ?? ""
  const keys = { secret, ...(authToken !== undefined && { authToken }) }
  // A JWT of a callback is signed with the server's secret, also where events have a token.
  const jwtSecret = (): string => {
    if (secrets.secret !== undefined) return secrets.secret
    throw new Error("this callback is signed with the server's secret, not with a token: pass --secret too")
  }
  const tries = async (delivery: ReceivedDelivery, options: Parameters<typeof verifyWebhook>[1]): Promise<boolean> =>
    verifyWebhook(request(delivery), options).then(
      () => true,
      () => false,
    )
  return {
    verify: async (delivery) => {
      if (isMeetingEnd(delivery)) {
        const query = Object.fromEntries(new URL(delivery.url).searchParams)
        const events = [{ name: "end of a meeting", event: query }]
        return { events, proof: "nothing (this callback is not signed)", isProven: false }
      }
      const body = text(delivery)
      if (body.startsWith("signed_parameters=")) {
        const event = await verifyRecordingReady(request(delivery), { secret: jwtSecret() })
        return { events: [{ name: "recording-ready", event }], proof: "a JWT from the server" }
      }
      if (/^\s*\{/.test(body)) {
        const event = await verifyAnalytics(request(delivery), { secret: jwtSecret() })
        return { events: [{ name: "analytics-callback", event }], proof: "a JWT from the server" }
      }
      const { events, raw, form } = await verifyWebhook(request(delivery), {
        ...keys,
        ...(callbackURL !== undefined && { callbackURL }),
      })
      return { events: [...named(events, "id"), ...named(raw, "envelope")], proof: forms[form] }
    },
    explain: async (delivery) => {
      for (const url of candidates(delivery)) {
        if (await tries(delivery, { secret, callbackURL: url }))
          return `the hook was registered as ${url}, but the request arrived as ${callbackURL ?? delivery.url}: pass --public-url ${url}`
      }
      for (const url of [callbackURL ?? delivery.url, ...candidates(delivery)]) {
        if (await tries(delivery, { secret, callbackURL: url, forms: "3.0" }))
          return "bbb-webhooks 3.0 to 3.3.1 signed it without covering the body: update bbb-webhooks, or set acceptUncoveredBody"
      }
      if (new URL(delivery.url).searchParams.has("checksum"))
        return `no other address or signature form matches: the secret is not the server's (${source})`
      return delivery.headers.has("authorization")
        ? "its bearer token is another one: pass the authToken that registering the hook returned as --auth-token, or without one the server's secret as --secret"
        : "it has neither a checksum nor a bearer token: a proxy removed the query, or another sender made the request"
    },
  }
}

async function xroom({ secrets: { token = "" }, webhookKey }: VerifierOptions): Promise<Verifier> {
  const { verifyWebhook, answerValidation } = await import("conferkit/xroom")
  return {
    verify: async (delivery) => {
      const { events } = await verifyWebhook(request(delivery), { token })
      return { events: named(events, "event"), proof: "the token in its URL (nothing is signed)" }
    },
    respond: (_delivery, { events: [first] }) => {
      if (first?.name !== "validation" || webhookKey === undefined) return undefined
      return new Response(answerValidation(first.event as Parameters<typeof answerValidation>[0], webhookKey), {
        headers: { "content-type": "text/plain" },
      })
    },
    explain: () => Promise.resolve("the URL does not contain the token: register the URL that webhookUrl() returns"),
  }
}

async function xcall({ secrets: { secret = "" } }: VerifierOptions): Promise<Verifier> {
  const { verifyWebhook } = await import("conferkit/xcall")
  return {
    verify: async (delivery) => {
      const { events } = await verifyWebhook(request(delivery), { secret })
      return { events: named(events, "event"), proof: "its signature" }
    },
    explain: (delivery) =>
      Promise.resolve(
        delivery.headers.has("x-xcall-signature")
          ? "the signature was made with another secret, or a proxy changed the body"
          : "the header x-xcall-signature is missing: a proxy removed it, or another sender made the request",
      ),
  }
}

async function omniflow({ secrets: { secret = "" } }: VerifierOptions): Promise<Verifier> {
  const { verifyWebhook } = await import("conferkit/omniflow")
  return {
    verify: async (delivery) => {
      const { events } = await verifyWebhook(request(delivery), { secret })
      return { events: named(events, "type"), proof: "its signature" }
    },
    explain: (delivery) =>
      Promise.resolve(
        delivery.headers.has("x-omniflow-signature-256")
          ? "the signature was made with another secret than this webhook's, or a proxy changed the body"
          : "the header x-omniflow-signature-256 is missing: a proxy removed it, or another sender made the request",
      ),
  }
}

const makers: Readonly<Record<string, (options: VerifierOptions) => Promise<Verifier>>> = {
  bbb: (options) => bigBlueButton(options, "bbb-conf --secret"),
  confweb: (options) => bigBlueButton(options, "issued by RNP"),
  xroom,
  xcall,
  omniflow,
}

/** @returns `undefined` for a service that sends no webhooks */
export const verifierFor = ({ name }: Provider, options: VerifierOptions): Promise<Verifier> | undefined =>
  makers[name]?.(options)
