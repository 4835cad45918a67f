import { describe, expectTypeOf, test } from "vitest"
import {
  type ApiPromise,
  type Booking,
  isApiError,
  isXRoomError,
  isKnownEvent,
  type Params,
  type PrivateRoom,
  type Room,
  type RoomsByDomain,
  type Time,
  type Webhook,
  type WebhookDelivery,
  type WebhookEvent,
  XRoom,
  XRoomError,
} from "conferkit/xroom"

const xroom = new XRoom({ authId: "a", secret: "s" })
const room = { domain: "chat.example", roomName: "demo" }

describe("options", () => {
  test("accept credentials from the environment, and reject unknown names", () => {
    const environment: { id?: string; secret: string | undefined } = { secret: undefined }
    new XRoom({ authId: environment.id, secret: environment.secret, region: "us", apiVersion: 2, timeFormat: "iso" })
    // @ts-expect-error the secret is required
    new XRoom({ authId: "a" })
    // @ts-expect-error a region needs its account
    new XRoom({ region: "us" })
    // Without account and URL, the environment is used.
    new XRoom()
    new XRoom({ timeout: 1 })
    // @ts-expect-error there are two regions
    new XRoom({ authId: "a", secret: "s", region: "asia" })
    // @ts-expect-error an unknown option
    new XRoom({ authId: "a", secret: "s", apiSecret: "s" })
  })
})

describe("parameters", () => {
  test("come from the document per method, although all share three URLs", () => {
    expectTypeOf<Params<"roomInit">>().toHaveProperty("addHostKey").toEqualTypeOf<boolean | undefined>()
    void xroom.room.init({ id: "chat.example/demo", type: 2, lock: undefined })
    void xroom.room.setPassword({ id: "a", password: null })
    void xroom.room.kickOut({ id: "a", peerId: "all" })
    void xroom.room.list()
    // @ts-expect-error the password must not be left out
    void xroom.room.setPassword({ id: "a" })
    // @ts-expect-error its name is lock
    void xroom.room.setLock({ id: "a", isLocked: true })
    // @ts-expect-error a room has no such method
    expectTypeOf(xroom.room).toHaveProperty("add")
    // @ts-expect-error two types of webhook
    void xroom.webhook.add({ domain: "a", type: "mail" })
  })

  test("times are dates, numbers or strings", () => {
    void xroom.booking.add({ ...room, validUntil: new Date() })
    void xroom.booking.update({ ...room, validUntil: 0 })
    // @ts-expect-error a boolean is no moment
    void xroom.booking.add({ ...room, validUntil: true })
    // @ts-expect-error the moment is required
    void xroom.booking.add(room)
  })
})

describe("responses", () => {
  test("are the manual's, with the envelope in withResponse()", () => {
    expectTypeOf(xroom.room.init({ id: "a" })).toExtend<ApiPromise<Room>>()
    expectTypeOf<Room["hostKey"]>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf(xroom.room.destroy({ id: "a" })).resolves.toEqualTypeOf<boolean>()
    expectTypeOf(xroom.room.setLock({ id: "a", lock: true })).resolves.toBeUndefined()
    expectTypeOf(xroom.room.list()).resolves.toEqualTypeOf<RoomsByDomain>()
    expectTypeOf(xroom.booking.list({ domain: "a" })).resolves.toEqualTypeOf<Booking[]>()
    expectTypeOf<Booking["validUntil"]>().toEqualTypeOf<Time>()
    expectTypeOf(xroom.webhook.list({ domain: "a" })).resolves.toEqualTypeOf<Webhook[]>()
    expectTypeOf(xroom.webhook.validate({ id: 1 }))
      .resolves.toHaveProperty("validated")
      .toEqualTypeOf<boolean>()
    expectTypeOf(xroom.room.destroy({ id: "a" }).withResponse())
      .resolves.toHaveProperty("body")
      .toHaveProperty("data")
      .toEqualTypeOf<boolean>()
  })

  test("a private room has its links", () => {
    expectTypeOf(
      xroom.bookPrivateRoom({ ...room, validUntil: new Date(), key: "k" }),
    ).resolves.toEqualTypeOf<PrivateRoom>()
    expectTypeOf<PrivateRoom["hostUrl"]>().toEqualTypeOf<string>()
    // @ts-expect-error the host key is always asked for
    void xroom.openPrivateRoom({ ...room, addHostKey: false })
  })

  test("the raw client knows each method", async () => {
    const { data } = await xroom.api.POST("/room", { body: { method: "init", data: { id: "a" } } })
    // One URL has one type: the union of all results of the collection's methods.
    expectTypeOf<Room>().toExtend<NonNullable<typeof data>["data"]>()
    if (typeof data?.data === "boolean") expectTypeOf(data.data).toEqualTypeOf<boolean>()
    // @ts-expect-error another method's arguments
    void xroom.api.POST("/room", { body: { method: "setLock", data: { id: "a" } } })
    // @ts-expect-error a method of another collection
    void xroom.api.POST("/room", { body: { method: "validate", data: { id: 1 } } })
    // @ts-expect-error a misspelt option
    void xroom.api.POST("/room", { body: { method: "init", data: { id: "a" } }, timeOut: 1 })
    // @ts-expect-error the body is required
    void xroom.api.POST("/room")
  })
})

test("errors are reported by class or by guard", () => {
  const error: unknown = undefined
  if (error instanceof XRoomError) expectTypeOf(error.name).toEqualTypeOf<"XRoomError">()
  if (isXRoomError(error)) expectTypeOf(error.code).toEqualTypeOf<"refused" | `http_${number}`>()
  if (isApiError(error)) expectTypeOf(error.status).toEqualTypeOf<number>()
})

describe("events", () => {
  const event = {} as WebhookEvent

  test("have a type that says they are unsigned", () => {
    expectTypeOf<WebhookDelivery["signed"]>().toEqualTypeOf<false>()
  })

  test("narrow by name", () => {
    switch (event.event) {
      case "validation":
        expectTypeOf(xroom.webhooks.answerValidation(event)).toEqualTypeOf<string>()
        break
      case "roomCreated":
        expectTypeOf(event.options.hostKey).toEqualTypeOf<string | null | undefined>()
        break
      case "roomRemoved":
        expectTypeOf(event.id).toEqualTypeOf<number>()
        break
      default:
        expectTypeOf(event["anything"]).toEqualTypeOf<unknown>()
    }
    if (!isKnownEvent(event)) {
      // @ts-expect-error "validation" is known
      const known: typeof event.event = "validation"
      expectTypeOf(known).toExtend<typeof event.event>()
    }
  })
})
