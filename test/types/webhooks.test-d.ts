import { describe, expectTypeOf, test } from "vitest"
import {
  type BigBlueButtonDelivery,
  bigBlueButtonReceiver,
  recordingReadyReceiver,
  type RecordingReady,
} from "conferkit/bigbluebutton"
import { type OmniFlowDelivery, omniFlowReceiver } from "conferkit/omniflow"
import { createWebhookHandler, redisStore, standardWebhooksReceiver } from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { xroomReceiver } from "conferkit/xroom"
import type { Redis } from "ioredis"
import type { RedisClientType } from "redis"

const receiver = bigBlueButtonReceiver({ secret: "s" })

describe("createWebhookHandler", () => {
  test("narrows each event by its key", () => {
    createWebhookHandler({
      receiver,
      on: {
        "meeting-ended": (event, delivery) => {
          expectTypeOf(event.id).toEqualTypeOf<"meeting-ended">()
          expectTypeOf(delivery).toEqualTypeOf<BigBlueButtonDelivery>()
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
          expectTypeOf(delivery).toEqualTypeOf<OmniFlowDelivery>()
        },
      },
    })
  })

  test("takes events that a user has written down", () => {
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

  test("has closed options", () => {
    // @ts-expect-error a misspelt option
    createWebhookHandler({ receiver, on: {}, onEror: () => undefined })
  })
})

test("redisStore takes the clients of both packages", () => {
  const stores = (one: Redis, two: RedisClientType) => [redisStore(one), redisStore(two)]
  expectTypeOf(stores).toBeFunction()
  // @ts-expect-error this is no client
  redisStore({})
})
