import type { Delivered, Receiver } from "conferkit/webhooks"

/** An event of a provider that is there for tests only. */
export interface PlainEvent {
  readonly name: string
}

export interface PlainEvents {
  readonly opened: PlainEvent & { readonly name: "opened" }
  readonly closed: PlainEvent & { readonly name: "closed" }
}

type Plain = Receiver<PlainEvents, PlainEvent, Delivered<PlainEvent>>

/** Takes every delivery: the body is the names of its events, the header `id` what it is told by. */
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

/** The same, of a provider without a document: every name is as good as any other. */
export const namelessReceiver: Receiver<Record<string, PlainEvent>, PlainEvent, Delivered<PlainEvent>> = {
  ...plainReceiver,
  names: undefined,
}

/** A request that `plainReceiver` takes. */
export const post = (names: string, id?: string): Request =>
  new Request("https://app.example.org/hooks", {
    method: "POST",
    body: names,
    headers: id === undefined ? {} : { id },
  })
