import { describe, expectTypeOf, test } from "vitest"
import {
  type BigBlueButtonDelivery,
  bigBlueButtonEvents,
  bigBlueButtonReceiver,
  isKnownEvent,
  type KnownEvent,
  type RawEvent,
  recordingReadyReceiver,
  type RecordingReady,
  type UnknownEvent,
  type WebhookEvent,
} from "conferkit/bigbluebutton"
import { createEventConsumer } from "conferkit/queues"
import { bullmqConsumer, bullmqSink } from "conferkit/queues/bullmq"
import { natsConsumer, natsSink } from "conferkit/queues/nats"
import { pgBossConsumer, pgBossSink } from "conferkit/queues/pg-boss"
import { isKnownEvent as isKnownOmniFlowEvent, type OmniFlowDelivery, omniFlowReceiver } from "conferkit/omniflow"
import {
  createWebhookHandler,
  type EventIdentity,
  type EventSink,
  type OnceStore,
  type QueuedDelivery,
  redisStore,
  signatureReceiver,
  standardWebhooksReceiver,
} from "conferkit/webhooks"
import { isKnownEvent as isKnownXCallEvent, type KnownEvent as KnownXCallEvent, xcallReceiver } from "conferkit/xcall"
import { isKnownEvent as isKnownXRoomEvent, xroomReceiver } from "conferkit/xroom"
import type { JetStreamClient } from "@nats-io/jetstream"
import type { Redis } from "ioredis"
import type { PgBoss } from "pg-boss"
import type { RedisClientType } from "redis"

const receiver = bigBlueButtonReceiver({ secret: "s" })

test("form names are the service's", () => {
  bigBlueButtonReceiver({ secret: "s", forms: "3.4" })
  bigBlueButtonReceiver({ secret: "s", forms: ["2.x", "bearer"] as const })
  // @ts-expect-error a form that there is not
  const unknown = () => bigBlueButtonReceiver({ secret: "s", forms: "3.5" })
  expectTypeOf(unknown).toBeFunction()
})

describe("createWebhookHandler", () => {
  test("narrows each event by its key", () => {
    createWebhookHandler({
      receiver,
      on: {
        "meeting-ended": (event, delivery) => {
          expectTypeOf(event.id).toEqualTypeOf<"meeting-ended">()
          expectTypeOf(delivery).toEqualTypeOf<BigBlueButtonDelivery & EventIdentity>()
        },
        "user-joined": ({ attributes }) => {
          expectTypeOf(attributes.user?.name).toEqualTypeOf<string | undefined>()
        },
        // @ts-expect-error a name that the document does not have
        "meeting-endet": () => undefined,
      },
      onUnknown: (event) => {
        expectTypeOf(event).not.toBeAny()
      },
    })
    createWebhookHandler({
      receiver: recordingReadyReceiver({ secret: "s" }),
      on: {
        "recording-ready": (ready) => {
          expectTypeOf(ready).toEqualTypeOf<RecordingReady>()
        },
      },
    })
  })

  test("does so for every provider", () => {
    createWebhookHandler({
      receiver: xroomReceiver({ token: "t" }),
      on: {
        roomCreated: ({ options }) => {
          expectTypeOf(options.capacity).toEqualTypeOf<number>()
        },
        // @ts-expect-error a name that the document does not have
        roomBurnt: () => undefined,
      },
      onUnknown: (event) => {
        expectTypeOf(event["anything"]).toEqualTypeOf<unknown>()
      },
    })
    createWebhookHandler({
      receiver: xcallReceiver({ secret: ({ header }) => header("x-tenant") }),
      on: {
        "peer.joined": ({ peer }) => {
          expectTypeOf(peer?.display_name).toEqualTypeOf<string | undefined>()
        },
      },
    })
    createWebhookHandler({
      receiver: omniFlowReceiver({ secret: ["a", "b"] }),
      on: {
        "contact.opted_out": ({ payload }, delivery) => {
          expectTypeOf(payload.phoneNumber).toEqualTypeOf<string>()
          expectTypeOf(delivery).toEqualTypeOf<OmniFlowDelivery & EventIdentity>()
        },
      },
    })
  })

  test("accepts user-defined events", () => {
    createWebhookHandler({
      receiver: standardWebhooksReceiver<{ ended: { data: { room: string } } }>({ secret: "s" }),
      on: {
        ended: ({ data }) => {
          expectTypeOf(data.room).toEqualTypeOf<string>()
        },
        // @ts-expect-error another name
        started: () => undefined,
      },
    })
  })

  test("accepts one function for every event", () => {
    createWebhookHandler({
      receiver,
      on: (event, delivery) => {
        expectTypeOf(event).toEqualTypeOf<WebhookEvent | RawEvent>()
        expectTypeOf(delivery).toEqualTypeOf<BigBlueButtonDelivery & EventIdentity>()
        expectTypeOf(delivery.key).toEqualTypeOf<string>()
        expectTypeOf(delivery.partition).toEqualTypeOf<string | undefined>()
      },
    })
    const put = async (event: unknown, { key }: EventIdentity) => Promise.resolve([event, key])
    createWebhookHandler({ receiver, on: put })
    createWebhookHandler({ receiver: xroomReceiver({ token: "t" }), on: put })
    createWebhookHandler({ receiver: xcallReceiver({ secret: "s" }), on: put })
    createWebhookHandler({ receiver: standardWebhooksReceiver({ secret: "s" }), on: put })
  })

  test("lets that function narrow events of every provider", () => {
    createWebhookHandler({
      receiver,
      on: (event) => {
        if (isKnownEvent(event)) {
          expectTypeOf(event).toEqualTypeOf<KnownEvent>()
          if (event.id === "rap-publish-ended")
            expectTypeOf(event.attributes["record-id"]).toEqualTypeOf<string | undefined>()
        } else {
          expectTypeOf(event).toEqualTypeOf<UnknownEvent | RawEvent>()
        }
      },
    })
    createWebhookHandler({
      receiver: xroomReceiver({ token: "t" }),
      on: (event) => {
        if (isKnownXRoomEvent(event) && event.event === "roomCreated") {
          expectTypeOf(event.options.capacity).toEqualTypeOf<number>()
        }
      },
    })
    createWebhookHandler({
      receiver: xcallReceiver({ secret: "s" }),
      on: (event) => {
        if (isKnownXCallEvent(event)) expectTypeOf(event).toEqualTypeOf<KnownXCallEvent>()
      },
    })
    createWebhookHandler({
      receiver: omniFlowReceiver({ secret: "s" }),
      on: (event) => {
        if (isKnownOmniFlowEvent(event) && event.type === "contact.opted_out") {
          expectTypeOf(event.payload.phoneNumber).toEqualTypeOf<string>()
        }
      },
    })
  })

  test("distinguishes messages of a raw hook from unknown events", () => {
    createWebhookHandler({
      receiver,
      on: {},
      onUnknown: (event) => {
        if ("envelope" in event || "header" in event) expectTypeOf(event).toEqualTypeOf<RawEvent>()
        else expectTypeOf(event).toEqualTypeOf<UnknownEvent>()
      },
    })
  })

  test("accepts stores written for 0.1.0, and those that support tokens", () => {
    const old = {
      claim: (id: string, ttl: number): "claimed" | "busy" => (id === "" || ttl < 0 ? "busy" : "claimed"),
      complete: (id: string) => Promise.reject(new Error(id)),
      release: (id: string) => Promise.reject(new Error(id)),
    }
    class Store implements OnceStore {
      claim(_id: string, _ttl: number, _token: string): "done" {
        return "done"
      }
      complete(_id: string, _token: string): void {
        throw new Error("a type only")
      }
      release(_id: string, _token: string): void {
        throw new Error("a type only")
      }
    }
    createWebhookHandler({ receiver, on: {}, once: old })
    createWebhookHandler({ receiver, on: {}, once: new Store() })
  })

  test("accepts a sink instead of functions", () => {
    createWebhookHandler({
      receiver,
      sink: ({ event, key, partition, delivery }) => {
        expectTypeOf(event).toEqualTypeOf<WebhookEvent | RawEvent>()
        expectTypeOf(key).toEqualTypeOf<string>()
        expectTypeOf(partition).toEqualTypeOf<string | undefined>()
        expectTypeOf(delivery).toEqualTypeOf<QueuedDelivery>()
      },
    })
    const put: EventSink = async ({ key }) => Promise.resolve(key)
    createWebhookHandler({ receiver, sink: put, maxInFlight: 8, includeSecrets: true, wait: true })
    createWebhookHandler({ receiver: xroomReceiver({ token: "t" }), sink: put })
    // @ts-expect-error one of the two
    createWebhookHandler({ receiver, sink: put, on: {} })
    // @ts-expect-error events would be lost
    createWebhookHandler({ receiver, sink: put, wait: false })
    // @ts-expect-error an option of sinks
    createWebhookHandler({ receiver, on: {}, maxInFlight: 8 })
  })

  test("rejects unknown options", () => {
    // @ts-expect-error a misspelt option
    createWebhookHandler({ receiver, on: {}, onEror: () => undefined })
  })
})

