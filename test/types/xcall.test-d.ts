import { describe, expectTypeOf, test } from "vitest"
import {
  type AccountData,
  type ApiPromise,
  type CreateRoomTokenParams,
  isApiError,
  isXCallApiError,
  isXCallWebhookError,
  isKnownEvent,
  type RoomInfoData,
  type SubscriptionData,
  type TokenResponse,
  type WebhookEvent,
  XCallApiError,
  type XCallBranding,
  XCallServer,
  type XCallServerOptions,
  type XCallUser,
  XCallWebhookError,
} from "conferkit/xcall"

const xcall = new XCallServer({ apiKey: "k", apiSecret: "s" })

describe("options", () => {
  test("accept credentials from the environment, and reject unknown names", () => {
    const environment: { key?: string; secret: string | undefined } = { secret: undefined }
    new XCallServer({ apiKey: environment.key, apiSecret: environment.secret, baseUrl: undefined, maxRetries: 2 })
    // @ts-expect-error the secret is required
    new XCallServer({ apiKey: "k" })
    // @ts-expect-error an address needs its account
    new XCallServer({ baseUrl: "https://x.example" })
    // Without account and URL, the environment is used.
    new XCallServer()
    new XCallServer({ timeout: 1 })
    // @ts-expect-error an unknown option
    new XCallServer({ apiKey: "k", apiSecret: "s", retries: 1 })
    // @ts-expect-error an unknown way to authenticate
    new XCallServer({ apiKey: "k", apiSecret: "s", auth: { mode: "cookie" } })
    expectTypeOf<XCallServerOptions>().toHaveProperty("paths")
  })
})

describe("parameters", () => {
  test("have the vendor package's names, generated from the document", () => {
    expectTypeOf<CreateRoomTokenParams>().toEqualTypeOf<{
      roomId: string
      user?: XCallUser | undefined
      embedOrigin?: string | undefined
      shareUrl?: string | undefined
      branding?: XCallBranding | undefined
      features?: CreateRoomTokenParams["features"]
      singleUse?: boolean | undefined
      ttlSeconds?: number | undefined
    }>()
    expectTypeOf<XCallUser>().toEqualTypeOf<{ externalId?: string | undefined; displayName?: string | undefined }>()
    expectTypeOf<keyof XCallBranding>().toEqualTypeOf<"name" | "logo" | "primaryColor">()
    expectTypeOf<Record<string, string>>().toExtend<NonNullable<CreateRoomTokenParams["features"]>>()
    // @ts-expect-error the name on the wire
    void xcall.createRoomToken({ room_id: "a" })
    // @ts-expect-error a flag is a string
    void xcall.createRoomToken({ roomId: "a", features: { chat: true } })
  })
})

describe("responses", () => {
  test("are the README's", () => {
    expectTypeOf(xcall.createRoomToken({ roomId: "a" })).toExtend<ApiPromise<TokenResponse>>()
    expectTypeOf<TokenResponse["token"]>().toEqualTypeOf<string>()
    expectTypeOf(xcall.getRoomInfo("a")).resolves.toEqualTypeOf<RoomInfoData>()
    expectTypeOf<RoomInfoData["participants_count"]>().toEqualTypeOf<number>()
    expectTypeOf<RoomInfoData["started_at"]>().toEqualTypeOf<string | null>()
    expectTypeOf(xcall.withToken("t").getAccount()).resolves.toEqualTypeOf<AccountData>()
    expectTypeOf<AccountData["active"]>().toEqualTypeOf<boolean>()
    expectTypeOf(xcall.getSubscription()).resolves.toEqualTypeOf<SubscriptionData>()
    expectTypeOf<SubscriptionData["ends_at"]>().toEqualTypeOf<string>()
    expectTypeOf<string>().toExtend<SubscriptionData["status"]>()
  })

  test("the raw client uses the document's names", async () => {
    const result = await xcall.api.POST("/token", { body: { room_id: "a", single_use: true } })
    expectTypeOf(result.data?.token).toEqualTypeOf<string | undefined>()
    // @ts-expect-error the names of the wire
    void xcall.api.POST("/token", { body: { roomId: "a" } })
    // @ts-expect-error a misspelt option
    void xcall.api.GET("/account", { timeOut: 1 })
    // @ts-expect-error params are required
    void xcall.api.GET("/rooms/{roomId}/info")
    void xcall.api.POST("/token", {
      body: { room_id: "a" },
      bodySerializer(body) {
        expectTypeOf(body.room_id).toEqualTypeOf<string>()
        return new URLSearchParams({ room_id: body.room_id })
      },
    })
    // @ts-expect-error the body is required
    void xcall.api.POST("/token", {})
  })
})

test("session calls can be chained, and verifying a webhook is synchronous", () => {
  expectTypeOf(xcall.withToken("t")).toEqualTypeOf<XCallServer>()
  expectTypeOf<ReturnType<XCallServer["verifyWebhook"]>>().toBeVoid()
  // @ts-expect-error a parsed body
  xcall.verifyWebhook({ event: "room.started" }, "", "")
})

test("errors are reported by class or by guard", () => {
  const error: unknown = undefined
  if (error instanceof XCallApiError) expectTypeOf(error.name).toEqualTypeOf<"XCallApiError">()
  if (error instanceof XCallWebhookError) expectTypeOf(error.name).toEqualTypeOf<"XCallWebhookError">()
  if (isXCallApiError(error)) expectTypeOf(error.code).toEqualTypeOf<"no_session" | `http_${number}`>()
  if (isXCallWebhookError(error)) expectTypeOf(error).toEqualTypeOf<XCallWebhookError>()
  if (isApiError(error)) expectTypeOf(error.status).toEqualTypeOf<number>()
})

describe("events", () => {
  const event = {} as WebhookEvent

  test("narrow by name", () => {
    switch (event.event) {
      case "peer.joined":
        expectTypeOf(event.peer?.external_id).toEqualTypeOf<string | undefined>()
        break
      case "room.ended":
        expectTypeOf(event.duration_seconds).toEqualTypeOf<number | undefined>()
        break
      default:
        expectTypeOf(String(event.event)).toEqualTypeOf<string>()
    }
    // @ts-expect-error no event has this name
    expectTypeOf(event.event === "room.stared").toBeBoolean()
  })

  test("of an unknown name have any content", () => {
    if (!isKnownEvent(event)) {
      expectTypeOf(event["anything"]).toEqualTypeOf<unknown>()
      // @ts-expect-error "room.ended" is known
      const known: typeof event.event = "room.ended"
      expectTypeOf(known).toExtend<typeof event.event>()
    }
  })
})
