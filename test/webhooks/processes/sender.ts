import { Agent, request } from "node:http"
import { callbackURL, event, type Parts, signed } from "../signed.ts"

/** Sends deliveries as bbb-webhooks does. */
export interface Sending {
  /** Share of the deliveries that have been acknowledged, from 0 to 1. */
  progress(): number
  /** Resolves when nine of ten deliveries are acknowledged. The rest mostly waits for claims to expire. */
  readonly mostly: Promise<unknown>
  /** Resolves when nothing is retried any more. */
  readonly finished: Promise<unknown>
  readonly acknowledged: ReadonlySet<number>
  /** Delivery → when it was first sent and first acknowledged, in ms since 1970. */
  readonly times: ReadonlyMap<number, { readonly sent: number; acknowledged?: number }>
  requests(): number
}

export interface SendingOptions {
  /** The meeting id of a delivery. @default the same for all */
  readonly meetingOf?: (delivery: number) => string
  /** Every n-th delivery is sent again `ms` later, although it was acknowledged. */
  readonly late?: { readonly every: number; readonly ms: number }
}

/**
 * The delays of bbb-webhooks up to 10 s. The later ones (30 s, 60 s) are divided; the total stays the same, about five
 * minutes.
 */
const gaps = [100, 500, 1000, 2000, 4000, 8000, 10_000, ...Array<number>(27).fill(10_000)]
/** As in bbb-webhooks, in ms. */
const responseTimeout = 5000
const inFlight = 64
/** Every n-th delivery is sent twice at once, as by a sender that has lost track. Both must be acknowledged. */
const copyEvery = 8

/** Attempts of one delivery have the same bytes, with the timestamp of the first. */
interface Parcel {
  readonly delivery: number
  readonly parts: Parts
  attempts: number
}

function* parcels(
  deliveries: number,
  firstTimestamp: number,
  meetingOf: (delivery: number) => string,
): Generator<Parcel, void> {
  for (let delivery = 1; delivery <= deliveries; delivery++) {
    const meeting = { "internal-meeting-id": meetingOf(delivery), "external-meeting-id": String(delivery) }
    const parts = signed([event("meeting-ended", { meeting })], { timestamp: firstTimestamp + delivery })
    yield { delivery, parts, attempts: 0 }
    if (delivery % copyEvery === 0) yield { delivery, parts, attempts: 0 }
  }
}

/** 401 is success for bbb-webhooks. */
const isAcknowledgement = (status: number | undefined) =>
  status !== undefined && ((status >= 200 && status < 300) || status === 401)

/**
 * @param port of the receiver that gets the next request
 * @param spreadMs the first attempts are spread over this time, in ms, so that there is traffic during faults
 */
export function startSending(
  deliveries: number,
  port: () => number,
  spreadMs: number,
  { meetingOf = () => "i-1", late }: SendingOptions = {},
): Sending {
  const agent = new Agent({ keepAlive: true })
  const fresh = parcels(deliveries, Date.now(), meetingOf)
  const times = new Map<number, { readonly sent: number; acknowledged?: number }>()
  const due: Parcel[] = []
  const acknowledged = new Set<number>()
  const began = Date.now()
  let requests = 0
  let active = 0
  let upcoming = fresh.next()
  let waiting = 0
  const mostly = Promise.withResolvers<unknown>()
  const finished = Promise.withResolvers<unknown>()

  function next(): Parcel | undefined {
    const retry = due.shift()
    if (retry !== undefined || upcoming.done === true) return retry
    const { value } = upcoming
    if (Date.now() - began < (value.delivery / deliveries) * spreadMs) return undefined
    upcoming = fresh.next()
    return value
  }

  async function attempt(parcel: Parcel): Promise<void> {
    requests++
    const { delivery } = parcel
    if (!times.has(delivery)) times.set(delivery, { sent: Date.now() })
    const status = await post(agent, port(), parcel.parts)
    active--
    if (!isAcknowledgement(status)) retry(parcel, gaps[parcel.attempts++])
    else if (!acknowledged.has(delivery)) {
      acknowledged.add(delivery)
      if (acknowledged.size >= 0.9 * deliveries) mostly.resolve(undefined)
      const time = times.get(delivery)
      if (time !== undefined) time.acknowledged = Date.now()
      if (late !== undefined && delivery % late.every === 0) retry(parcel, late.ms)
    }
    fill()
  }

  function retry(parcel: Parcel, gap: number | undefined): void {
    if (gap === undefined) return
    waiting++
    setTimeout(() => {
      waiting--
      due.push(parcel)
      fill()
    }, gap)
  }

  function fill(): void {
    while (active < inFlight) {
      const parcel = next()
      if (parcel === undefined) break
      active++
      void attempt(parcel)
    }
    if (upcoming.done !== true) return
    clearInterval(pace)
    if (active > 0 || waiting > 0) return
    agent.destroy()
    finished.resolve(undefined)
  }

  const pace = setInterval(fill, 10)
  return {
    progress: () => acknowledged.size / deliveries,
    mostly: mostly.promise,
    finished: finished.promise,
    acknowledged,
    times,
    requests: () => requests,
  }
}

/** The status of the response; `undefined` without a complete response in time. Faster than `fetch`. */
const post = (agent: Agent, port: number, { url, headers, body }: Parts) =>
  new Promise<number | undefined>((resolve) => {
    const path = url.slice(new URL(callbackURL).origin.length)
    const sent = request({ host: "127.0.0.1", port, path, method: "POST", headers, agent })
    const timer = setTimeout(() => sent.destroy(new Error("timeout")), responseTimeout)
    const end = (status?: number) => {
      clearTimeout(timer)
      resolve(status)
    }
    sent.once("response", (response) => {
      response.resume()
      response.once("close", () => {
        end(response.complete ? response.statusCode : undefined)
      })
    })
    sent.once("error", () => {
      end()
    })
    sent.end(body)
  })
