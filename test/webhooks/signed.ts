import { createHash } from "node:crypto"

export const callbackURL = "https://app.example.org/hooks/bbb"
export const secret = "webhook-secret"

/** An event as bbb-webhooks sends it. */
export const event = (id: string, more: Record<string, unknown> = {}): object => ({
  data: { type: "event", id, attributes: { meeting: { "internal-meeting-id": "i-1" }, ...more }, event: { ts: 1 } },
})

export interface Parts {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** A delivery of bbb-webhooks 3.4, created independently of the code under test. @param events or their JSON */
export function signed(
  events: readonly object[] | string,
  { timestamp = 1, url = callbackURL, key = secret, domain = "bbb.example.org" } = {},
): Parts {
  const fields = {
    domain,
    event: typeof events === "string" ? events : JSON.stringify(events),
    timestamp: String(timestamp),
  }
  const body = new URLSearchParams(fields).toString()
  const checksum = createHash("sha256").update(`${url}${body}${key}`).digest("hex")
  return {
    url: `${url}${url.includes("?") ? "&" : "?"}checksum=${checksum}`,
    headers: { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" },
    body,
  }
}

export const requestOf = ({ url, headers, body }: Parts): Request => new Request(url, { method: "POST", headers, body })

export const delivery = (...ids: string[]): Request => requestOf(signed(ids.map((id) => event(id))))
