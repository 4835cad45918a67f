import type { Delivered, Receiver } from "conferkit/webhooks"

/** An event of a test-only provider. */
export interface PlainEvent {
  readonly name: string
}

export interface PlainEvents {
  readonly opened: PlainEvent & { readonly name: "opened" }
  readonly closed: PlainEvent & { readonly name: "closed" }
}

type Plain = Receiver<PlainEvents, PlainEvent, Delivered<PlainEvent>>

/** Accepts every delivery: the body contains the names of its events, the header `id` its identity. */
export const plainReceiver: Plain = {
  provider: "plain",
  names: ["opened", "closed"],
  nameOf: ({ name }) => name,
  receive: ({ body, headers }) => {
    const names = Buffer.from(body as Uint8Array)
      .toString()
      .split(" ")
    const id = headers instanceof Headers ? (headers.get("id") ?? undefined) : undefined
    return Promise.resolve({ events: names.map((name) => ({ name })), id })
  },
}

/** The same for a provider without a document, where every name is allowed. */
export const namelessReceiver: Receiver<Record<string, PlainEvent>, PlainEvent, Delivered<PlainEvent>> = {
  ...plainReceiver,
  names: undefined,
}

/** A request that `plainReceiver` accepts. */
export const post = (names: string, id?: string): Request =>
  new Request("https://app.example.org/hooks", {
    method: "POST",
    body: names,
    headers: id === undefined ? {} : { id },
  })
