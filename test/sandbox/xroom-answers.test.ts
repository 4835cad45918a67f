import { type GenericSchema, parse } from "valibot"
import { expect, test } from "vitest"
import { eventSchemas } from "../../generated/xroom/event-schemas.ts"
import { eventNames } from "../../generated/xroom/events.ts"
import { operations } from "../../generated/xroom/operations.ts"
import * as schemas from "../../generated/xroom/schemas.ts"
import { xroomSandbox } from "conferkit/sandbox"
import { ask } from "./xroom.ts"

const domain = "chat.example"
const id = `${domain}/demo`
const booking = { domain, roomName: "demo" }
const validUntil = Date.UTC(2100, 0)

/** Every method once, in an order in which each one works, with the schema of its response. */
const calls: [name: string, data: unknown, schema: GenericSchema][] = [
  ["booking.add", { ...booking, validUntil }, schemas.vVoidResponse],
  ["booking.update", { ...booking, validUntil: validUntil + 1 }, schemas.vVoidResponse],
  ["booking.get", booking, schemas.vBookingGetResponse],
  ["booking.list", { domain }, schemas.vBookingListResponse],
  ["webhook.add", { domain, type: "url", url: "https://app.example.org/hook" }, schemas.vWebhookAddResponse],
  ["webhook.validate", { id: 1 }, schemas.vWebhookValidateResponse],
  ["webhook.list", { domain }, schemas.vWebhookListResponse],
  ["room.init", { id, type: 2, key: "pw", addHostKey: true }, schemas.vRoomInitResponse],
  ["room.setLock", { id, lock: true }, schemas.vVoidResponse],
  ["room.setPassword", { id, password: null }, schemas.vVoidResponse],
  ["room.list", undefined, schemas.vRoomListResponse],
  ["room.kickOut", { id, peerId: "all" }, schemas.vVoidResponse],
  ["room.destroy", { id, forceKick: true }, schemas.vRoomDestroyResponse],
  ["webhook.remove", { id: 1 }, schemas.vVoidResponse],
  ["booking.remove", booking, schemas.vVoidResponse],
]

test("every method is called below", () => {
  const named = calls.map(([name]) => `/${name}`).sort()
  expect(named).toEqual(
    Object.values(operations)
      .map(({ path, constants }) => `${path}.${constants.method}`)
      .sort(),
  )
})

test.each([
  ["as the manual says", {}],
  ["with null instead of nothing", { missingValues: "null", emptyRooms: "null", webhookDetails: true } as const],
  ["with ISO dates and without data", { timeFormat: "iso", voidData: "absent" } as const],
])("%s: each response and each event matches the document", async (_name, options) => {
  const fetch = () => Promise.resolve(new Response())
  const sandbox = xroomSandbox({ ...options, fetch, unvalidatedHooks: "told" })
  for (const [name, data, schema] of calls) {
    const answer = await ask(sandbox, name, data)
    expect(parse(schema, answer), name).toEqual(answer)
  }
  const failure = await ask(sandbox, "room.kickOut", { id, peerId: "all" })
  expect(parse(schemas.vFailureResponse, failure)).toEqual(failure)
  expect(sandbox.deliveries.map(({ event }) => event)).toEqual(eventNames)
  for (const name of eventNames) {
    const sent = sandbox.deliveries.find(({ event }) => event === name)?.body ?? ""
    const made = await sandbox.webhook(name, undefined, { url: "https://app.example.org/hook" }).text()
    for (const event of [sent, made].map((text) => JSON.parse(text) as unknown)) {
      expect(parse(eventSchemas[name], event), name).toEqual(event)
    }
  }
})