describe("consumers of queues", () => {
  test("type events as the handler does", () => {
    createEventConsumer({
      events: bigBlueButtonEvents,
      on: {
        "meeting-ended": (event, delivery) => {
          expectTypeOf(event.id).toEqualTypeOf<"meeting-ended">()
          expectTypeOf(delivery.origin).toEqualTypeOf<string | undefined>()
          expectTypeOf(delivery.key).toEqualTypeOf<string>()
          expectTypeOf(delivery.attempt).toEqualTypeOf<number>()
        },
        "recording-ready": (ready) => {
          expectTypeOf(ready).toEqualTypeOf<RecordingReady>()
        },
        // @ts-expect-error a name that the document does not have
        "meeting-endet": () => undefined,
      },
      onUnknown: (event) => {
        expectTypeOf(event).toEqualTypeOf<UnknownEvent | RawEvent>()
      },
    })
    createEventConsumer({
      events: signatureReceiver<{ paid: { total: number } }>({ provider: "shop", header: "x-signature", secret: "s" }),
      on: {
        paid: ({ total }) => {
          expectTypeOf(total).toEqualTypeOf<number>()
        },
      },
    })
  })

  test("accept the engines' own clients", () => {
    const open = (boss: PgBoss, client: JetStreamClient, redis: Redis) => {
      const options = { events: bigBlueButtonEvents, on: {} }
      pgBossConsumer({ boss, ...options })
      natsConsumer({ jetstream: client, ...options })
      bullmqConsumer({ connection: redis, ...options })
      bullmqConsumer({ connection: { host: "redis" }, ...options })
      return [pgBossSink({ boss }), natsSink({ jetstream: client }), bullmqSink({ connection: { host: "redis" } })].map(
        (sink) => createWebhookHandler({ receiver, sink }),
      )
    }
    expectTypeOf(open).toBeFunction()
  })
})

test("redisStore accepts the clients of both packages", () => {
  const stores = (one: Redis, two: RedisClientType) => [redisStore(one), redisStore(two)]
  expectTypeOf(stores).toBeFunction()
  // @ts-expect-error this is no client
  redisStore({})
})
