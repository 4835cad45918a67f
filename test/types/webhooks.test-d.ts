import { describe, expectTypeOf, test } from "vitest"
import {
  type BigBlueButtonDelivery,
  bigBlueButtonReceiver,
  recordingReadyReceiver,
  type RecordingReady,
} from "conferkit/bigbluebutton"
import { createWebhookHandler, redisStore, standardWebhooksReceiver } from "conferkit/webhooks"
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
